using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Dossiers on PostgreSQL: a load is one round trip, a commit is one more; what comes while one of its kind is under way goes together.
/// </summary>
internal sealed class PostgresDossierStore : IDossierStore
{
    /// <summary>Large enough for every client of a busy host, small enough that an undone group is soon committed one by one.</summary>
    private const int GroupMost = 32;

    /// <summary>Deadlocks and failed serialisations are undone whole by the server; so often is the commit sent again.</summary>
    private const int AttemptsMax = 4;

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
    private readonly Gathering<(DossierId Dossier, CommandId Command), LoadedDossier> loads;
    private readonly Gathering<Decision, Task<CommitResult>> commits;

    public PostgresDossierStore(PostgresDatabase database, DossierKeys keys)
    {
        this.database = database;
        this.keys = keys;
        loads = new Gathering<(DossierId, CommandId), LoadedDossier>(LoadTogetherAsync, GroupMost);
        commits = new Gathering<Decision, Task<CommitResult>>(CommitTogetherAsync, GroupMost);
    }

    public Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        => loads.AskAsync((dossier, command), cancellation);

    public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
    {
        DecisionChecks.Check(decision);
        return MayJoin(decision)
            ? await await commits.AskAsync(decision, cancellation)
            : await CommitAloneAsync(decision, cancellation);
    }

    private async Task<CommitResult> CommitAloneAsync(Decision decision, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var batch = database.Commands.CreateBatch();
                CommitBatch.Fill(batch, decision, keys);
                await batch.ExecuteNonQueryAsync(cancellation);
                return new CommitResult.Committed();
            }
            catch (PostgresException e) when (IsRefusal(e))
            {
                return await ExplainAsync(decision, e, cancellation);
            }
            catch (PostgresException e) when (IsPassing(e) && attempt < AttemptsMax)
            {
            }
            catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
            {
                throw PostgresDatabase.Unavailable(e);
            }
        }
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

    public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => database.ExecuteAsync(ReleaseTimers, cancellation, node);

    public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
        => database.ListAsync(UnsentAlerts, row => AlertColumns.Read(database, row), cancellation, now, most);

    private async Task<IReadOnlyList<LoadedDossier>> LoadTogetherAsync(IReadOnlyList<(DossierId Dossier, CommandId Command)> asked)
    {
        try
        {
            return await DossierLoads.TogetherAsync(database, keys, asked);
        }
        catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
        {
            // A pooled connection may have died with a restarted server: a read may be asked again, and the pool then opens a new one.
            try
            {
                return await DossierLoads.TogetherAsync(database, keys, asked);
            }
            catch (Exception again) when (PostgresDatabase.IsUnavailable(again))
            {
                throw PostgresDatabase.Unavailable(again);
            }
        }
    }

    /// <summary>All in one transaction; when the server refuses that, each in its own, which says which one it was and why.</summary>
    /// <returns>Ended tasks, so that what one of them throws is thrown to its own asker only.</returns>
    private async Task<IReadOnlyList<Task<CommitResult>>> CommitTogetherAsync(IReadOnlyList<Decision> decisions)
    {
        if (decisions.Count > 1)
        {
            try
            {
                await using var batch = database.Commands.CreateBatch();
                foreach (var decision in decisions)
                    CommitBatch.Fill(batch, decision, keys);
                await batch.ExecuteNonQueryAsync(CancellationToken.None);
                return [.. decisions.Select(_ => Task.FromResult<CommitResult>(new CommitResult.Committed()))];
            }
            catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
            {
                throw PostgresDatabase.Unavailable(e);
            }
            catch (PostgresException)
            {
                // Undone whole by the server.
            }
        }

        Task<CommitResult>[] alone = [.. decisions.Select(decision => CommitAloneAsync(decision, CancellationToken.None))];
        await ((Task)Task.WhenAll(alone)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return alone;
    }

    /// <summary>The server has undone everything; says why, from what is there now.</summary>
    private async Task<CommitResult> ExplainAsync(Decision decision, PostgresException refusal, CancellationToken cancellation)
    {
        var loaded = await LoadAsync(decision.Dossier.Id, decision.Command, cancellation);
        if (loaded.Receipt is { } receipt)
            return new CommitResult.Repeated(receipt);
        if (refusal.SqlState == CommitBatch.NumberGone || refusal.ConstraintName == "dossier_number")
            return new CommitResult.NumberTaken();
        if (refusal.SqlState != CommitBatch.Moved)
            throw new InvalidOperationException($"Dossier {decision.Dossier.Id}: {refusal.ConstraintName} has it already.", refusal);
        var revision = loaded.Dossier?.Revision ?? 0;
        return revision != decision.RevisionBefore ? new CommitResult.Stale(revision) : throw DecisionChecks.AuditDoesNotFollow(decision);
    }

    /// <summary>A number claimed is raced for; that must not undo others.</summary>
    private static bool MayJoin(Decision decision) => decision.Number is null;

    private static bool IsRefusal(PostgresException e)
        => e.SqlState is CommitBatch.Moved or CommitBatch.NumberGone or PostgresErrorCodes.UniqueViolation;

    private static bool IsPassing(PostgresException e)
        => e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
}
