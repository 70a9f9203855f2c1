using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Tasks are given to roles that handle dossiers.</summary>
public sealed class HUE041_RoleHandles : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE041";

    /// <inheritdoc/>
    public string Title => "Tasks are given to roles that handle dossiers.";

    /// <inheritdoc/>
    public string Instead => "Name a role with \"handles\": true; auditors, analysts and operators only watch.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var task in scope.Steps.Select(place => place.Step).OfType<TaskStep>())
        {
            if (scope.Catalogue.Shared.Roles.Any(role => role.Id == task.Role && !role.Handles))
            {
                scope.Report(this, task, "/role", $"The role \"{task.Role}\" handles no dossiers.");
            }
        }
    }
}
