using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>
/// A way through a flow, from its start to a granted or a refused end, that no condition is asked on: a decision takes its
/// "otherwise", a wait gets its message. Of several outcomes the first that can still reach the end is taken.
/// </summary>
/// <param name="definition">The version.</param>
/// <param name="result">granted or refused.</param>
internal sealed class FlowWay(ProcedureDefinition definition, string result)
{
    private const string Join = "@join";
    private readonly List<(Step Step, StepOutcome? Outcome)> stops = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The steps that somebody or something must act on, in order; null when no way leads to such an end.</summary>
    public IReadOnlyList<(Step Step, StepOutcome? Outcome)>? Stops() =>
        Go(definition.Flow, definition.Flow.Start, result) ? stops : null;

    private bool Go(Flow flow, string id, string? end)
    {
        if (id == Join)
            return end is null;
        if (!seen.Add(id) || flow.Steps.FirstOrDefault(step => step.Id == id) is not { } step)
            return false;
        var found = step switch
        {
            TaskStep task => Choose(flow, task, end),
            WaitStep wait => Stop(wait, null) && Go(flow, wait.Next, end),
            CallStep call => Stop(call, null) && Go(flow, call.Next, end),
            AutomaticStep automatic => Go(flow, automatic.Next, end),
            DecisionStep decision => Go(flow, decision.Otherwise, end),
            ParallelStep parallel => parallel.Branches.All(branch => branch.When is null && Go(branch.Flow, branch.Flow.Start, null))
                && Go(flow, parallel.Next, end),
            EndStep last => last.Result == end,
            _ => false,
        };
        if (!found)
            seen.Remove(id);
        return found;
    }

    /// <summary>Forward first for a grant, refuse first for a refusal; a send-back leads nowhere new.</summary>
    private bool Choose(Flow flow, TaskStep task, string? end)
    {
        var wanted = task.Outcomes.Where(outcome => outcome.Kind != "back")
            .OrderBy(outcome => outcome.Kind == "refuse" != (end == "refused"));
        foreach (var outcome in wanted)
        {
            var at = stops.Count;
            stops.Add((task, outcome));
            if (Go(flow, outcome.To, end))
                return true;
            stops.RemoveRange(at, stops.Count - at);
        }

        return false;
    }

    private bool Stop(Step step, StepOutcome? outcome)
    {
        stops.Add((step, outcome));
        return true;
    }
}
