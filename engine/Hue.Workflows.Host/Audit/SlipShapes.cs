using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit;

/// <summary>The control slip (paper 6), made of the trail.</summary>
public sealed record SlipView
{
    public required string Number { get; init; }
    public required string Office { get; init; }
    public required string ProcedureCode { get; init; }
    public required string ProcedureTitle { get; init; }

    /// <summary>Empty once erased.</summary>
    public required string Applicant { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required DateTimeOffset? ReceivedAt { get; init; }
    public required DateTimeOffset? DueAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>early, onTime, late; null while open, and where nothing was due.</summary>
    public required string? Timeliness { get; init; }
    public required LocalText StatusTitle { get; init; }
    public required IReadOnlyList<SlipLineView> Lines { get; init; }
    public required IReadOnlyList<SlipRemarkView> Remarks { get; init; }

    /// <summary>The last record that the slip was made of, and its hash.</summary>
    public required long Sequence { get; init; }
    public required string Hash { get; init; }
}

/// <summary>One hand-over.</summary>
/// <param name="Kind">receipt, step, handOver, supplementAsked, supplementGiven, outside, result, returned, end.</param>
/// <param name="Step">Title of the step, in the version of then.</param>
/// <param name="Timeliness">early, onTime, late; null where nothing was due.</param>
/// <param name="AfterLegalDue">Whether it was done after the dossier's own due time.</param>
/// <param name="Outcome">Title of a step's outcome, else: released, reassigned, a cause, or the result's number.</param>
/// <param name="IsOutcome">Whether it is the outcome of a step.</param>
/// <param name="Missing">Titles of papers asked for.</param>
public sealed record SlipLineView(
    long Sequence, string Kind, string? Step, SlipPartyView From, DateTimeOffset GivenAt, SlipPartyView To, DateTimeOffset? TakenAt,
    DateTimeOffset? DueAt, DateTimeOffset? DoneAt, string? Timeliness, bool AfterLegalDue, string? Outcome, bool IsOutcome, string? Note,
    IReadOnlyList<string> Missing);

/// <summary>Who gives or takes.</summary>
/// <param name="Kind">person, pool, applicant, outside, system.</param>
public sealed record SlipPartyView(string Kind, string? Office, string? Role, string? Name, string? OnBehalfOf);

/// <summary>What moved or stopped the term.</summary>
/// <param name="Detail">Cause, amount, notice, or versions.</param>
public sealed record SlipRemarkView(
    string Kind, LocalText Title, DateTimeOffset At, SlipPartyView By, string? Detail, string? Note, DateTimeOffset? DueAt);
