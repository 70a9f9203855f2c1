using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>What people look at: read straight from the rows a commit wrote, so an answer shows one's own writes.</summary>
/// <exception cref="PageKeyUnreadableException">From a database's lists, when the key of a page is none that the list gave.</exception>
public interface IDossierQueries
{
    /// <summary>The pool of one's offices and roles and what is one's own; most urgent first, suspended last; keyset-paged.</summary>
    Task<Page<InboxLine>> InboxAsync(InboxQuery query, CancellationToken cancellation);

    /// <summary>Dossiers by office, status, search text; newest first; keyset-paged.</summary>
    Task<Page<DossierRow>> DossiersAsync(DossierQuery query, CancellationToken cancellation);

    /// <summary>One dossier's row; null when there is none.</summary>
    Task<DossierRow?> DossierAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>One dossier's row by its number; null when there is none.</summary>
    Task<DossierRow?> DossierByNumberAsync(string number, CancellationToken cancellation);

    /// <summary>All tasks of a dossier, by number.</summary>
    Task<IReadOnlyList<TaskRow>> TasksAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>A dossier's audit rows, in sequence.</summary>
    Task<IReadOnlyList<AuditRow>> AuditAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>A dossier's alerts with their sending state, in order of raising.</summary>
    Task<IReadOnlyList<StoredAlert>> AlertsAsync(DossierId dossier, CancellationToken cancellation);

    /// <summary>Sent alerts for a person: as assignee, or by role in an office; newest first.</summary>
    Task<IReadOnlyList<Notice>> NoticesAsync(NoticeQuery query, CancellationToken cancellation);

    /// <summary>Marks notices of a person as read up to now.</summary>
    Task MarkNoticesReadAsync(
        string person, IReadOnlyList<(DossierId Dossier, string Alert)> alerts, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Numbers of open, overdue, nearly late and suspended dossiers of offices; derived at <paramref name="now"/>.</summary>
    Task<DossierCounts> CountAsync(
        IReadOnlyList<string> offices, DateTimeOffset now, DateTimeOffset nearlyUntil, CancellationToken cancellation);
}

/// <summary>A page of a list.</summary>
/// <param name="Items">At most as many as asked.</param>
/// <param name="Next">Opaque key of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Whose inbox, and which part.</summary>
public sealed record InboxQuery
{
    /// <summary>Account id.</summary>
    public required string Person { get; init; }

    /// <summary>(office, role) pairs held.</summary>
    public required IReadOnlyList<(string Office, string Role)> Roles { get; init; }

    /// <summary>People whom the person stands in for, each in one office and role: their tasks are shown as well.</summary>
    public IReadOnlyList<Replaced> Replaces { get; init; } = [];

    /// <summary>Whether only tasks assigned to the person.</summary>
    public bool OnlyMine { get; init; }

    /// <summary>Search over number, applicant, procedure; without diacritics; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Key of the page; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>1 to 200.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>A task with what the inbox shows of its dossier.</summary>
public sealed record InboxLine(
    TaskRow Task,
    string DossierNumber,
    string Procedure,
    string ProcedureTitle,
    string Applicant,
    DossierStatus Status,
    bool Suspended,
    long Revision);

/// <summary>Which dossiers.</summary>
public sealed record DossierQuery
{
    /// <summary>Offices whose dossiers may be seen (received there or with an open task there); null for all (auditor).</summary>
    public required IReadOnlyList<string>? Offices { get; init; }

    /// <summary>Statuses; empty for all.</summary>
    public IReadOnlyList<DossierStatus> Statuses { get; init; } = [];

    /// <summary>Procedure code; null for all.</summary>
    public string? Procedure { get; init; }

    /// <summary>open (received and not ended), overdue, suspended, ended; null for all. Derived at <see cref="Now"/>.</summary>
    public string? Show { get; init; }

    /// <summary>Search without diacritics; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>Whether to search numbers and procedures alone: a search by name would tell whose a dossier is.</summary>
    public bool SearchesNumbersOnly { get; init; }

    /// <summary>Instant at which overdue is derived.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Key of the page; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>1 to 200.</summary>
    public int Most { get; init; } = 50;
}

/// <summary>An alert and what became of it.</summary>
public sealed record StoredAlert(AlertRow Alert, DateTimeOffset? SentAt);

/// <summary>Whose notices.</summary>
public sealed record NoticeQuery(string Person, IReadOnlyList<(string Office, string Role)> Roles, int Most)
{
    /// <summary>People whom the person stands in for: notices to them about dossiers of that office are shown as well.</summary>
    public IReadOnlyList<Replaced> Replaces { get; init; } = [];
}

/// <summary>Somebody who is away from a role, seen by who stands in.</summary>
/// <param name="Person">Account id.</param>
/// <param name="Office">Office of the role.</param>
/// <param name="Role">The role.</param>
public sealed record Replaced(string Person, string Office, string Role);

/// <summary>An alert in a person's list.</summary>
public sealed record Notice(AlertRow Alert, string DossierNumber, string ProcedureTitle, DateTimeOffset SentAt, DateTimeOffset? ReadAt);

/// <summary>Derived counts.</summary>
public sealed record DossierCounts(int Open, int Overdue, int NearlyLate, int Suspended, int FiledNotReceived);
