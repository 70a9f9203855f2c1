using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A step's role is one of _shared/roles.json.</summary>
public sealed class HUE040_RoleIsKnown : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE040";

    /// <inheritdoc/>
    public string Title => "A step's role is one of _shared/roles.json.";

    /// <inheritdoc/>
    public string Instead => "Write one of its ids.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var place in scope.Steps)
        {
            var role = place.Step is TaskStep task ? task.Role : (place.Step as AutomaticStep)?.Role;
            if (role is not null && !scope.Catalogue.Shared.Roles.Any(each => each.Id == role))
            {
                scope.Report(this, place.Step, "/role", $"There is no role \"{role}\".");
            }
        }
    }
}
