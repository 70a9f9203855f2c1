using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Simulation;

namespace Hue.Workflows.Cli.Simulation;

/// <summary><c>hue simulate</c>: random dossiers, commands, clocks and crashes from a seed; every invariant after every command.</summary>
internal sealed class SimulateVerb
{
    private readonly Option<ulong> seed = new("--seed") { Description = "The same seed gives the same run.", DefaultValueFactory = _ => 1 };

    private readonly Option<int> dossiers = new("--dossiers")
    {
        Description = "How many are filed; their children come on top.",
        DefaultValueFactory = _ => 1000,
    };

    private readonly Option<string> only = new("--only")
    {
        Description = "dossiers, or terms: ledgers and ladders against a clock walked minute by minute.",
        DefaultValueFactory = _ => "dossiers",
    };

    private readonly Option<long> cases = new("--cases")
    {
        Description = "With --only terms: how many ledgers and ladders.",
        DefaultValueFactory = _ => 1_000_000,
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };
    private readonly Option<bool> noChecks = new("--no-checks") { Description = "Only the engine's speed: no invariant is looked at." };
    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new SimulateVerb();
        var command = new Command("simulate", "Thử ngẫu nhiên bộ máy hồ sơ. / Tries the engine at random from a seed.")
        {
            verb.seed, verb.only, verb.dossiers, verb.cases, verb.json, verb.noChecks, verb.procedures,
        };
        verb.only.AcceptOnlyFromAmong("dossiers", "terms");
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(only) == "terms")
            return await TermsRun.RunAsync(parsed.GetValue(seed), parsed.GetValue(cases), parsed.GetValue(json), cancellation);
        var count = parsed.GetValue(dossiers);
        if (count < 1)
            throw new UsageException("--dossiers: write 1 or more.");
        var folder = ProceduresFolder.Find(parsed.GetValue(procedures));
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(folder), withScenarios: true);
        var watch = Stopwatch.StartNew();
        try
        {
            var setting = new SimulationSetting(catalogue)
            {
                Checks = !parsed.GetValue(noChecks),
                Workers = Environment.ProcessorCount,
            };
            var counts = await DossierSimulation.RunAsync(setting, parsed.GetValue(seed), count, cancellation);
            Write(counts, watch.Elapsed, parsed.GetValue(seed), parsed.GetValue(json), setting.Checks);
            return 0;
        }
        catch (SimulationFailedException failed)
        {
            Console.Error.WriteLine(failed.InnerException is BrokenInvariantException ? failed.Message : failed.ToString());
            return CommandRun.Faulty;
        }
    }

    private static void Write(SimulationCounts counts, TimeSpan took, ulong seed, bool asJson, bool checks)
    {
        if (!asJson)
        {
            Console.WriteLine(
                $"seed {seed}: {counts.Dossiers} dossiers, {counts.Asked} commands, {counts.Timers} timers, {counts.Crashes} crashes");
            Console.WriteLine($"done:    {string.Join(", ", counts.Accepted.Select(a => $"{a.Key} {a.Value}"))}");
            Console.WriteLine($"refused: {string.Join(", ", counts.Refused.Select(r => $"{r.Key} {r.Value}"))}");
            Console.WriteLine(checks ? "Every invariant held after every command." : "No invariant was looked at.");
            var speed = counts.Asked / took.TotalSeconds;
            Console.WriteLine($"{took.TotalSeconds:0.0} s, {speed:0} commands a second{(checks ? ", checks included" : "")}");
            return;
        }

        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("seed", seed);
            writer.WriteNumber("dossiers", counts.Dossiers);
            writer.WriteNumber("commands", counts.Asked);
            writer.WriteNumber("timers", counts.Timers);
            writer.WriteNumber("crashes", counts.Crashes);
            writer.WriteNumber("seconds", Math.Round(took.TotalSeconds, 3));
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
