using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A wait that stops the legal term names the law that allows it.</summary>
public sealed class HUE034_SuspensionHasBasis : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE034";

    /// <inheritdoc/>
    public string Title => "A wait that stops the legal term names the law that allows it.";

    /// <inheritdoc/>
    public string Instead => "Add \"basis\" with the id of a legal basis, or take \"suspendsTerm\" out.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var wait in scope.Steps.Select(place => place.Step).OfType<WaitStep>()
            .Where(wait => wait is { SuspendsTerm: true, Basis: null }))
        {
            scope.Report(this, wait, "/suspendsTerm", $"Step \"{wait.Id}\" stops the term without a basis.");
        }
    }
}
