using System.Diagnostics;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Amendments;

/// <summary>
/// Locks dossiers at random while others work, and keeps how long it had to wait for each: what a clerk would feel. It gives each lock
/// back without a commit, whose wait for the disk is none for a lock; it waits on a thread of its own, not behind the work in the pool;
/// and it takes off what the collector stopped this process: a group is one batch to the server, which holds its locks no longer for that.
/// </summary>
internal sealed class LockProbe(NpgsqlDataSource source, IReadOnlyList<Guid> dossiers)
{
    private readonly List<double> milliseconds = [];

    /// <summary>Waits in milliseconds, the longest last.</summary>
    public IReadOnlyList<double> Waits => [.. milliseconds.Order()];

    /// <summary>Probes until it is stopped.</summary>
    public Task RunAsync(CancellationToken stop) => Task.Factory.StartNew(
        () => Run(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken stop)
    {
        using var connection = source.OpenConnection();
        using var command = new NpgsqlCommand("select 1 from dossier where id = $1 for update", connection);
        var id = new NpgsqlParameter<Guid>();
        command.Parameters.Add(id);
        var random = new Random(1);
        while (!stop.IsCancellationRequested)
        {
            id.TypedValue = dossiers[random.Next(dossiers.Count)];
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            var (from, paused) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
            command.ExecuteScalar();
            var took = Stopwatch.GetElapsedTime(from) - (GC.GetTotalPauseDuration() - paused);
            milliseconds.Add(Math.Max(0, took.TotalMilliseconds));
            transaction.Rollback();
        }
    }
}
