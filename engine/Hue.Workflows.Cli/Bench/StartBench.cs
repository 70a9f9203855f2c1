using System.Diagnostics;

namespace Hue.Workflows.Cli.Bench;

/// <summary>From the start of the host's process until it is ready to serve, with this catalogue, on fresh databases.</summary>
internal static class StartBench
{
    private const double TargetSeconds = 5;
    private const int Runs = 3;

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        var runtime = Median(await RepeatAsync(_ => EmptyProgramAsync(cancellation)));
        var (sqlite, sqliteMemory) = await OnSqliteAsync(options, cancellation);
        var (postgres, postgresMemory) = await OnPostgresAsync(options, cancellation);
        return new BenchReport
        {
            Bench = "start",
            Figures =
            [
                new("sqliteSeconds", sqlite), new("postgresSeconds", postgres),
                new("sqliteMemoryMebibytes", sqliteMemory), new("postgresMemoryMebibytes", postgresMemory),
            ],
            Baseline = [new("emptyProgramSeconds", runtime)],
            Ratio = Math.Max(sqlite, postgres) / runtime,
            Target = TargetSeconds,
            Claim = $"ready to serve within {TargetSeconds} s of process start, tables made anew (median of {Runs})",
            Holds = Math.Max(sqlite, postgres) <= TargetSeconds,
        };
    }

    private static async Task<(double Seconds, double Mebibytes)> OnSqliteAsync(BenchOptions options, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hue-start-").FullName;
        try
        {
            return await MedianAsync(run => Task.FromResult($"sqlite:{folder}/{run}.db"), options, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, double Mebibytes)> OnPostgresAsync(BenchOptions options, CancellationToken cancellation)
    {
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        return await MedianAsync(
            async _ => cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation), overTcp: true), options, cancellation);
    }

    private static async Task<(double Seconds, double Mebibytes)> MedianAsync(
        Func<int, Task<string>> database, BenchOptions options, CancellationToken cancellation)
    {
        List<double> memory = [];
        var seconds = await RepeatAsync(async run =>
        {
            var setting = await database(run);
            options.Tell($"Starting the host on {(setting.StartsWith("sqlite", StringComparison.Ordinal) ? "SQLite" : "PostgreSQL")} …");
            await using var host = await HostProcess.StartAsync(setting, options, cancellation);
            memory.Add(host.MemoryMebibytes());
            return host.ReadyAfter.TotalSeconds;
        });
        return (Median(seconds), Median(memory));
    }

    /// <summary>What .NET itself takes: this program with nothing to do.</summary>
    private static async Task<double> EmptyProgramAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [typeof(StartBench).Assembly.Location, "--version"]) { RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        await program.StandardOutput.ReadToEndAsync(cancellation);
        await program.WaitForExitAsync(cancellation);
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<List<double>> RepeatAsync(Func<int, Task<double>> measure)
    {
        List<double> figures = [];
        for (var run = 0; run < Runs; run++)
            figures.Add(await measure(run));
        return figures;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Runs / 2);
}
