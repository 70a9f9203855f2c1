namespace Hue.Workflows.Definitions.Rules;

/// <summary>A send-back leads to a step that comes before.</summary>
public sealed class HUE026_BackGoesBack : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE026";

    /// <inheritdoc/>
    public string Title => "A send-back leads to a step that comes before.";

    /// <inheritdoc/>
    public string Instead => "Name an earlier step, or make the outcome \"forward\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var (place, member, to) in scope.Graph.Found(this, scope, Forward))
        {
            scope.Report(this, place.Step, member, $"\"{to}\" does not come before \"{place.Step.Id}\".");
        }
    }

    private static IEnumerable<(StepPlace Place, string Member, string To)> Forward(ProcedureScope scope) =>
        from place in scope.Steps
        from target in place.Targets
        where target.Kind == "back" && scope.Graph.Find(place.Flow, target.To) is { } step
            && !scope.Graph.Reach(step, withBack: false).Contains(place)
        select (place, target.Member, target.To);
}
