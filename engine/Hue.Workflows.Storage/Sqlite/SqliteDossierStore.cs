using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>Dossiers in one SQLite file.</summary>
internal sealed class SqliteDossierStore(SqliteDatabase database, DossierKeys keys, TimeProvider clock) : IDossierStore
{
    /// <summary>Reads timer_due.</summary>
    internal const string ClaimTimers = """
        update timer set claimed_by = $1, claimed_until = $3 where (dossier, name) in (
            select dossier, name from timer where due_at <= $4 and (claimed_until is null or claimed_until <= $4) order by due_at limit $2)
        returning dossier, name, due_at, kind, payload
        """;

    private const string LoadOne = $"select {DossierColumns.All}, {DossierKeys.All} from dossier d "
        + "left join dossier_key k on k.dossier = d.id where d.id = $1";

    internal const string UnsentAlerts = $"select {AlertColumns.All} from alert a where a.sent_at is null and a.send_at <= $1 "
        + "order by a.send_at, a.raised_at, a.dossier, a.key limit $2";

    public async Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        => (await LoadManyAsync([(dossier, command)], cancellation))[0];

    public Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
        => database.ReadAsync(
            connection =>
            {
                var sqlite = (SqliteConnection)connection;
                using var transaction = sqlite.BeginTransaction(deferred: true); // one moment for all reads
                return Task.FromResult<IReadOnlyList<LoadedDossier>>([.. asked.Select(each => Load(sqlite, each.Dossier, each.Command))]);
            },
            cancellation);

    public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
        => (await CommitManyAsync([decision], cancellation))[0];

    /// <summary>One transaction, and within it a savepoint for each decision.</summary>
    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        foreach (var decision in decisions)
            DecisionChecks.Check(decision);
        InvalidOperationException? bug = null;
        var results = await database.WriteAsync(
            (SqliteConnection connection) =>
            {
                var results = new List<CommitResult>(decisions.Count);
                foreach (var decision in decisions)
                {
                    try
                    {
                        results.Add(SqliteCommit.Whole(connection, decision, keys));
                    }
                    catch (InvalidOperationException e)
                    {
                        bug ??= e;
                    }
                }

                return Task.FromResult(results);
            },
            cancellation);
        return bug is null ? results : throw bug;
    }

    public async Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
    {
        var last = await database.ListAsync(
            "select last from dossier_counter where unit = $1 and day = $2", row => row.GetInt32(0), cancellation, unit, day);
        return new NumberClaim(unit, day, last.Count == 0 ? 1 : last[0] + 1);
    }

    public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
        string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
    {
        var at = now ?? clock.GetUtcNow(); // the file has no other clock than this machine's
        return database.WriteAsync(
            async (DbConnection connection) =>
            {
                var timers = await database.ListAsync(connection, ClaimTimers, Timer, cancellation, node, most, at + lease, at);
                return (IReadOnlyList<TimerRow>)[.. timers.OrderBy(timer => timer.DueAt)]; // "returning" keeps no order
            },
            cancellation);
    }

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => Task.FromResult(clock.GetUtcNow());

    public Task ReleaseTimersAsync(string node, CancellationToken cancellation)
        => database.ExecuteAsync("update timer set claimed_by = null, claimed_until = null where claimed_by = $1", cancellation, node);

    public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
        => database.ListAsync(UnsentAlerts, row => AlertColumns.Read(database, row), cancellation, now, most);

    private LoadedDossier Load(SqliteConnection connection, DossierId dossier, CommandId command)
    {
        using var statement = connection.Statement(LoadOne, dossier.Value);
        using var row = statement.ExecuteReader();
        var found = row.Read() ? DossierColumns.Read(database, row) : null;
        var (key, isNew) = found is null ? (DossierKeys.Fresh(), true) : keys.Read(row, DossierColumns.Count, dossier);
        return new LoadedDossier(found, SqliteReceipts.Find(connection, command), key, isNew);
    }

    private TimerRow Timer(DbDataReader row)
        => new(new DossierId(row.GetGuid(0)), row.GetString(1), database.Instant(row, 2), row.GetString(3),
            row.IsDBNull(4) ? null : row.GetString(4));
}
