using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Runs PostgreSQL's own load tool.</summary>
/// <param name="Program">Path of pgbench.</param>
/// <param name="Folder">Folder of the server's socket.</param>
/// <param name="Port">Its port.</param>
/// <param name="Database">Database to work on.</param>
internal sealed partial record Pgbench(string Program, string Folder, int Port, string Database)
{
    /// <summary>One round with prepared statements.</summary>
    public async Task<BaselineRound> RunAsync(
        string script, IEnumerable<(string Name, string Value)> variables, int clients, int seconds, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        var defined = variables.SelectMany(variable => new[] { "-D", $"{variable.Name}={variable.Value}" });
        foreach (var argument in Arguments(script, clients, seconds).Concat(defined))
            start.ArgumentList.Add(argument);
        using var pgbench = Process.Start(start) ?? throw new CannotMeasureException($"{Program} does not start.");
        var complaints = pgbench.StandardError.ReadToEndAsync(cancellation);
        var report = await pgbench.StandardOutput.ReadToEndAsync(cancellation);
        await pgbench.WaitForExitAsync(cancellation);
        return pgbench.ExitCode == 0
            ? Read(report)
            : throw new CannotMeasureException($"pgbench ended with {pgbench.ExitCode}: {await complaints}");
    }

    /// <summary>Reads pgbench's report.</summary>
    internal static BaselineRound Read(string report)
    {
        var done = Transactions().Match(report);
        var rate = Rate().Match(report);
        var failed = Failed().Match(report);
        if (!done.Success || !rate.Success)
            throw new CannotMeasureException($"pgbench says something else than expected: {report}");
        if (failed.Success && failed.Groups[1].Value != "0")
            throw new CannotMeasureException($"pgbench had failed transactions: {report}");
        return new BaselineRound(
            long.Parse(done.Groups[1].Value, CultureInfo.InvariantCulture),
            double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private IEnumerable<string> Arguments(string script, int clients, int seconds) =>
    [
        "-h", Folder, "-p", Whole(Port), "-U", "postgres", "-n", "-M", "prepared",
        "-c", Whole(clients), "-j", Whole(Math.Min(clients, Environment.ProcessorCount)), "-T", Whole(seconds), "-f", script, Database,
    ];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"number of transactions actually processed: (\d+)")]
    private static partial Regex Transactions();

    [GeneratedRegex(@"number of failed transactions: (\d+)")]
    private static partial Regex Failed();

    [GeneratedRegex(@"tps = ([0-9.]+) \(without initial connection time\)")]
    private static partial Regex Rate();
}
