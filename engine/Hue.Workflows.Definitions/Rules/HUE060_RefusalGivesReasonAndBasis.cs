using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A refusal asks for its reason and its legal basis, and an outcome that ends in a refusal is marked so.</summary>
public sealed class HUE060_RefusalGivesReasonAndBasis : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE060";

    /// <inheritdoc/>
    public string Title => "A refusal asks for its reason and its legal basis, and an outcome that ends in a refusal is marked so.";

    /// <inheritdoc/>
    public string Instead => "Write \"kind\": \"refuse\", \"requiresReason\": true and \"requiresLegalBasis\": true.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var (outcome, breach) in scope.Graph.Found(this, scope, Breaches))
        {
            scope.Report(this, outcome, "", breach);
        }
    }

    private static IEnumerable<(StepOutcome Outcome, string Breach)> Breaches(ProcedureScope scope)
    {
        foreach (var place in scope.Steps)
        {
            foreach (var outcome in place.Step is TaskStep task ? task.Outcomes : [])
            {
                if (Breach(scope, place, outcome) is { } breach)
                {
                    yield return (outcome, breach);
                }
            }
        }
    }

    private static string? Breach(ProcedureScope scope, StepPlace place, StepOutcome outcome)
    {
        if (outcome.Kind == "refuse" && !(outcome.RequiresReason && outcome.RequiresLegalBasis))
        {
            return $"The refusal \"{outcome.Id}\" can be given without {(outcome.RequiresReason ? "a legal basis" : "a reason")}.";
        }

        return outcome.Kind == "forward" && scope.Graph.Find(place.Flow, outcome.To)?.Step is EndStep { Result: "refused" }
            && !BarsTheWay(scope, place)
            ? $"The outcome \"{outcome.Id}\" ends in a refusal that nobody gave reasons for."
            : null;
    }

    /// <summary>
    /// Whether every way to the step has passed a refusal that asked for reason and basis: its signature need not ask again.
    /// </summary>
    private static bool BarsTheWay(ProcedureScope scope, StepPlace place)
    {
        var seen = new HashSet<StepPlace>(ReferenceEqualityComparer.Instance);
        var open = new Stack<StepPlace>(scope.Graph.Start is { } start ? [start] : []);
        while (open.TryPop(out var at))
        {
            if (ReferenceEquals(at, place))
            {
                return false;
            }

            foreach (var next in seen.Add(at) ? Unrefused(scope.Graph, at) : [])
            {
                open.Push(next);
            }
        }

        return true;
    }

    private static IEnumerable<StepPlace> Unrefused(FlowGraph graph, StepPlace place) => place.Step is TaskStep task
        ? task.Outcomes.Where(outcome => outcome.Kind != "refuse").Select(outcome => graph.Find(place.Flow, outcome.To)).OfType<StepPlace>()
        : graph.Next(place);
}
