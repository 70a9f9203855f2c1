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

    /// <summary>Whether the clock stands still at the end of the ledger.</summary>
    public bool IsSuspended => Suspensions.Count > 0 && Suspensions[^1].To is null;
}
