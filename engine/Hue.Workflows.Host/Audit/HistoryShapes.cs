using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit;

/// <summary>What was done to a dossier, oldest first.</summary>
public sealed record HistoryView(IReadOnlyList<HistoryLine> Items);

/// <summary>One line of the history.</summary>
public record HistoryLine
{
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>"task.completed".</summary>
    public required string Kind { get; init; }
    public required LocalText Title { get; init; }
    public required string Person { get; init; }
    public required string PersonName { get; init; }
    public required string Role { get; init; }
    public required string RoleTitle { get; init; }
    public required string Office { get; init; }
    public required string OfficeName { get; init; }
    public required string? OnBehalfOf { get; init; }
    public required string? Step { get; init; }
    public required string? StepTitle { get; init; }

    /// <summary>Title of the outcome chosen, when a task was completed.</summary>
    public required string? Outcome { get; init; }

    /// <summary>What was written: a comment, what is missing, an alert's subject, the result's number.</summary>
    public required string? Text { get; init; }
    public required string? Reason { get; init; }
    public required string? LegalBasis { get; init; }
    public required IReadOnlyList<FieldChange> Changes { get; init; }
    public required string Hash { get; init; }
    public required string? PreviousHash { get; init; }

    /// <summary>The same line with the record it was read from.</summary>
    public AuditLine With(string record) => new()
    {
        Sequence = Sequence,
        At = At,
        Kind = Kind,
        Title = Title,
        Person = Person,
        PersonName = PersonName,
        Role = Role,
        RoleTitle = RoleTitle,
        Office = Office,
        OfficeName = OfficeName,
        OnBehalfOf = OnBehalfOf,
        Step = Step,
        StepTitle = StepTitle,
        Outcome = Outcome,
        Text = Text,
        Reason = Reason,
        LegalBasis = LegalBasis,
        Changes = Changes,
        Hash = Hash,
        PreviousHash = PreviousHash,
        Record = record,
    };
}

/// <summary>A form field before and after; JSON value text, null where there was none.</summary>
public sealed record FieldChange(string Field, string Label, string? Before, string? After);

/// <summary>A dossier's audit trail with the verdict on its chain.</summary>
public sealed record AuditView(bool Verified, string? Fault, IReadOnlyList<AuditLine> Items);

/// <summary>A history line with the attested record.</summary>
public sealed record AuditLine : HistoryLine
{
    /// <summary>Canonical JSON, the bytes that were hashed.</summary>
    public required string Record { get; init; }
}
