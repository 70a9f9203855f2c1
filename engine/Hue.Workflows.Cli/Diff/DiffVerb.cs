using System.CommandLine;
using System.Globalization;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Diff;

/// <summary><c>hue diff</c>: what differs between two versions of a procedure, in sentences.</summary>
internal sealed class DiffVerb
{
    private readonly Argument<string> code = new("code") { Description = "Mã thủ tục. / Code of the procedure, such as 1.001193." };
    private readonly Argument<string> from = new("from") { Description = "Phiên bản trước. / The earlier version: 1 or v1." };
    private readonly Argument<string> to = new("to") { Description = "Phiên bản sau. / The later version: 2 or v2." };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };
    private readonly Option<bool> english = new("--en") { Description = "Sentences in English." };
    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new DiffVerb();
        var command = new Command("diff",
            "So hai phiên bản của một thủ tục. / What differs between two versions of a procedure, in sentences. "
            + "Exits 0 also when they differ.")
        {
            verb.code, verb.from, verb.to, verb.json, verb.english, verb.procedures,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(ProceduresFolder.Find(parsed.GetValue(procedures))));
        var wanted = parsed.GetValue(code)!;
        if (Found(catalogue, wanted, Number(parsed.GetValue(from)!)) is not { } before
            || Found(catalogue, wanted, Number(parsed.GetValue(to)!)) is not { } after)
            return CommandRun.Faulty;
        var words = Words.Of(catalogue);
        var changes = ProcedureDiff.Of(before, after, words);
        if (parsed.GetValue(json))
            DiffReport.WriteJson(Console.OpenStandardOutput(), before, after, changes, ProcedureDiff.Steps(before, after, words));
        else
            DiffReport.WriteText(Console.Out, before, after, changes, parsed.GetValue(english));
        return 0;
    }

    private static ProcedureDefinition? Found(ProcedureCatalogue catalogue, string code, int version)
    {
        if (catalogue.Find(code, version) is { } definition)
            return definition;
        var there = catalogue.Definitions.Where(each => each.Code == code).Select(each => $"v{each.Version}").ToArray();
        var broken = catalogue.Broken.Any(each => each.Code == code && each.Version == version);
        Console.Error.WriteLine(
            broken ? $"{code} v{version} is broken: hue lint says how."
            : there.Length == 0 ? $"The catalogue has no {code}: hue lint and the folder procedures/ say which there are."
            : $"{code} has no v{version}: there are {string.Join(", ", there)}.");
        return null;
    }

    private static int Number(string version) =>
        int.TryParse(version.AsSpan(version.StartsWith('v') ? 1 : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : throw new UsageException($"{version} is not a version: write 1 or v1.");
}
