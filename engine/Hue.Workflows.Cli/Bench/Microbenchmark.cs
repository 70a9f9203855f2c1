using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Hue.Workflows.Cli.Bench;

/// <summary>BenchmarkDotNet in this process: short, quiet, and without leaving files behind.</summary>
internal static class Microbenchmark
{
    /// <summary>Time and allocation of one call.</summary>
    /// <param name="Microseconds">Median: what other processes take now and then is not the cost of the call.</param>
    /// <param name="BytesAllocated">On the managed heap.</param>
    internal readonly record struct Cost(double Microseconds, double BytesAllocated);

    /// <returns>The cost of each benchmark method of <typeparamref name="T"/>, by name.</returns>
    public static IReadOnlyDictionary<string, Cost> Run<T>()
    {
        var artifacts = Directory.CreateTempSubdirectory("hue-bench-");
        try
        {
            var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(8);
            var config = ManualConfig.CreateEmpty()
                .AddJob(job)
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(NullLogger.Instance)
                .WithArtifactsPath(artifacts.FullName);
            var summary = BenchmarkRunner.Run<T>(config);
            var lacking = summary.ValidationErrors.Where(error => error.IsCritical).Select(error => error.Message)
                .Concat(summary.Reports.Where(report => !report.Success).Select(report => $"{report.BenchmarkCase} failed"))
                .ToList();
            if (lacking.Count > 0 || summary.Reports.Length == 0)
                throw new CannotMeasureException($"BenchmarkDotNet gave no figures: {string.Join("; ", lacking)}");
            return summary.Reports.ToDictionary(
                report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                report => new Cost(
                    report.ResultStatistics!.Median / 1_000,
                    report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
