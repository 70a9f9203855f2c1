using System.CommandLine;
using Hue.Workflows.Cli.Bench.Amendments;
using Hue.Workflows.Cli.Bench.Audit;
using Hue.Workflows.Cli.Bench.Catalogue;
using Hue.Workflows.Cli.Bench.Search;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Cli.Bench.Storm;
using Hue.Workflows.Cli.Shell;

namespace Hue.Workflows.Cli.Bench;

/// <summary><c>hue bench NAME [--json]</c>: 0 when the target holds, 1 when not, 2 when it could not measure.</summary>
internal static class BenchVerb
{
    private const int CouldNotMeasure = 2;

    /// <summary>A bench: measures, or throws <see cref="CannotMeasureException"/>.</summary>
    internal delegate Task<BenchReport> Measure(BenchOptions options, CancellationToken cancellation);

    private static readonly IReadOnlyDictionary<string, Measure> Benches = new Dictionary<string, Measure>
    {
        ["audit"] = AuditBench.MeasureAsync,
        ["catalogue"] = CatalogueBench.MeasureAsync,
        ["deadline"] = DeadlineBench.MeasureAsync,
        ["decide"] = DecideBench.MeasureAsync,
        ["search"] = SearchBench.MeasureAsync,
        ["simulation"] = SimulationBench.MeasureAsync,
        ["start"] = StartBench.MeasureAsync,
        ["steps"] = StepsBench.MeasureAsync,
        ["storm"] = StormBench.MeasureAsync,
        ["amendment"] = AmendmentBench.MeasureAsync,
        ["verify"] = VerifyBench.MeasureAsync,
    };

    private const string Storm = "storm: on a PostgreSQL of its own, --rungs rungs fall due at one instant for two hosts, while "
        + "--clients people read inbox and notices over HTTP and a webhook receiver is told of each; when half have fallen one host is "
        + "killed with -9 and not started again. 100000 rungs take some minutes to set up. Everything is taken down at the end, also "
        + "after Ctrl+C.";

    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = $"One of {string.Join(", ", Benches.Keys)}. {Storm}" };
        var json = new Option<bool>("--json") { Description = "End with one object on one line." };
        var database = new Option<string>("--database")
        {
            Description = "steps: postgres or sqlite; the others that need one: postgres.",
            DefaultValueFactory = _ => "postgres",
        };
        var seconds = new Option<int>("--seconds") { Description = "steps, audit: seconds at full speed.", DefaultValueFactory = _ => 36 };
        var clients = new Option<int>("--clients")
        {
            Description = "steps, audit: clients at once; storm: people who read.",
            DefaultValueFactory = _ => 8,
        };
        var rungs = new Option<int>("--rungs") { Description = "storm: rungs due at one instant.", DefaultValueFactory = _ => 100_000 };
        var procedures = ProceduresFolder.Option();
        database.AcceptOnlyFromAmong("postgres", "sqlite");
        const string what = "Đo tốc độ cùng mốc so sánh trong một lần chạy, và nói mục tiêu có đạt không. / "
            + "Measures speed with its baseline in the same run, and says whether the target holds.";
        var command = new Command("bench", what)
        {
            name, json, database, seconds, clients, rungs, procedures,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new BenchOptions
            {
                Database = parsed.GetRequiredValue(database),
                Seconds = parsed.GetRequiredValue(seconds),
                Clients = parsed.GetRequiredValue(clients),
                Rungs = parsed.GetRequiredValue(rungs),
                Procedures = ProceduresFolder.Find(parsed.GetValue(procedures)),
                Tell = Console.Error.WriteLine,
            };
            return RunAsync(parsed.GetRequiredValue(name), parsed.GetValue(json), options, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string name, bool json, BenchOptions options, CancellationToken cancellation)
    {
        if (!Benches.TryGetValue(name, out var measure))
            throw new UsageException($"There is no bench \"{name}\": write one of {string.Join(", ", Benches.Keys)}.");
        return ReleaseBuild.IsThis
            ? await MeasureAsync(measure, json, options, Console.Out, cancellation)
            : await ReleaseBuild.RunAsync(name, json, options, cancellation);
    }

    /// <summary>Measures and prints; the exit code says how it went.</summary>
    internal static async Task<int> MeasureAsync(
        Measure measure, bool json, BenchOptions options, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            var report = await measure(options, cancellation);
            await output.WriteLineAsync(json ? report.ToJson() : report.ToTable(Machine.Here()));
            return report.ExitCode;
        }
        catch (CannotMeasureException because)
        {
            options.Tell($"Could not measure: {because.Message}");
            return CouldNotMeasure;
        }
    }
}
