using System.Diagnostics;
using Hue.Workflows.Storage;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// One storm on one empty PostgreSQL: dossiers whose rungs are all due at one instant, two hosts, people who read, a receiver that is
/// told of each alert, and one host killed when half of the rungs have fallen, and not started again.
/// </summary>
/// <param name="options">Rungs, clients and the catalogue that the storm's own is made of.</param>
/// <param name="database">Connection string of an empty database.</param>
/// <param name="timeoutSeconds">The hosts' setting of the webhook.</param>
internal sealed class StormRun(BenchOptions options, string database, int timeoutSeconds = StormRun.UsualTimeoutSeconds) : IAsyncDisposable
{
    private const int UsualTimeoutSeconds = 5;
    private readonly string procedures = Directory.CreateTempSubdirectory("hue-storm-").FullName;
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database + ";Application Name=storm");
    private readonly StormReceiver receiver = new(timeoutSeconds);

    /// <summary>A storm that has not passed by then never will.</summary>
    public required TimeSpan GivesUpAfter { get; init; }

    /// <summary>Both hosts have answered everything once and are idle by then.</summary>
    public required TimeSpan Warm { get; init; }

    /// <summary>Between two looks at how far it has come.</summary>
    public required TimeSpan Look { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="databaseTime">Processor time that the database has used so far.</param>
    /// <param name="cancellation">Stops it; nothing is left running.</param>
    public async Task<StormOutcome> RunAsync(Func<TimeSpan> databaseTime, CancellationToken cancellation)
    {
        var dossiers = StormDossiers.DueBy(options.Procedures, procedures, TimeProvider.System.GetUtcNow());
        var tables = new StormTables(source);
        options.Tell($"Filing {options.Rungs} dossiers …");
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
        var timers = await dossiers.FileAsync(stores.Dossiers, options.Rungs, cancellation);
        await StormPeople.MakeAsync(stores, dossiers.Journey, options.Clients, cancellation);
        await tables.TidyAsync(cancellation);
        var own = options with { Procedures = procedures };
        await using var victim = await HostProcess.StartAsync(database, own, cancellation, receiver.Settings);
        await using var survivor = await HostProcess.StartAsync(database, own, cancellation, receiver.Settings);
        var readers = new InboxReaders([victim.Address, survivor.Address], options.Clients);
        readers.Start();
        await Task.Delay(Warm, cancellation);
        readers.Begin();

        options.Tell("The storm …");
        await tables.LetLooseAsync(timers, cancellation);
        var used = (Hosts: victim.ProcessorTime() + survivor.ProcessorTime(), Database: databaseTime());
        var drained = await DrainAsync(tables, victim, cancellation);
        var inbox = readers.Stop();
        var got = receiver.Got();
        return new StormOutcome
        {
            Seconds = drained.Seconds,
            KilledAfter = drained.KilledAfter,
            Inbox = inbox,
            Switched = readers.Switched,
            Lost = options.Rungs - got.Alerts,
            Twice = got.Twice,
            Repeats = receiver.Repeats,
            Forged = receiver.Forged,
            Fault = await tables.FaultAsync(options.Rungs, cancellation),
            HostTime = drained.VictimTime + survivor.ProcessorTime() - used.Hosts,
            DatabaseTime = databaseTime() - used.Database,
            SurvivorLog = survivor.Log(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await source.DisposeAsync();
        Directory.Delete(procedures, recursive: true);
    }

    private async Task<(double Seconds, double KilledAfter, TimeSpan VictimTime)> DrainAsync(
        StormTables tables, HostProcess victim, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var killedAfter = 0.0;
        var victimTime = TimeSpan.Zero;
        while (watch.Elapsed < GivesUpAfter)
        {
            if (killedAfter == 0 && await tables.AlertsAsync(cancellation) >= options.Rungs / 2)
            {
                victimTime = victim.ProcessorTime();
                victim.KillHard();
                killedAfter = watch.Elapsed.TotalSeconds;
                options.Tell($"One host killed (kill -9) after {killedAfter:0.0} s; the other goes on alone.");
            }

            if (killedAfter > 0 && await tables.IsDrainedAsync(cancellation))
                break;
            await Task.Delay(Look, cancellation);
        }

        return (watch.Elapsed.TotalSeconds, killedAfter, victimTime);
    }
}
