using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Cli.Scenarios;

/// <summary><c>hue scenarios</c>: plays the catalogue's scenarios on the real engine, in memory.</summary>
internal sealed class ScenariosVerb
{
    private readonly Argument<string?> path = new("path")
    {
        Description = "The catalogue, a folder of it, or one scenario; all of them if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> coverage = new("--coverage")
    {
        Description = "Also write what the scenarios of curated procedures tried, as one HTML file; exits 1 when one is below 100 %.",
        HelpName = "FILE",
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };

    public static Command Command()
    {
        var verb = new ScenariosVerb();
        var command = new Command("scenarios", "Chạy thử các kịch bản của danh mục. / Plays the catalogue's scenarios.")
        {
            verb.path, verb.coverage, verb.json,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var root = CatalogueRoot.Of(parsed.GetValue(path));
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(root.Root), withScenarios: true);
        var played = new IReadOnlyList<ScenarioVerdict>[catalogue.Definitions.Count];
        await Parallel.ForAsync(0, played.Length, cancellation, async (at, stop) =>
            played[at] = await ScenarioRun.OfAsync(catalogue, catalogue.Definitions[at], root.Covers, stop));
        var verdicts = played.SelectMany(each => each).ToList();

        var covered = parsed.GetValue(coverage) is { } page ? Coverage(catalogue, played, root, page) : true;
        var unread = Unread(catalogue, verdicts, root);
        if (parsed.GetValue(json))
            ScenariosReport.WriteJson(Console.OpenStandardOutput(), verdicts, unread, root);
        else
            ScenariosReport.WriteText(Console.Out, verdicts, unread, root);
        return verdicts.Count > 0 && unread.Count == 0 && verdicts.All(v => v.Passed) && covered ? 0 : CommandRun.Faulty;
    }

    /// <returns>Whether every curated procedure is tried as a whole.</returns>
    private static bool Coverage(
        ProcedureCatalogue catalogue, IReadOnlyList<ScenarioVerdict>[] played, CatalogueRoot root, string page)
    {
        var lines = new List<ProcedureCoverage>();
        for (var at = 0; at < played.Length; at++)
        {
            var definition = catalogue.Definitions[at];
            if (definition.Review == "curated" && root.Covers(catalogue.FolderOf(definition).TrimEnd('/')))
                lines.Add(ProcedureCoverage.Of(definition, [.. played[at].Where(v => v.Passed && !v.IsDerived).Select(v => v.Trace!)]));
        }

        File.WriteAllText(page, CoveragePage.Write(lines));
        foreach (var line in lines.Where(each => each.Untried.Count > 0))
            Console.Error.WriteLine($"{line.Code} v{line.Version}: {line.Percent} %, chưa thử: {string.Join(", ", line.Untried)}");
        return lines.All(each => each.Untried.Count == 0);
    }

    /// <summary>Scenario files that could not be played: broken themselves, or beside a broken definition.</summary>
    private static List<DefinitionFault> Unread(ProcedureCatalogue catalogue, List<ScenarioVerdict> verdicts, CatalogueRoot root)
    {
        var played = verdicts.Select(v => v.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalogue.Files.Paths
                .Where(p => CataloguePath.Part(p) == CataloguePart.Scenario && root.Covers(p) && !played.Contains(p))
                .Select(p => catalogue.Faults.FirstOrDefault(f => f.File == p && !f.IsWarning)
                    ?? new DefinitionFault("", p, "", 0, "The scenario or its procedure is broken: hue lint says how.")),
        ];
    }
}
