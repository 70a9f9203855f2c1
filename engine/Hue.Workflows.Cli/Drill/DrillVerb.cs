using System.CommandLine;
using Hue.Workflows.Cli.Shell;

namespace Hue.Workflows.Cli.Drill;

/// <summary><c>hue drill</c>: breaks into a throw-away database in every way we know, and shows what the verification says of it.</summary>
internal static class DrillVerb
{
    private const int Dossiers = 60;

    public static Command Command()
    {
        var database = new Option<string>("--database")
        {
            Description = "sqlite or postgres; a new one in a temporary folder.",
            DefaultValueFactory = _ => "sqlite",
        };
        database.AcceptOnlyFromAmong("sqlite", "postgres");
        var procedures = ProceduresFolder.Option();
        const string what = "Diễn tập: phá cơ sở dữ liệu thử rồi xem có bị phát hiện không. / Tampers with a throw-away database "
            + "and shows that each is detected. Exit codes: 0 each was, 1 one was not, 2 it could not be tried.";
        var command = new Command("drill", what) { database, procedures };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(database), ProceduresFolder.Find(parsed.GetValue(procedures)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string database, string procedures, CancellationToken cancellation)
    {
        await using var house = await BuildAsync(database, procedures, cancellation);
        var missed = 0;
        await foreach (var outcome in DrillRun.OfAsync(house, cancellation))
        {
            Console.WriteLine($"{(outcome.Named is null ? "MISSED  " : "detected")} {outcome.Name}: {outcome.What}");
            foreach (var finding in (outcome.Named is null ? outcome.Report?.Findings.Take(3) : [outcome.Named]) ?? [])
            {
                Console.WriteLine($"           → {finding.Line.Vi}");
                Console.WriteLine($"           / {finding.Line.En}");
            }

            missed += outcome.Named is null ? 1 : 0;
        }

        Console.WriteLine(missed == 0 ? "Each was detected." : $"{missed} were not detected.");
        return missed == 0 ? 0 : CommandRun.Faulty;
    }

    private static async Task<DrillHouse> BuildAsync(string database, string procedures, CancellationToken cancellation)
    {
        try
        {
            return await DrillHouse.BuildAsync(database, procedures, Dossiers, cancellation);
        }
        catch (Exception e) when (e is InvalidOperationException or Bench.CannotMeasureException)
        {
            throw new UsageException($"It could not be tried: {e.Message}");
        }
    }
}
