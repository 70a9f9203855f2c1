using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>
/// A leader does not sign what the same person made: on every way to a leader's task somebody who worked before is barred.
/// </summary>
public sealed class HUE043_SignerIsNotMaker : IProcedureRule
{
    /// <inheritdoc/>
    public string Code => "HUE043";

    /// <inheritdoc/>
    public string Title =>
        "A leader does not sign what the same person made: on every way to a leader's task somebody who worked before "
        + "is barred.";

    /// <inheritdoc/>
    public string Instead => "Add \"notSameAs\" with the ids of the tasks that prepare what is signed.";

    /// <inheritdoc/>
    public void Check(ProcedureScope scope)
    {
        foreach (var (task, maker) in scope.Graph.Found(this, scope, Unbarred))
        {
            scope.Report(this, task, "/notSameAs", $"Whoever did \"{maker}\" may sign \"{task.Id}\" as well.");
        }
    }

    private static IEnumerable<(TaskStep Task, string Maker)> Unbarred(ProcedureScope scope)
    {
        foreach (var place in scope.Steps)
        {
            if (place.Step is TaskStep { Role: "leader" } task && scope.Graph.Start is { } start
                && Maker(scope.Graph, start, place, task.NotSameAs) is { } maker)
            {
                yield return (task, maker);
            }
        }
    }

    /// <summary>
    /// A task of another role on a way from the start to the signature on which nobody is barred; null when there is none.
    /// </summary>
    private static string? Maker(FlowGraph graph, StepPlace start, StepPlace signature, IReadOnlyList<string> barred)
    {
        var seen = new HashSet<(Step, bool)>();
        var open = new Stack<(StepPlace Place, string? Maker)>([(start, null)]);
        while (open.TryPop(out var at))
        {
            if (ReferenceEquals(at.Place, signature))
            {
                if (at.Maker is not null)
                {
                    return at.Maker;
                }

                continue;
            }

            if (barred.Contains(at.Place.Step.Id))
            {
                continue;
            }

            var maker = at.Place.Step is TaskStep { Role: not "leader" } task ? task.Id : at.Maker;
            foreach (var next in seen.Add((at.Place.Step, maker is null)) ? graph.Next(at.Place, withBack: false) : [])
            {
                open.Push((next, maker));
            }
        }

        return null;
    }
}
