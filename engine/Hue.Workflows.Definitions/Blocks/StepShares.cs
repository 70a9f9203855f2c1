using System.Globalization;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>
/// Turns shares of the legal term into step terms. The rounding rule: the legal term is cut into quarters of a working day (of hours:
/// into quarters of an hour); every step with a "share" gets the whole quarters of its part, and the quarters left over go one each to
/// the largest remainders, the earlier step first. So the steps add up to the legal term exactly. A step that gets no quarter has no
/// term of its own, and a wait no time-out. {"as": "step"} takes another step's term: for branches that run beside it, and for the way of
/// a refusal.
/// </summary>
/// <remarks>
/// Other units are first made working days, rounded down: calendar days × 5/7, a month as 30 calendar days, "sameDay" as 1. Of several
/// cases the shortest counts; an unknown legal term leaves the steps without terms. A "budget" written over a share stays as it is, and
/// the other shares divide what it leaves.
/// </remarks>
internal static class StepShares
{
    /// <summary>The legal term in quarters; null when it is unknown or cannot be read.</summary>
    public static (long Quarters, TermUnit Unit)? Quarters(SourceNode? legal)
    {
        var all = (legal?["cases"]?.Items ?? [])
            .Select(item => item["budget"] is { Kind: SourceKind.String } budget
                && Term.TryParse(budget.Text, out var term, out _) ? term : default)
            .Where(term => term.Amount > 0).ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var shortest = all.MinBy(Days);
        return shortest.Unit == TermUnit.WorkingHours
            ? ((long)(shortest.Amount * 4), TermUnit.WorkingHours)
            : ((long)(Days(shortest) * 4), TermUnit.WorkingDays);
    }

    /// <summary>The flow with its shares turned into budgets.</summary>
    /// <param name="file">Gets the faults.</param>
    /// <param name="flow">A flow with its blocks laid in.</param>
    /// <param name="legal">The legal term in quarters; null when unknown.</param>
    public static SourceNode Apply(SourceFile file, SourceNode flow, (long Quarters, TermUnit Unit)? legal)
    {
        var steps = Steps(flow).ToArray();
        if (!Array.Exists(steps, step => TimeOf(step) is { } time && (time["share"] ?? time["as"]) is not null))
        {
            return flow;
        }

        var budgets = Budgets(file, flow, steps, legal);
        return Rewritten(flow, budgets);
    }

    /// <summary>A block's shares make the whole legal term, so that a definition that changes nothing uses all of it.</summary>
    public static void CheckWhole(SourceFile file, SourceNode flow)
    {
        var shares = Steps(flow).Select(step => TimeOf(step)?["share"]).OfType<SourceNode>().ToArray();
        if (shares.Length == 0)
        {
            return;
        }

        var sum = shares.Sum(Share);
        if (sum != 1 || Array.Exists(shares, share => Share(share) < 0))
        {
            file.Fault(BlockRules.SharesMakeTheTerm, shares[^1],
                string.Create(CultureInfo.InvariantCulture, $"The shares of the steps add up to {sum}; write shares that make 1."));
        }
    }

    private static Dictionary<string, string> Budgets(
        SourceFile file, SourceNode flow, SourceNode[] steps, (long Quarters, TermUnit Unit)? legal)
    {
        var budgets = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = steps.Where(step => TimeOf(step)?["share"] is not null).ToArray();
        var left = legal?.Quarters ?? 0;
        foreach (var step in shared.Where(step => TimeOf(step)!["budget"] is not null))
        {
            var budget = TimeOf(step)!["budget"]!;
            budgets[IdOf(step)] = budget.Text;
            left -= Term.TryParse(budget.Text, out var term, out _) && legal is not null ? Fixed(term, legal.Value.Unit) : 0;
            if (left < 0)
            {
                file.Fault(BlockRules.SharesMakeTheTerm, budget,
                    "The steps with terms of their own take more than the legal term. Shorten them.");
                left = 0;
            }
        }

        var open = shared.Where(step => TimeOf(step)!["budget"] is null).ToArray();
        var parts = Divide(legal is null ? 0 : left, [.. open.Select(step => Share(TimeOf(step)!["share"]!))]);
        for (var at = 0; at < open.Length; at++)
        {
            if (parts[at] > 0)
            {
                budgets[IdOf(open[at])] = new Term(parts[at] / 4m, legal!.Value.Unit).ToString();
            }
        }

        Follow(file, steps, budgets);
        return budgets;
    }

    /// <summary>Gives steps that say "as" the term of the step they name.</summary>
    private static void Follow(SourceFile file, SourceNode[] steps, Dictionary<string, string> budgets)
    {
        foreach (var step in steps.Where(step => TimeOf(step) is { } time && time["as"] is not null && time["budget"] is null))
        {
            var like = TimeOf(step)!["as"]!;
            if (!Array.Exists(steps, other => IdOf(other) == like.Text && TimeOf(other)?["share"] is not null))
            {
                file.Fault(BlockRules.SharesMakeTheTerm, like,
                    $"No step \"{ObjectReader.Short(like.Text)}\" has a share. Name one that has.");
            }
            else if (budgets.TryGetValue(like.Text, out var budget))
            {
                budgets[IdOf(step)] = budget;
            }
        }
    }

    /// <summary>Whole quarters by largest remainder; they add up to all of them unless every share is 0.</summary>
    internal static long[] Divide(long quarters, IReadOnlyList<decimal> shares)
    {
        var sum = shares.Sum();
        var parts = new long[shares.Count];
        if (sum <= 0 || quarters <= 0)
        {
            return parts;
        }

        var exact = shares.Select(share => quarters * share / sum).ToArray();
        for (var at = 0; at < parts.Length; at++)
        {
            parts[at] = (long)exact[at];
        }

        var order = Enumerable.Range(0, parts.Length).OrderByDescending(at => exact[at] - parts[at]).ThenBy(at => at).ToArray();
        for (long left = quarters - parts.Sum(), turn = 0; left > 0; left--, turn++)
        {
            parts[order[turn % order.Length]]++;
        }

        return parts;
    }

    private static SourceNode Rewritten(SourceNode node, Dictionary<string, string> budgets) => node.Kind switch
    {
        SourceKind.Array => SourceNode.ArrayAt(node, node.Items.Select(item => Rewritten(item, budgets))),
        SourceKind.Object when TimeOf(node) is { } time && (time["share"] ?? time["as"]) is not null =>
            SourceNode.ObjectAt(node, node.Members.SelectMany(member => Timed(member, budgets.GetValueOrDefault(IdOf(node))))),
        SourceKind.Object => SourceNode.ObjectAt(node, node.Members.Select(member =>
            member.Name is "steps" or "branches" or "flow" ? member with { Value = Rewritten(member.Value, budgets) } : member)),
        _ => node,
    };

    /// <summary>A task without a quarter has no term; a wait without one has no time-out and waits for its message.</summary>
    private static SourceMember[] Timed(SourceMember member, string? budget) => member.Name switch
    {
        "term" => budget is null ? [] : [member with { Value = WithBudget(member.Value, budget) }],
        "timeout" => budget is null ? [] : [member with { Value = WithBudget(member.Value, budget)["budget"]! }],
        "timeoutTo" => budget is null ? [] : [member],
        _ => [member],
    };

    private static SourceNode WithBudget(SourceNode term, string budget) => SourceNode.ObjectAt(term,
    [
        new SourceMember("budget", term["budget"] ?? SourceNode.TextAt(term["share"] ?? term["as"]!, budget), term.Line),
        .. term.Members.Where(member => member.Name is not ("budget" or "share" or "as")),
    ]);

    /// <summary>Where a step says how long: a task's term; a wait's time-out, when it is a share.</summary>
    private static SourceNode? TimeOf(SourceNode step) =>
        (step["kind"]?.Text == "wait" ? step["timeout"] : step["term"]) is { Kind: SourceKind.Object } time ? time : null;

    private static IEnumerable<SourceNode> Steps(SourceNode flow) => (flow["steps"]?.Items ?? []).SelectMany(step =>
        (step["branches"]?.Items ?? []).Select(branch => branch["flow"]).OfType<SourceNode>().SelectMany(Steps).Prepend(step));

    private static string IdOf(SourceNode step) => step["id"]?.Text ?? "";

    private static decimal Share(SourceNode node) =>
        decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : -1;

    private static decimal Days(Term term) => term.Unit switch
    {
        TermUnit.WorkingDays => term.Amount,
        TermUnit.WorkingHours => term.Amount / 7.5m,
        TermUnit.CalendarDays => term.Amount * 5 / 7,
        TermUnit.Months => term.Amount * 30 * 5 / 7,
        _ => 1,
    };

    private static long Fixed(Term term, TermUnit legal) => legal == TermUnit.WorkingHours
        ? (long)Math.Ceiling((term.Unit == TermUnit.WorkingHours ? term.Amount : Days(term) * 7.5m) * 4)
        : (long)Math.Ceiling(Days(term) * 4);
}
