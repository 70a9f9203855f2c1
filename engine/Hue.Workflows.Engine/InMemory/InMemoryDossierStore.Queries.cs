using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.InMemory;

/// <content>What people look at.</content>
public sealed partial class InMemoryDossierStore
{
    /// <inheritdoc/>
    public Task<Page<InboxLine>> InboxAsync(InboxQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var search = Words(query.Search);
        lock (gate)
        {
            var lines = from shelf in shelves.Values
                        from task in shelf.Tasks.Values
                        where task.State is "open" or "suspended" && Concerns(task, query) && Found(shelf.Dossier, search)
                        let key = InboxKey(shelf.Dossier, task)
                        select (Key: key, Line: Line(shelf.Dossier, task));
            return Task.FromResult(Paged(lines, query.After, query.Most));
        }
    }

    /// <inheritdoc/>
    public Task<Page<DossierRow>> DossiersAsync(DossierQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var search = Words(query.Search);
        lock (gate)
        {
            var rows = from shelf in shelves.Values
                       let row = shelf.Dossier
                       where MaySee(query.Offices, row)
                           && (query.Statuses.Count == 0 || query.Statuses.Contains(row.Status))
                           && (query.Procedure is null || query.Procedure == row.Procedure)
                           && Shown(row, query.Show, query.Now) && Found(row, search, query.SearchesNumbersOnly)
                       let key = PageKeyOf(row)
                       select (Key: key, Row: row);
            return Task.FromResult(Paged(rows, query.After, query.Most));
        }
    }

    /// <inheritdoc/>
    public Task<DossierRow?> DossierAsync(DossierId dossier, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(shelves.GetValueOrDefault(dossier)?.Dossier);
    }

    /// <inheritdoc/>
    public Task<DossierRow?> DossierByNumberAsync(string number, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(byNumber.TryGetValue(number, out var id) ? shelves[id].Dossier : null);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskRow>> TasksAsync(DossierId dossier, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<TaskRow>>(shelves.TryGetValue(dossier, out var shelf) ? [.. shelf.Tasks.Values] : []);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRow>> AuditAsync(DossierId dossier, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<AuditRow>>(shelves.TryGetValue(dossier, out var shelf) ? [.. shelf.Audit] : []);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredAlert>> AlertsAsync(DossierId dossier, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StoredAlert>>(
                shelves.TryGetValue(dossier, out var shelf) ? [.. shelf.Alerts.Select(a => new StoredAlert(a.Row, a.SentAt))] : []);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notice>> NoticesAsync(NoticeQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (gate)
        {
            var notices = from shelf in shelves.Values
                          from alert in shelf.Alerts
                          where alert.SentAt is not null && IsTold(alert.Row, query)
                          orderby alert.SentAt descending, alert.Row.Dossier.Value, alert.Row.Key
                          select new Notice(
                              alert.Row,
                              shelf.Dossier.Number,
                              shelf.Dossier.ProcedureTitle,
                              alert.SentAt!.Value,
                              alert.ReadAt.TryGetValue(query.Person, out var read) ? read : null);
            return Task.FromResult<IReadOnlyList<Notice>>([.. notices.Take(query.Most)]);
        }
    }

    /// <inheritdoc/>
    public Task MarkNoticesReadAsync(
        string person, IReadOnlyList<(DossierId Dossier, string Alert)> alerts, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        lock (gate)
        {
            foreach (var (dossier, key) in alerts)
                shelves.GetValueOrDefault(dossier)?.Alerts.Find(a => a.Row.Key == key)?.ReadAt.TryAdd(person, at);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DossierCounts> CountAsync(
        IReadOnlyList<string> offices, DateTimeOffset now, DateTimeOffset nearlyUntil, CancellationToken cancellation)
    {
        lock (gate)
        {
            var rows = shelves.Values.Select(s => s.Dossier).Where(r => offices.Contains(r.Office)).ToList();
            return Task.FromResult(new DossierCounts(
                rows.Count(r => Shown(r, "open", now)),
                rows.Count(r => Shown(r, "overdue", now)),
                rows.Count(r => Shown(r, "open", now) && r.DueAt >= now && r.DueAt <= nearlyUntil),
                rows.Count(r => Shown(r, "suspended", now)),
                rows.Count(r => r.Status == DossierStatus.Filed)));
        }
    }

    private static bool MaySee(IReadOnlyList<string>? offices, DossierRow row) =>
        offices is null || offices.Contains(row.Office) || row.OfficesInvolved.Any(offices.Contains);

    private static bool Concerns(TaskRow task, InboxQuery query)
    {
        if (task.Assignee == query.Person)
            return true;
        if (query.Replaces.Any(away => (away.Person, away.Office, away.Role) == (task.Assignee, task.Office, task.Role)))
            return true;
        return !query.OnlyMine && task.Assignee is null && query.Roles.Contains((task.Office, task.Role));
    }

    private static bool IsTold(AlertRow alert, NoticeQuery query)
    {
        foreach (var tell in alert.Tell)
        {
            if (tell == "assignee")
            {
                if (alert.Assignee == query.Person
                    || query.Replaces.Any(r => r.Person == alert.Assignee && r.Office == alert.Office)
                    || (alert.Assignee is null && alert.Role is { } role && query.Roles.Contains((alert.Office, role))))
                    return true;
            }
            else if (tell.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
            {
                if (query.Roles.Contains((tell[(at + 1)..], tell[..at])))
                    return true;
            }
            else if (tell == "operator" ? query.Roles.Any(r => r.Role == tell) : query.Roles.Contains((alert.Office, tell)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shown(DossierRow row, string? show, DateTimeOffset now) => show switch
    {
        null => true,
        "open" => row.EndedAt is null && row.ReceivedAt is not null,
        "overdue" => row.EndedAt is null && row.DueAt < now,
        "suspended" => row.EndedAt is null && row.Suspended,
        "ended" => row.EndedAt is not null,
        _ => throw new ArgumentException($"No such selection: {show}"),
    };

    private static string[] Words(string? search) =>
        search is null ? [] : FormText.Plain(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every word, in any order.</summary>
    private static bool Found(DossierRow row, string[] words, bool numbersOnly = false)
    {
        if (words.Length == 0)
            return true;
        var procedure = FormText.Plain($"{row.Procedure} {row.ProcedureTitle}");
        var text = numbersOnly ? FormText.Plain(row.Number) : row.SearchText;
        return words.All(w => text.Contains(w, StringComparison.Ordinal) || procedure.Contains(w, StringComparison.Ordinal));
    }

    private static InboxLine Line(DossierRow row, TaskRow task) => new(
        task, row.Number, row.Procedure, row.ProcedureTitle, row.Applicant, row.Status, row.Suspended, row.Revision);

    /// <summary>Most urgent first, without a due time later, what stands still last; dossier and number make the order total.</summary>
    private static string InboxKey(DossierRow row, TaskRow task) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rank(task)}/{task.UrgentAt?.UtcTicks ?? 0:D20}/{row.Id.Value:N}/{task.Number:D6}");

    private static int Rank(TaskRow task) => task.State == "suspended" ? 2 : task.UrgentAt is null ? 1 : 0;

    /// <summary>Newest first.</summary>
    private static string PageKeyOf(DossierRow row) => string.Create(
        CultureInfo.InvariantCulture, $"{long.MaxValue - row.FiledAt.UtcTicks:D20}/{row.Id.Value:N}");

    private static Page<T> Paged<T>(IEnumerable<(string Key, T Item)> found, string? after, int most)
    {
        var ordered = found.OrderBy(i => i.Key, StringComparer.Ordinal);
        IEnumerable<(string Key, T Item)> rest = after is null ? ordered : ordered.Where(i => string.CompareOrdinal(i.Key, after) > 0);
        var items = rest.Take(most + 1).ToList();
        return new Page<T>([.. items.Take(most).Select(i => i.Item)], items.Count > most ? items[most - 1].Key : null);
    }
}
