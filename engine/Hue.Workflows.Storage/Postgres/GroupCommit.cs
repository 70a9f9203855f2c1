using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>Commits decisions, several in one transaction; a refused one is taken out and does not undo the others.</summary>
/// <param name="database">Says why a commit was refused.</param>
/// <param name="source">Where commits go.</param>
/// <param name="keys">Wraps the keys of new dossiers.</param>
internal sealed class GroupCommit(PostgresDatabase database, NpgsqlDataSource source, DossierKeys keys)
{
    /// <summary>Deadlocks and failed serialisations are undone whole by the server; so often is a commit sent again.</summary>
    private const int AttemptsMax = 4;

    /// <summary>
    /// For the bench that tells what audit records cost, and for nothing else: no setting leads here. What is committed so has no history.
    /// </summary>
    internal static bool OmitsAuditRows { get; set; }

    /// <summary>
    /// All in one transaction. Where the server refuses that, what it holds says which had to be refused, and the rest are sent again; what
    /// even that does not tell is sent alone, which says which one it was and why.
    /// </summary>
    /// <returns>Ended tasks in the order of the decisions, so that what one of them throws is thrown to its own asker only.</returns>
    public async Task<IReadOnlyList<Task<CommitResult>>> TogetherAsync(IReadOnlyList<Decision> decisions)
    {
        var results = new Task<CommitResult>?[decisions.Count];
        if (decisions.Count > 1)
            await CommitWhatGoesTogetherAsync(decisions, results);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i] is not null)
                continue;
            var alone = AloneAsync(decisions[i], CancellationToken.None);
            await ((Task)alone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            results[i] = alone;
        }

        return results!;
    }

    /// <summary>One in a transaction of its own.</summary>
    public async Task<CommitResult> AloneAsync(Decision decision, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SendAsync([decision], cancellation);
                return new CommitResult.Committed();
            }
            catch (PostgresException e) when (IsRefusal(e))
            {
                return await ExplainAsync(decision, e);
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

    private async Task CommitWhatGoesTogetherAsync(IReadOnlyList<Decision> decisions, Task<CommitResult>?[] results)
    {
        // One a dossier, and every host locks dossiers in one order. A number that was claimed is raced for: that must not undo others.
        List<int> left =
        [
            .. Enumerable.Range(0, decisions.Count).Where(i => decisions[i].Number is null)
                .DistinctBy(i => decisions[i].Dossier.Id).OrderBy(i => decisions[i].Dossier.Id.Value),
        ];
        for (var attempt = 1; attempt <= AttemptsMax && left.Count > 1; attempt++)
        {
            try
            {
                await SendAsync([.. left.Select(i => decisions[i])], CancellationToken.None);
                foreach (var i in left)
                    results[i] = Task.FromResult<CommitResult>(new CommitResult.Committed());
                return;
            }
            catch (PostgresException e) when (IsPassing(e))
            {
            }
            catch (PostgresException e) when (IsRefusal(e))
            {
                if (!await TakeOutRefusedAsync(decisions, results, left))
                    return;
            }
            catch (Exception e) when (PostgresDatabase.IsUnavailable(e))
            {
                throw PostgresDatabase.Unavailable(e);
            }
        }
    }

    /// <returns>Whether there were any.</returns>
    private async Task<bool> TakeOutRefusedAsync(IReadOnlyList<Decision> decisions, Task<CommitResult>?[] results, List<int> left)
    {
        var loaded = await DossierLoads.TogetherAsync(
            database, keys, [.. left.Select(i => (decisions[i].Dossier.Id, decisions[i].Command))], CancellationToken.None);
        foreach (var (i, found) in left.Zip(loaded).ToList())
        {
            if (Refusal(decisions[i], found) is not { } refused)
                continue;
            results[i] = Task.FromResult(refused);
            left.Remove(i);
        }

        return left.Count < loaded.Count;
    }

    private async Task SendAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        CommitBatch.Fill(batch, decisions, keys, OmitsAuditRows);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The server has undone everything; says why, from what is there now.</summary>
    private async Task<CommitResult> ExplainAsync(Decision decision, PostgresException refusal)
    {
        var found = await DossierLoads.TogetherAsync(database, keys, [(decision.Dossier.Id, decision.Command)], CancellationToken.None);
        if (found[0].Receipt is { } receipt)
            return new CommitResult.Repeated(receipt);
        if (refusal.SqlState == CommitBatch.NumberGone || refusal.ConstraintName == "dossier_number")
            return new CommitResult.NumberTaken();
        if (refusal.SqlState == PostgresErrorCodes.UniqueViolation)
            throw new InvalidOperationException($"Dossier {decision.Dossier.Id}: {refusal.ConstraintName} has it already.", refusal);
        if (Refusal(decision, found[0]) is { } refused)
            return refused;
        throw refusal.SqlState == CommitBatch.Moved
            ? DecisionChecks.AuditDoesNotFollow(decision)
            : new InvalidOperationException($"Dossier {decision.Dossier.Id}: {refusal.ConstraintName} does not hold.", refusal);
    }

    private static CommitResult? Refusal(Decision decision, LoadedDossier found)
    {
        if (found.Receipt is { } receipt)
            return new CommitResult.Repeated(receipt);
        var revision = found.Dossier?.Revision ?? 0;
        return revision != decision.RevisionBefore ? new CommitResult.Stale(revision) : null;
    }

    private static bool IsRefusal(PostgresException e)
        => e.SqlState is CommitBatch.Moved or CommitBatch.NumberGone or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ForeignKeyViolation;

    private static bool IsPassing(PostgresException e)
        => e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
}
