using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every outcome, and every start, leads to a step of the same flow.</summary>
public sealed class HUE021_TargetsExist : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE021";

    /// <inheritdoc/>
    public string Title => "Every outcome, and every start, leads to a step of the same flow.";

    /// <inheritdoc/>
    public string Instead => "Write the id of a step in the same flow; a branch is left with \"@join\".";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        Start(scope, scope.Definition.Flow);
        foreach (var place in scope.Steps)
        {
            foreach (var (member, to, _) in place.Targets
                .Where(target => target.To != FlowGraph.Join && scope.Graph.Find(place.Flow, target.To) is null))
            {
                scope.Report(this, place.Step, member, $"There is no step \"{to}\" here.");
            }

            foreach (var branch in place.Step is ParallelStep parallel ? parallel.Branches : [])
            {
                Start(scope, branch.Flow);
            }
        }
    }

    private void Start(ProcedureScope scope, Flow flow)
    {
        if (scope.Graph.Find(flow, flow.Start) is null)
        {
            scope.Report(this, flow, "/start", $"There is no step \"{flow.Start}\" here.");
        }
    }
}
