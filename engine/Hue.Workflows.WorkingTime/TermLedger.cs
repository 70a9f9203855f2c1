using System.Globalization;

namespace Hue.Workflows.WorkingTime;

/// <summary>All that a due time follows from, besides the calendar: a budget, its start, and what stopped or lengthened it.</summary>
public sealed record TermLedger
{
    /// <summary>How much time the office has.</summary>
    public required Term Budget { get; init; }

    /// <summary>The instant of receipt, before it is moved into office hours.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>What the end of a suspension does.</summary>
    public OnCompletion OnCompletion { get; init; } = OnCompletion.Resume;

    /// <summary>The cut-off of a same-day term; null takes the calendar's.</summary>
    public TimeOnly? CutOff { get; init; }

    /// <summary>In order of time, not overlapping; only the last may be open.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>Whether the end of a suspension brings the whole term back.</summary>
    /// <param name="ended">One of <see cref="Suspensions"/>.</param>
    public bool RunsAnewAfter(Suspension ended) => OnCompletion == OnCompletion.Restart && !ended.OnlyPauses;

    /// <summary>Whether the clock stands still at the end of the ledger.</summary>
    public bool IsSuspended => Suspensions.Count > 0 && Suspensions[^1].To is null;

    /// <summary>What keeps the ledger from having a due time and what to write instead; empty when nothing does.</summary>
    public string Fault()
    {
        var fault = Budget.Fault();
        for (var i = 0; i < Suspensions.Count && fault.Length == 0; i++)
        {
            var (from, to) = Suspensions[i];
            if (to < from)
                fault = $"a suspension ends ({Written(to.Value)}) before it begins ({Written(from)}): write the earlier instant first";
            else if (to is null && i < Suspensions.Count - 1)
                fault = $"the suspension that begins at {Written(from)} has no end but another follows: only the last may be open";
            else if (i > 0 && from < Suspensions[i - 1].To)
                fault = $"the suspension from {Written(from)} begins before the one above it ends: list them in order of time";
        }

        for (var i = 0; i < Extensions.Count && fault.Length == 0; i++)
        {
            fault = Extensions[i].By.Unit == TermUnit.SameDay
                ? "an extension cannot be by \"sameDay\": write working days, working hours, calendar days or months"
                : Extensions[i].By.Fault();
        }

        return fault;
    }

    private static string Written(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}
