namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>Which dossiers an auditor looks for; all that is said has to hold.</summary>
public sealed record DossierCriteria
{
    /// <summary>The number, or its beginning.</summary>
    public string? Number { get; init; }

    /// <summary>Beginnings of words of the applicant's name or personal number; marks and case do not matter.</summary>
    public string? Applicant { get; init; }

    /// <summary>Procedure code.</summary>
    public string? Procedure { get; init; }

    /// <summary>Receiving office.</summary>
    public string? Office { get; init; }

    /// <summary>Account id of somebody who did anything in it.</summary>
    public string? Officer { get; init; }

    /// <summary>Received at this instant or later, UTC.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Received before this instant, UTC.</summary>
    public DateTimeOffset? ReceivedBefore { get; init; }

    /// <summary>Something was done in it at this instant or later, by the officer where one is named, UTC.</summary>
    public DateTimeOffset? ActedFrom { get; init; }

    /// <summary>Something was done in it before this instant, UTC; the same act meets both bounds.</summary>
    public DateTimeOffset? ActedBefore { get; init; }

    /// <summary>
    /// Only those that are late: open, running and past due at <see cref="Now"/>, or ended past due. One whose clock stands is not; one
    /// that ended while it stood is judged by the instant at which it was stopped.
    /// </summary>
    public bool Late { get; init; }

    /// <summary>Marks that it must have: of <see cref="Engine.Audit.RecordMarks"/>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Instant at which lateness is derived.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Key of the page; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>1 to 200.</summary>
    public int Most { get; init; } = 50;
}
