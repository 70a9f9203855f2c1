using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>What people look at, from either database.</summary>
internal sealed class DossierQueries(Database database, DossierKeys keys) : IDossierQueries
{
    private const string Audit = $"select {AuditColumns.All}, {DossierKeys.All} from audit_record a "
        + "left join dossier_key k on k.dossier = a.dossier where a.dossier = $1 order by a.sequence";

    private const string ById = $"select {DossierColumns.All} from dossier d where d.id = $1";

    /// <summary>Reads the unique key dossier_number.</summary>
    internal const string ByNumber = $"select {DossierColumns.All} from dossier d where d.number = $1";

    public Task<Page<InboxLine>> InboxAsync(InboxQuery query, CancellationToken cancellation)
        => InboxPages.ReadAsync(database, query, cancellation);

    public Task<Page<DossierRow>> DossiersAsync(DossierQuery query, CancellationToken cancellation)
        => DossierPages.ReadAsync(database, query, cancellation);

    public Task<DossierRow?> DossierAsync(DossierId dossier, CancellationToken cancellation)
        => OneAsync(ById, dossier.Value, cancellation);

    public Task<DossierRow?> DossierByNumberAsync(string number, CancellationToken cancellation)
        => OneAsync(ByNumber, number, cancellation);

    public Task<IReadOnlyList<TaskRow>> TasksAsync(DossierId dossier, CancellationToken cancellation)
        => database.ListAsync(
            $"select {TaskColumns.All} from task t where t.dossier = $1 order by t.number",
            row => TaskColumns.Read(database, row),
            cancellation,
            dossier.Value);

    public Task<IReadOnlyList<AuditRow>> AuditAsync(DossierId dossier, CancellationToken cancellation)
        => database.ListAsync(
            Audit,
            row => AuditColumns.Opened(AuditColumns.Read(database, row), keys.Kept(row, AuditColumns.Count, dossier)),
            cancellation,
            dossier.Value);

    public Task<IReadOnlyList<StoredAlert>> AlertsAsync(DossierId dossier, CancellationToken cancellation)
        => database.ListAsync(
            $"select {AlertColumns.All}, a.sent_at from alert a where a.dossier = $1 order by a.raised_at, a.key",
            row => new StoredAlert(AlertColumns.Read(database, row), database.InstantOrNull(row, AlertColumns.Count)),
            cancellation,
            dossier.Value);

    public Task<IReadOnlyList<Notice>> NoticesAsync(NoticeQuery query, CancellationToken cancellation)
        => NoticeLists.ReadAsync(database, query, cancellation);

    public Task MarkNoticesReadAsync(
        string person, IReadOnlyList<(DossierId Dossier, string Alert)> alerts, DateTimeOffset at, CancellationToken cancellation)
        => NoticeLists.MarkReadAsync(database, person, alerts, at, cancellation);

    public Task<DossierCounts> CountAsync(
        IReadOnlyList<string> offices, DateTimeOffset now, DateTimeOffset nearlyUntil, CancellationToken cancellation)
        => DossierPages.CountAsync(database, offices, now, nearlyUntil, cancellation);

    private async Task<DossierRow?> OneAsync(string sql, object value, CancellationToken cancellation)
    {
        var rows = await database.ListAsync(sql, row => DossierColumns.Read(database, row), cancellation, value);
        return rows.Count == 0 ? null : rows[0];
    }
}
