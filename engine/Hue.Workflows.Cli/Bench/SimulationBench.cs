using System.Diagnostics;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Simulation;

namespace Hue.Workflows.Cli.Bench;

/// <summary>How many commands a second the seeded simulation gets through in memory, on all cores, without looking at invariants.</summary>
internal static class SimulationBench
{
    private const double TargetCommandsPerSecond = 20_000;
    private const int WarmUpDossiers = 2_000;
    private const int Dossiers = 10_000;

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(options.Procedures), withScenarios: true);
        var setting = new SimulationSetting(catalogue) { Checks = false, Workers = Environment.ProcessorCount };
        options.Tell("Measuring for about 15 s …");
        await DossierSimulation.RunAsync(setting, 1, WarmUpDossiers, cancellation);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var counts = await DossierSimulation.RunAsync(setting, 1_000, Dossiers, cancellation);
        var seconds = watch.Elapsed.TotalSeconds;
        var busy = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return new BenchReport
        {
            Bench = "simulation",
            Figures =
            [
                new("commandsPerSecond", counts.Asked / seconds),
                new("commandsPerProcessorSecond", counts.Asked / busy),
                new("commands", counts.Asked),
                new("dossiers", counts.Dossiers),
                new("seconds", seconds),
                new("workers", setting.Workers),
            ],
            Target = TargetCommandsPerSecond,
            Claim = "the simulation gets through more than 20,000 commands a second in memory: people's, timers', alerts' and repeats",
            Holds = counts.Asked / seconds > TargetCommandsPerSecond,
        };
    }
}
