using System.Diagnostics;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Amendments;

/// <summary>
/// Locks dossiers at random while others work, and keeps how long it had to wait for each: what a clerk would feel. It gives each lock
/// back without a commit, whose wait for the disk is none for a lock, and takes off what the collector stopped this process: a group is
/// one batch to the server, which holds its locks no longer for that.
/// </summary>
internal sealed class LockProbe(NpgsqlDataSource source, IReadOnlyList<Guid> dossiers)
{
    private readonly List<double> milliseconds = [];

    /// <summary>Waits in milliseconds, the longest last.</summary>
    public IReadOnlyList<double> Waits => [.. milliseconds.Order()];

    /// <summary>Probes until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand("select 1 from dossier where id = $1 for update", connection);
        var id = new NpgsqlParameter<Guid>();
        command.Parameters.Add(id);
        var random = new Random(1);
        while (!stop.IsCancellationRequested)
        {
            id.TypedValue = dossiers[random.Next(dossiers.Count)];
            await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
            command.Transaction = transaction;
            var (from, paused) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
            await command.ExecuteScalarAsync(CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(from) - (GC.GetTotalPauseDuration() - paused);
            milliseconds.Add(Math.Max(0, took.TotalMilliseconds));
            await transaction.RollbackAsync(CancellationToken.None);
        }
    }
}
