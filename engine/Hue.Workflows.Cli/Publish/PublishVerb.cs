using System.CommandLine;
using System.Globalization;
using Hue.Workflows.Cli.Scenarios;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Publish;

/// <summary><c>hue publish</c>: freezes versions, once lint and their scenarios have passed.</summary>
internal sealed class PublishVerb
{
    private readonly Argument<string?> code = new("code")
    {
        Description = "Mã thủ tục. / Code of the procedure; its versions that are not published yet are.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> all = new("--all") { Description = "Every version that is not published yet." };
    private readonly Option<bool> check = new("--check")
    {
        Description = "Write and publish nothing; exit code 1 when the index or CODEOWNERS is not what publishing would leave.",
    };

    private readonly Option<string?> on = new("--on")
    {
        Description = "Day of publication, 2026-11-22; today if left out.",
        HelpName = "DAY"
    };
    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new PublishVerb();
        var command = new Command("publish",
            "Ban hành: khóa nội dung phiên bản sau khi soát lỗi và chạy kịch bản. / Publishes versions: their "
            + "bytes are frozen in published.lock, the change entry, the index and CODEOWNERS are written.")
        {
            verb.code, verb.all, verb.check, verb.on, verb.procedures,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (wanted, everything) = (parsed.GetValue(code), parsed.GetValue(all));
        if (parsed.GetValue(check))
            return Check(ProceduresFolder.Find(parsed.GetValue(procedures)));
        if ((wanted is null) == !everything)
            throw new UsageException("Name the code of a procedure, or write --all.");
        var folder = ProceduresFolder.Find(parsed.GetValue(procedures));
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(folder), withScenarios: true);
        var house = new PublishedHouse(folder, catalogue);
        if (wanted is not null && !house.Knows(wanted))
        {
            Console.Error.WriteLine($"The catalogue has no {wanted}: hue new makes one.");
            return CommandRun.Faulty;
        }

        var due = house.Unpublished(wanted);
        if (house.Faults(wanted, due) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
                Console.Error.WriteLine($"{fault.File}:{fault.Line} {fault.Rule} {fault.JsonPointer}: {fault.Message}");
            Console.Error.WriteLine($"Not published: {faults.Count} faults. Nothing was written.");
            return CommandRun.Faulty;
        }

        if (!await ScenariosHoldAsync(catalogue, due, cancellation))
            return CommandRun.Faulty;
        house.Publish(due, Day(parsed.GetValue(on)), Words.Of(catalogue));
        Console.Out.WriteLine(due.Count == 0
            ? "Không có gì mới để ban hành. / Nothing new to publish."
            : string.Create(CultureInfo.InvariantCulture, $"Đã ban hành {due.Count} phiên bản. / {due.Count} versions published."));
        return 0;
    }

    private static int Check(string folder)
    {
        var stale = new PublishedHouse(folder, ProcedureCatalogue.Read(CatalogueFolder.Read(folder))).Stale();
        foreach (var path in stale)
            Console.Error.WriteLine(
                $"{path} chưa khớp danh mục: chạy hue publish --all. / differs from the catalogue: run hue publish --all.");
        return stale.Count > 0 ? CommandRun.Faulty : 0;
    }

    /// <summary>A curated version without a scenario has never been tried, and is not published.</summary>
    private static async Task<bool> ScenariosHoldAsync(
        ProcedureCatalogue catalogue, IReadOnlyList<ProcedureDefinition> due, CancellationToken cancellation)
    {
        var failed = 0;
        foreach (var definition in due)
        {
            var verdicts = await ScenarioRun.OfAsync(catalogue, definition, _ => true, cancellation);
            if (verdicts.Count == 0)
            {
                Console.Error.WriteLine(
                    $"{definition.Code} v{definition.Version} has no scenario: write at least one granted and one refused.");
                failed++;
            }

            foreach (var verdict in verdicts.Where(each => !each.Passed))
            {
                Console.Error.WriteLine($"{verdict.Path}: the scenario does not hold; hue scenarios says where.");
                failed++;
            }
        }

        if (failed > 0)
            Console.Error.WriteLine("Not published. Nothing was written.");
        return failed == 0;
    }

    private static DateOnly Day(string? written)
    {
        if (written is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime); // the catalogue's day is Huế's
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"--on {written}: write a day such as 2026-11-22.");
    }
}
