using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The steps of a procedure as a graph: branches are joined to the step after their parallel step.</summary>
public sealed class FlowGraph
{
    /// <summary>The word that ends a branch.</summary>
    public const string Join = "@join";

    private readonly Dictionary<(object Step, bool WithBack), StepPlace[]> following = new(SameStep.Comparer);
    private readonly Dictionary<Flow, Dictionary<string, StepPlace>> byId = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(object Step, bool WithBack), IReadOnlySet<StepPlace>> reached = new(SameStep.Comparer);
    private readonly ConcurrentDictionary<ILintRule, object> found = new(ReferenceEqualityComparer.Instance);
    private readonly Flow root;

    /// <summary>Builds the graph.</summary>
    public FlowGraph(Flow root, IReadOnlyList<StepPlace> steps)
    {
        this.root = root;
        foreach (var place in steps)
        {
            if (!byId.TryGetValue(place.Flow, out var ids))
            {
                byId[place.Flow] = ids = new Dictionary<string, StepPlace>(StringComparer.Ordinal);
            }

            ids.TryAdd(place.Step.Id, place);
        }

        // Asked for by several rules for each of the versions that share the flow.
        foreach (var place in steps)
        {
            following[(place.Step, true)] = [.. Following(place, withBack: true)];
            following[(place.Step, false)] = [.. Following(place, withBack: false)];
        }
    }

    /// <summary>The first step; null when it does not exist.</summary>
    public StepPlace? Start => Find(root, root.Start);

    /// <summary>The step of that id in the same flow, or null.</summary>
    public StepPlace? Find(Flow flow, string id) => byId.GetValueOrDefault(flow)?.GetValueOrDefault(id);

    /// <summary>Where a step leads, as written.</summary>
    /// <param name="step">The step.</param>
    /// <returns>Pointer from the step to the target's member, the target, and the outcome's kind.</returns>
    public static IEnumerable<(string Member, string To, string Kind)> Targets(Step step) => step switch
    {
        TaskStep task => task.Outcomes.Select((outcome, at) =>
            (FormattableString.Invariant($"/outcomes/{at}/to"), outcome.To, outcome.Kind)),
        AutomaticStep automatic => [("/next", automatic.Next, "forward")],
        WaitStep wait => [("/next", wait.Next, "forward"), .. wait.TimeoutTo is { } late ? [("/timeoutTo", late, "forward")] : Nowhere],
        DecisionStep decision =>
        [
            .. decision.Cases.Select((each, at) => (FormattableString.Invariant($"/cases/{at}/to"), each.To, "forward")),
            ("/otherwise", decision.Otherwise, "forward"),
        ],
        ParallelStep parallel => [("/next", parallel.Next, "forward")],
        CallStep call => [("/next", call.Next, "forward"), .. call.OtherwiseTo is { } other ? [("/otherwiseTo", other, "forward")]
            : Nowhere],
        _ => [],
    };

    /// <summary>The steps that can come next; a join leads to the step after its parallel step.</summary>
    /// <param name="place">The step.</param>
    /// <param name="withBack">Whether send-backs count.</param>
    public IReadOnlyList<StepPlace> Next(StepPlace place, bool withBack = true) => following[(place.Step, withBack)];

    private IEnumerable<StepPlace> Following(StepPlace place, bool withBack)
    {
        if (place.Step is ParallelStep parallel)
        {
            var starts = parallel.Branches.Select(branch => Find(branch.Flow, branch.Flow.Start)).OfType<StepPlace>();
            return parallel.Branches.All(branch => branch.When is not null) ? starts.Concat(After(place, parallel.Next)) : starts;
        }

        return place.Targets.Where(target => withBack || target.Kind != "back").SelectMany(target => After(place, target.To));
    }

    /// <summary>Whether a target is the end of a flow, or leads nowhere that exists (which another rule reports).</summary>
    public bool LeadsOut(StepPlace place, string to) => to == Join ? place.Parallel is null : Find(place.Flow, to) is null;

    /// <summary>Every step that can be reached from one, itself included.</summary>
    public IReadOnlySet<StepPlace> Reach(StepPlace from, bool withBack = true) =>
        reached.GetOrAdd((from.Step, withBack), static (_, asked) => asked.Graph.Reached(asked.From, asked.WithBack),
            (Graph: this, From: from, WithBack: withBack));

    /// <summary>What a rule finds in the steps alone: found once for all versions that share the flow.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scope">One of these versions.</param>
    /// <param name="find">Finds it; may look at nothing but the steps and this graph.</param>
    public IReadOnlyList<T> Found<T>(ILintRule rule, ProcedureScope scope, Func<ProcedureScope, IEnumerable<T>> find) =>
        (T[])found.GetOrAdd(rule, static (_, asked) => asked.find(asked.scope).ToArray(), (find, scope));

    private HashSet<StepPlace> Reached(StepPlace from, bool withBack)
    {
        var seen = new HashSet<StepPlace>(ReferenceEqualityComparer.Instance) { from };
        var open = new Stack<StepPlace>([from]);
        while (open.TryPop(out var place))
        {
            foreach (var next in Next(place, withBack).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen;
    }

    private static readonly (string, string, string)[] Nowhere = [];

    /// <summary>Steps that read alike are different steps.</summary>
    private sealed class SameStep : IEqualityComparer<(object Step, bool WithBack)>
    {
        public static readonly SameStep Comparer = new();

        public bool Equals((object Step, bool WithBack) one, (object Step, bool WithBack) other) =>
            ReferenceEquals(one.Step, other.Step) && one.WithBack == other.WithBack;

        public int GetHashCode((object Step, bool WithBack) key) => RuntimeHelpers.GetHashCode(key.Step) * (key.WithBack ? 1 : -1);
    }

    private IEnumerable<StepPlace> After(StepPlace place, string to)
    {
        if (to == Join)
        {
            return place.Parallel is { Step: ParallelStep parallel } outer ? After(outer, parallel.Next) : [];
        }

        return Find(place.Flow, to) is { } next ? [next] : [];
    }
}
