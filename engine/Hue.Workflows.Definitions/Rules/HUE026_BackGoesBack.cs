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
        foreach (var place in scope.Steps)
        {
            foreach (var (member, to, _) in FlowGraph.Targets(place.Step).Where(target => target.Kind == "back"))
            {
                if (scope.Graph.Find(place.Flow, to) is { } target && !scope.Graph.Reach(target, withBack: false).Contains(place))
                {
                    scope.Report(this, place.Step, member, $"\"{to}\" does not come before \"{place.Step.Id}\".");
                }
            }
        }
    }
}
