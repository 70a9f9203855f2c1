using System.Diagnostics;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Simulation.Terms;

namespace Hue.Workflows.Cli.Simulation;

/// <summary><c>hue simulate --only terms</c>.</summary>
internal static class TermsRun
{
    public static async Task<int> RunAsync(ulong seed, long cases, bool json, CancellationToken cancellation)
    {
        if (cases < 1)
            throw new UsageException("--cases: write 1 or more.");
        var watch = Stopwatch.StartNew();
        try
        {
            var counts = await TermSimulation.RunAsync(seed, cases, Environment.ProcessorCount, cancellation);
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine(json ? Json(seed, counts, seconds) : Text(seed, counts, seconds));
            return 0;
        }
        catch (TermsDifferException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return CommandRun.Faulty;
        }
    }

    private static string Json(ulong seed, TermCounts counts, double seconds) =>
        FormattableString.Invariant($"{{\"seed\":{seed},\"cases\":{counts.Cases},\"ladders\":{counts.Ladders},")
        + FormattableString.Invariant($"\"alerts\":{counts.Alerts},\"seconds\":{seconds:0.000}}}");

    private static string Text(ulong seed, TermCounts counts, double seconds) =>
        FormattableString.Invariant($"seed {seed}: {counts.Cases} cases, {counts.Ladders} of them ladders with {counts.Alerts} alerts, ")
        + FormattableString.Invariant($"{seconds:0.0} s. All as walked.");
}
