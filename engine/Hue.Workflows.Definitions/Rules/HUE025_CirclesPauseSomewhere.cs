using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A circle of steps has a task, a wait or a call in it.</summary>
public sealed class HUE025_CirclesPauseSomewhere : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE025";

    /// <inheritdoc/>
    public string Title => "A circle of steps has a task, a wait or a call in it.";

    /// <inheritdoc/>
    public string Instead => "Put a task into the circle, or lead it out: automatic steps alone would run for ever.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var place in scope.Graph.Found(this, scope, Circling))
        {
            scope.Report(this, place.Step, "", $"Step \"{place.Step.Id}\" comes back to itself without a pause.");
        }
    }

    /// <summary>One step of a circle: one report for it, not one for each of its steps.</summary>
    private static IEnumerable<StepPlace> Circling(ProcedureScope scope) =>
        scope.Steps.Where(place => !Pauses(place) && GoesRound(scope.Graph, place)).Take(1);

    private static bool Pauses(StepPlace place) => place.Step is TaskStep or WaitStep or CallStep or EndStep;

    private static bool GoesRound(FlowGraph graph, StepPlace from)
    {
        var seen = new HashSet<StepPlace>(ReferenceEqualityComparer.Instance);
        var open = new Stack<StepPlace>(graph.Next(from));
        while (open.TryPop(out var place))
        {
            if (ReferenceEquals(place, from))
            {
                return true;
            }

            foreach (var next in !Pauses(place) && seen.Add(place) ? graph.Next(place) : [])
            {
                open.Push(next);
            }
        }

        return false;
    }
}
