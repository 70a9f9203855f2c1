using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Dossiers on PostgreSQL: a load is one round trip, a commit is one more; what comes while others are committed goes together.
/// </summary>
internal sealed class PostgresDossierStore : IDossierStore
{
    /// <summary>Large enough for every client of a busy host, small enough that an undone group is soon committed one by one.</summary>
    private const int GroupMost = 32;

    private const string Offer = "select last from dossier_counter where unit = $1 and day = $2";

    /// <summary>Reads timer_due; rows that another node is claiming or clearing now are passed over.</summary>
    internal const string ClaimTimers = """
        with due as (
            select dossier, name from timer
            where due_at <= coalesce($4, clock_timestamp()) and (claimed_until is null or claimed_until <= coalesce($4, clock_timestamp()))
            order by due_at limit $2 for update skip locked)
        update timer t set claimed_by = $1, claimed_until = coalesce($4, clock_timestamp()) + $3
        from due where t.dossier = due.dossier and t.name = due.name
        returning t.dossier, t.name, t.due_at, t.kind, t.payload
        """;

    private const string ReleaseTimers = """
        with mine as (select dossier, name from timer where claimed_by = $1 for update skip locked)
        update timer t set claimed_by = null, claimed_until = null from mine where t.dossier = mine.dossier and t.name = mine.name
        """;

    internal const string UnsentAlerts = $"select {AlertColumns.All} from alert a where a.sent_at is null and a.send_at <= $1 "
        + "order by a.send_at, a.raised_at, a.dossier, a.key limit $2";

    private readonly PostgresDatabase database;
    private readonly DossierKeys keys;
    private readonly GroupCommit commit;
    private readonly GroupCommit gathered;
    private readonly Gathering<Decision, Task<CommitResult>> commits;

    public PostgresDossierStore(PostgresDatabase database, DossierKeys keys)
    {
        this.database = database;
        this.keys = keys;
        commit = new GroupCommit(database, database.Commands, keys);
        gathered = new GroupCommit(database, database.Gathered, keys);
        commits = new Gathering<Decision, Task<CommitResult>>(gathered.TogetherAsync, GroupMost, PostgresDatabase.GroupsAtOnce);
    }

    public async Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        => (await LoadManyAsync([(dossier, command)], cancellation))[0];

    public async Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
    {
        try
        {
            return await DossierLoads.TogetherAsync(database, keys, asked, cancellation);
        }
        catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
        {
            // A pooled connection may have died with a restarted server: a read may be asked again, and the pool then opens a new one.
            try
            {
                return await DossierLoads.TogetherAsync(database, keys, asked, cancellation);
            }
            catch (Exception again) when (PostgresDatabase.IsUnavailable(again))
            {
                throw PostgresDatabase.Unavailable(again);
            }
        }
    }

    public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
    {
        DecisionChecks.Check(decision);
        return decision.Number is null
            ? await await commits.AskAsync(decision, cancellation)
            : await commit.AloneAsync(decision, cancellation);
    }

    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var decision in decisions)
            DecisionChecks.Check(decision);
        return await Task.WhenAll(await commit.TogetherAsync(decisions));
    }

    public async Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
    {
        var last = await database.ListAsync(Offer, row => row.GetInt32(0), cancellation, unit, day);
        return new NumberClaim(unit, day, last.Count == 0 ? 1 : last[0] + 1);
    }

    public async Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
        string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
    {
        try
        {
            await using var batch = database.Source.CreateBatch();
            var claim = new NpgsqlBatchCommand(ClaimTimers).With(node).With(most).With(lease).WithInstant(now);
            batch.BatchCommands.Add(claim);
            await using var row = await batch.ExecuteReaderAsync(cancellation);
            var timers = new List<TimerRow>();
            while (await row.ReadAsync(cancellation))
            {
                timers.Add(new TimerRow(
                    new DossierId(row.GetGuid(0)),
                    row.GetString(1),
                    database.Instant(row, 2),
                    row.GetString(3),
                    row.IsDBNull(4) ? null : row.GetString(4)));
            }

            return [.. timers.OrderBy(timer => timer.DueAt)]; // "returning" keeps no order
        }
        catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
        {
            throw PostgresDatabase.Unavailable(e);
        }
    }

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation)
        => (await database.ListAsync("select clock_timestamp()", row => database.Instant(row, 0), cancellation))[0];

    public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => database.ExecuteAsync(ReleaseTimers, cancellation, node);

    public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
        => database.ListAsync(UnsentAlerts, row => AlertColumns.Read(database, row), cancellation, now, most);
}
