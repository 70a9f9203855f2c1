using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>A dossier that a search found.</summary>
public sealed record FoundDossier
{
    /// <summary>Which.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Receiving office.</summary>
    public required string Office { get; init; }

    /// <summary>Procedure code.</summary>
    public required string Procedure { get; init; }

    /// <summary>Title of the procedure.</summary>
    public required string ProcedureTitle { get; init; }

    /// <summary>Name of the applicant, as lists show it.</summary>
    public required string Applicant { get; init; }

    /// <summary>Status code.</summary>
    public required DossierStatus Status { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>When it was received, UTC; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it ended, UTC; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the clock stands still.</summary>
    public required bool Suspended { get; init; }

    /// <summary>The due time in force, UTC; while the clock stands, the one before it was stopped; null without a term.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>If it is late: the instant at which lateness ends, UTC: its end, the stop of its clock, or now.</summary>
    public DateTimeOffset? LateUntil { get; init; }

    /// <summary>Who acted last; null when nobody but the system has.</summary>
    public Actor? LastActor { get; init; }

    /// <summary>Its marks of <see cref="Engine.Audit.RecordMarks"/>.</summary>
    public required IReadOnlyList<string> Marks { get; init; }
}

/// <summary>A page of what was found.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Next">Key of the next page; null at the end.</param>
/// <param name="Count">How many there are in all, counted on the first page only; null on the others.</param>
/// <param name="CountIsLeast">Whether there are more than <paramref name="Count"/>: nobody counted on.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, string? Next, int? Count, bool CountIsLeast);
