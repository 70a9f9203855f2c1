using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// Rungs that are all due at one instant, as on the first morning after Tết: two hosts on one PostgreSQL, people reading their inboxes, a
/// receiver that is told of each alert, and one host killed half-way and not started again.
/// </summary>
internal static class StormBench
{
    private const double DrainedWithinSeconds = 60;
    private const double InboxWithinMilliseconds = 200;

    /// <summary>What whoever runs a server sets first: the defaults are for a machine of twenty years ago.</summary>
    private const string Settings = "-c shared_buffers=512MB -c max_wal_size=4GB";

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        if (options.Database != "postgres")
            throw new CannotMeasureException("two hosts share one PostgreSQL: write --database postgres.");
        if (options.Rungs < 2 || options.Clients < 1)
            throw new CannotMeasureException("write --rungs 2 or more and --clients 1 or more.");
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        await using var cluster = await Clusters.StartAsync(options, cancellation, Settings);
        await using var run = new StormRun(options, cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation)))
        {
            GivesUpAfter = TimeSpan.FromSeconds(300),
            Warm = TimeSpan.FromSeconds(3),
            Look = TimeSpan.FromMilliseconds(500),
        };
        var outcome = await run.RunAsync(() => ServerProcessorTime.Of(cluster), cancellation);
        if (outcome.Fault.Length > 0)
            options.Tell(outcome.Fault);
        options.Tell($"{outcome.Switched} reads found their host gone and went to the other; they count with both tries in their latency. "
            + $"{outcome.Repeats} deliveries came again under the same id, which is how a receiver knows them.");
        return Report(options, outcome);
    }

    private static BenchReport Report(BenchOptions options, StormOutcome outcome)
    {
        var p99 = Percentile.Of(outcome.Inbox, 99).TotalMilliseconds;
        return new BenchReport
        {
            Bench = "storm",
            Figures =
            [
                new("drainedSeconds", outcome.Seconds),
                new("rungsPerSecond", options.Rungs / outcome.Seconds),
                new("killedAfterSeconds", outcome.KilledAfter),
                new("inboxP50Milliseconds", Percentile.Of(outcome.Inbox, 50).TotalMilliseconds),
                new("inboxP99Milliseconds", p99),
                new("inboxLongestMilliseconds", outcome.Inbox[^1].TotalMilliseconds),
                new("inboxReads", outcome.Inbox.Count),
                new("inboxReadsSentAgainToTheOtherHost", outcome.Switched),
                new("rungs", options.Rungs),
                new("lost", outcome.Lost),
                new("twice", outcome.Twice),
                new("repeatsDroppedByTheirId", outcome.Repeats),
                new("hostProcessorSeconds", outcome.HostTime.TotalSeconds),
                new("databaseProcessorSeconds", outcome.DatabaseTime.TotalSeconds),
            ],
            Target = DrainedWithinSeconds,
            Claim = $"{options.Rungs} rungs fall and are delivered within {DrainedWithinSeconds} s though a host is killed, none lost, "
                + $"none twice, inboxes and notices within {InboxWithinMilliseconds} ms (p99)",
            Holds = outcome.IsExact && outcome.Seconds <= DrainedWithinSeconds && p99 < InboxWithinMilliseconds,
        };
    }
}
