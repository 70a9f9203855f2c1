using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Lint;

/// <summary><c>hue lint</c>: every fault of the catalogue, or of a part of it.</summary>
internal sealed class LintVerb
{
    private readonly Argument<string?> path = new("path")
    {
        Description = "The catalogue, a folder of it, or one file; the whole catalogue if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };
    private readonly Option<bool> sarif = new("--sarif") { Description = "SARIF 2.1.0, for code reviews that show faults in place." };
    private readonly Option<bool> rules = new("--rules") { Description = "Print the rule book instead." };

    private readonly Option<string?> database = new("--database")
    {
        Description = "\"sqlite:PATH\" or a PostgreSQL connection string: names the offices where nobody holds a role that a ladder tells.",
        HelpName = "DATABASE",
    };

    public static Command Command()
    {
        var verb = new LintVerb();
        var command = new Command("lint", "Soát danh mục thủ tục: mọi lỗi, kèm chỗ và cách sửa. / Every fault of the catalogue, where "
            + "it is and what to write instead.")
        {
            verb.path, verb.json, verb.sarif, verb.rules, verb.database,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(rules))
        {
            LintReport.WriteRules(Console.Out);
            return 0;
        }

        var root = CatalogueRoot.Of(parsed.GetValue(path));
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(root.Root), withScenarios: true);
        var faults = catalogue.Faults.Where(fault => root.Covers(fault.File)).ToArray();
        if (parsed.GetValue(sarif))
        {
            SarifReport.Write(Console.OpenStandardOutput(), faults, root);
        }
        else if (parsed.GetValue(json))
        {
            LintReport.WriteJson(Console.OpenStandardOutput(), faults, root);
        }
        else
        {
            LintReport.WriteText(Console.Out, faults, root);
        }

        var vacant = parsed.GetValue(database) is { } at ? await VacantAsync(catalogue, at, cancellation) : [];
        foreach (var line in vacant)
            Console.Error.WriteLine(line);
        return vacant.Count > 0 || faults.Any(fault => !fault.IsWarning) ? CommandRun.Faulty : 0;
    }

    private static async Task<IReadOnlyList<string>> VacantAsync(
        ProcedureCatalogue catalogue, string database, CancellationToken cancellation)
    {
        await using var stores = await OpenDatabase.AtAsync(database, cancellation);
        return await VacantRoles.OfAsync(catalogue, stores, cancellation);
    }
}
