using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>A dossier: the columns that lists and searches need, and the snapshot.</summary>
public sealed record DossierRow
{
    /// <summary>Primary key.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Grows by one with each decision; from 1.</summary>
    public required long Revision { get; init; }

    /// <summary>"H57.19777-260302-0001"; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>Offices that hold an open task now, besides the receiving one; they may see the dossier.</summary>
    public required IReadOnlyList<string> OfficesInvolved { get; init; }

    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Pinned version.</summary>
    public required int Version { get; init; }

    /// <summary>Title of the procedure, for lists.</summary>
    public required string ProcedureTitle { get; init; }

    /// <summary>Name of the applicant, for lists.</summary>
    public required string Applicant { get; init; }

    /// <summary>The number, applicant and personal number in lower case without diacritics, for search.</summary>
    public required string SearchText { get; init; }

    /// <summary>Status code.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>counter, online, post, agentPoint.</summary>
    public required string Channel { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>When it was received, UTC; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Due time of the legal term, UTC; null while suspended or before receipt. An index only, overdue is derived.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether the legal term stands still.</summary>
    public required bool Suspended { get; init; }

    /// <summary>When it was processed, refused, withdrawn or stopped, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>granted, refused, notAccepted, withdrawn, stopped; null while open.</summary>
    public string? Result { get; init; }

    /// <summary>Parent dossier of a child; null otherwise.</summary>
    public DossierId? Parent { get; init; }

    /// <summary>The whole state, strict JSON of <see cref="Dossiers.Dossier"/>.</summary>
    public required string Snapshot { get; init; }
}

/// <summary>A task of a person's inbox.</summary>
public sealed record TaskRow
{
    /// <summary>The dossier.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>1 and up within the dossier.</summary>
    public required int Number { get; init; }

    /// <summary>Step id.</summary>
    public required string Step { get; init; }

    /// <summary>Title of the step.</summary>
    public required string Title { get; init; }

    /// <summary>Role that may do it.</summary>
    public required string Role { get; init; }

    /// <summary>Office whose people may do it.</summary>
    public required string Office { get; init; }

    /// <summary>Account id of who claimed it or was assigned; null in the pool.</summary>
    public string? Assignee { get; init; }

    /// <summary>Name of the assignee as shown; null in the pool.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>open, suspended, done, cancelled.</summary>
    public required string State { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Due time of the step's own term, UTC; null without one or while suspended.</summary>
    public DateTimeOffset? StepDueAt { get; init; }

    /// <summary>Due time of the dossier, UTC; null while suspended.</summary>
    public DateTimeOffset? DossierDueAt { get; init; }

    /// <summary>The nearer of the two, UTC; what the inbox is sorted by, null last.</summary>
    public DateTimeOffset? UrgentAt { get; init; }

    /// <summary>0 normal, 1 raised by a ladder.</summary>
    public required int Priority { get; init; }
}

/// <summary>Something that falls at an instant: the only thing that wakes a dossier.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Name">Unique within the dossier: "rung/legal/1/den-han", "timeout/12", "deliver/3".</param>
/// <param name="DueAt">When it falls, UTC.</param>
/// <param name="Kind">rung, timeout, or deliver (a command to another dossier, due at once).</param>
/// <param name="Payload">For deliver: the <see cref="DossierCommand"/> to send, JSON; null otherwise.</param>
public sealed record TimerRow(DossierId Dossier, string Name, DateTimeOffset DueAt, string Kind, string? Payload);

/// <summary>An alert to its receivers; written in the transaction of the timer that raised it.</summary>
public sealed record AlertRow
{
    /// <summary>The dossier.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>"legal/1/den-han": term, epoch, rung; unique within the dossier, which makes it fire once.</summary>
    public required string Key { get; init; }

    /// <summary>"legal", or the id of the step entry: "step/12".</summary>
    public required string Term { get; init; }

    /// <summary>1 and up; an extension or amendment opens a new one.</summary>
    public required int Epoch { get; init; }

    /// <summary>Rung id; or "notify/…" for an automatic step.</summary>
    public required string Rung { get; init; }

    /// <summary>Office of the dossier or task.</summary>
    public required string Office { get; init; }

    /// <summary>assignee, headOfUnit, leader, operator, or a role id.</summary>
    public required IReadOnlyList<string> Tell { get; init; }

    /// <summary>Account id for "assignee"; null when nobody has claimed: then the role's people of the office.</summary>
    public string? Assignee { get; init; }

    /// <summary>Role of the step, for an unclaimed task.</summary>
    public string? Role { get; init; }

    /// <summary>Subject line, Vietnamese, without personal data beyond the dossier's number.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it may go out (quiet hours), UTC.</summary>
    public required DateTimeOffset SendAt { get; init; }
}

/// <summary>One line of the audit trail; carries the event itself, so that replaying gives the snapshot.</summary>
public sealed record AuditRow
{
    /// <summary>The dossier.</summary>
    public required DossierId Dossier { get; init; }

    /// <summary>1 and up without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>Server instant, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>"dossier.received", "task.completed", …</summary>
    public required string Kind { get; init; }

    /// <summary>Account id of the actor.</summary>
    public required string Person { get; init; }

    /// <summary>Office acted for.</summary>
    public required string Office { get; init; }

    /// <summary>The command that caused it.</summary>
    public required CommandId Command { get; init; }

    /// <summary>
    /// RFC 8785 bytes of the whole record as text: actor, event with before → after, basis, definition hash, calendar, previous hash;
    /// personal values and the reason are sealed in it.
    /// </summary>
    public required AttestedText Attested { get; init; }

    /// <summary><see cref="Attested"/> as a string.</summary>
    public string Record
    {
        get => Attested.ToString();
        init => Attested = value;
    }

    /// <summary>Lower-case hex SHA-256 of <see cref="Attested"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// What the record seals, as the dossier's key opens it: canonical JSON of {event, reason}. Null where nothing is sealed, or the key
    /// is gone. Never stored.
    /// </summary>
    public string? Personal { get; init; }
}
