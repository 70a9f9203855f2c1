using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Cli.Bench.Audit;

/// <summary>
/// Steps completed over HTTP, the real path, by one host whose auditing is left out and brought back round by round. What the host does
/// with records later, sealing them and making them searchable, goes on in rounds of either kind.
/// </summary>
internal static class AuditOverHttp
{
    private const int Rounds = 12;
    private const int SecondsEach = 2;
    private const int WarmUpSeconds = 4;
    private const int WarmUpDossiersEach = 700;
    private static readonly string[] Ways = [AuditBench.Audited, AuditBench.NotMade];

    public static async Task<AuditShare> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        await using var database = await PostgresSteps.StartAsync(options, cancellation);
        await using var host = await HostProcess.StartAsync(
            database.Setting, options, cancellation, [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location)]);
        using var load = await StepLoad.StartAsync(host, database, options, cancellation);
        options.Tell("Warming the host up …");
        load.File(load.Clients * WarmUpDossiersEach);
        load.Round(WarmUpSeconds);
        var perSecond = load.Round(2).PerSecond;
        options.Tell("Filing dossiers …");
        load.File((int)(perSecond * 1.5 * ((2 * Rounds * SecondsEach) + 4) / load.Journey.Steps.Count));
        var share = new AuditShare();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var way in round % 2 == 0 ? Ways : Ways.Reverse())
            {
                host.Signal(way == AuditBench.Audited ? StartupHook.Audit : StartupHook.Omit);
                var before = await database.CountAsync(cancellation);
                var done = load.Round(SecondsEach);
                var stored = (await database.CountAsync(cancellation)).AuditRecords - before.AuditRecords;
                if (stored > 0 != (way == AuditBench.Audited))
                    throw new CannotMeasureException($"{done.Steps} steps {way} left {stored} records.");
                share.Add(way, done.PerSecond);
            }

            if (round % 4 == 3)
                options.Tell($"Over HTTP, rounds {round - 2} to {round + 1} of {Rounds} …");
        }

        return share;
    }
}
