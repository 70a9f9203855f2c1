namespace Hue.Workflows.Engine.Audit.Slip;

/// <summary>The control slip of a dossier (paper 6): one line a hand-over, in order of giving; what its records say, no more.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="Remarks">What moved the term beside the hand-overs, oldest first.</param>
/// <param name="EndedAt">When the dossier ended, UTC; null while it is open.</param>
/// <param name="DueAt">The legal due time at the end, or as it stands; null before receipt and while the clock stands still.</param>
/// <param name="Timeliness">Of the whole dossier; null while it is open, and where nothing was due.</param>
public sealed record ControlSlip(
    IReadOnlyList<SlipLine> Lines,
    IReadOnlyList<SlipRemark> Remarks,
    DateTimeOffset? EndedAt,
    DateTimeOffset? DueAt,
    Timeliness? Timeliness)
{
    /// <summary>The slip of a trail.</summary>
    /// <param name="records">All records of one dossier, replayed.</param>
    /// <param name="utcOffset">Of the office: whether a step was early is a matter of its civil days.</param>
    public static ControlSlip Of(IEnumerable<ReplayedRecord> records, TimeSpan utcOffset)
    {
        ArgumentNullException.ThrowIfNull(records);
        var writing = new SlipWriting(utcOffset);
        foreach (var record in records)
            writing.Take(record);
        return writing.Slip();
    }
}

/// <summary>Whether something was done by when it was due.</summary>
public enum Timeliness
{
    /// <summary>Before the day on which it was due.</summary>
    Early,

    /// <summary>On that day, not after the due instant.</summary>
    OnTime,

    /// <summary>After the due instant.</summary>
    Late,
}

/// <summary>Somebody between whom a dossier passes.</summary>
/// <param name="Kind">person, pool (a role of an office, nobody yet), applicant, outside (another agency), or system.</param>
/// <param name="Office">Office id; null for the applicant, the system and outside.</param>
/// <param name="Role">Role id; null where none is known.</param>
/// <param name="Person">Account id; null for nobody.</param>
/// <param name="Name">As it was shown then; null where the record names nobody.</param>
/// <param name="OnBehalfOf">Account id of the person replaced.</param>
public sealed record SlipParty(
    string Kind, string? Office = null, string? Role = null, string? Person = null, string? Name = null, string? OnBehalfOf = null);

/// <summary>One hand-over, and what came of it.</summary>
public sealed record SlipLine
{
    /// <summary>receipt, step, handOver, supplementAsked, supplementGiven, outside, result, returned, end.</summary>
    public required string Kind { get; init; }

    /// <summary>Record that began it.</summary>
    public required long Sequence { get; init; }

    /// <summary>Version of the procedure then: step, outcome and paper ids are its.</summary>
    public required int Version { get; init; }

    /// <summary>Step id; null beside the flow.</summary>
    public string? Step { get; init; }

    /// <summary>Who gives.</summary>
    public required SlipParty From { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Who takes, or the role it lies with.</summary>
    public required SlipParty To { get; init; }

    /// <summary>When it was taken, UTC; null while it was not, and where no record says so.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>What the taker had until, UTC; null where the step has no term of its own.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the taker was through with it, UTC; null while not.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Against <see cref="DueAt"/>; null where nothing was due, or it is not done.</summary>
    public Timeliness? Timeliness { get; init; }

    /// <summary>Whether it was done after the dossier's own due time.</summary>
    public bool AfterLegalDue { get; init; }

    /// <summary>How it left: outcome id; released, reassigned, or the cause of falling away; result number. Null while not.</summary>
    public string? Outcome { get; init; }

    /// <summary>Whether <see cref="Outcome"/> is the outcome of a step.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>Reason or remark in people's own words; null once erased.</summary>
    public string? Note { get; init; }

    /// <summary>Paper ids that are missing, of a request to complete.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>Something that moved or stopped the term.</summary>
/// <param name="Kind">clock.stopped, clock.started, term.extended, term.reprojected, dossier.migrated, apology.signed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Detail">Cause, amount, notice, or version.</param>
/// <param name="Note">Reason; null for none, and once erased.</param>
/// <param name="DueAt">The legal due time afterwards, UTC; null while the clock stands still.</param>
public sealed record SlipRemark(string Kind, DateTimeOffset At, SlipParty By, string? Detail, string? Note, DateTimeOffset? DueAt);
