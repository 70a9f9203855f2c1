namespace Hue.Workflows.Engine.Bulletins;

/// <summary>What the rules of timeliness ask of an accepted dossier; all instants UTC.</summary>
public sealed record Timings
{
    /// <summary>
    /// Due time of the legal term with the applicant's time taken out; while the clock stands still, the one that was in force when it was
    /// stopped. Null when the procedure has no term.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When a result was reached; null for none.</summary>
    public DateTimeOffset? ProcessedAt { get; init; }

    /// <summary>When the result was returned; null before.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>When it was stopped, refused or withdrawn after acceptance; null when it was not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Since when the clock stands still, an open supplement request among the reasons; null while it runs.</summary>
    public DateTimeOffset? StoodSince { get; init; }

    /// <summary>How often a supplement was asked for.</summary>
    public int Supplements { get; init; }
}

/// <summary>What a rule of timeliness says.</summary>
public enum Timeliness
{
    /// <summary>End ≤ due.</summary>
    OnTime,

    /// <summary>End &gt; due, or too many supplements.</summary>
    Late,

    /// <summary>There is no due time to compare with; counted by neither rule.</summary>
    NoDueTime,
}
