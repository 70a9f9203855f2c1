using System.CommandLine;
using Hue.Workflows.Cli.Format;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Show;

/// <summary><c>hue show</c>: a definition with its building blocks laid in.</summary>
internal sealed class ShowVerb
{
    private static readonly string[] Parts = ["flow", "form", "documents", "refusalReasons"];

    private readonly Argument<string> code = new("code") { Description = "Mã thủ tục. / Code of the procedure, such as 1.001193." };

    private readonly Option<int?> version = new("--version")
    {
        Description = "Phiên bản; mặc định là mới nhất. / The version; the newest if left out.",
    };

    private readonly Option<bool> json = new("--json") { Description = "procedure.json as it would be written without blocks." };

    private readonly Option<string?> part = new("--part")
    {
        Description = "One part on one line: flow, form, documents or refusalReasons. Its SHA-256 belongs to the hash.",
    };

    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new ShowVerb();
        var command = new Command("show", "In định nghĩa đầy đủ sau khi ghép các khối dùng chung. / "
            + "Prints a definition with its building blocks laid in.")
        {
            verb.code, verb.version, verb.json, verb.part, verb.procedures,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (wanted, number) = (parsed.GetValue(code)!, parsed.GetValue(version));
        if (parsed.GetValue(part) is { } named && !Parts.Contains(named))
            throw new UsageException($"--part {named}: write one of {string.Join(", ", Parts)}.");
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(ProceduresFolder.Find(parsed.GetValue(procedures))));
        var definition = catalogue.Definitions.LastOrDefault(each => each.Code == wanted && (number is null || each.Version == number));
        if (definition is null)
            return Missing(catalogue, wanted, number);
        if (parsed.GetValue(part) is { } one)
            return Part(Resolved(catalogue, definition), one);
        if (parsed.GetValue(json))
            Console.Out.Write(CanonicalJson.Write(Resolved(catalogue, definition), MemberOrder.Of(CataloguePart.Procedure)));
        else
            ShowText.Write(Console.Out, catalogue, definition);
        return 0;
    }

    private static SourceNode Resolved(ProcedureCatalogue catalogue, ProcedureDefinition definition) =>
        ResolvedDefinition.Of(catalogue.Files, catalogue.Blocks, catalogue.FolderOf(definition).TrimEnd('/'))!;

    private static int Part(SourceNode resolved, string name)
    {
        if (ResolvedDefinition.Text(resolved, name) is not { } text)
        {
            Console.Error.WriteLine($"The definition has no {name}.");
            return CommandRun.Faulty;
        }

        Console.Out.Write(text);
        return 0;
    }

    private static int Missing(ProcedureCatalogue catalogue, string code, int? version)
    {
        var broken = catalogue.Broken.Where(each => each.Code == code && (version is null || each.Version == version)).ToArray();
        foreach (var fault in broken.SelectMany(each => each.Faults))
            Console.Error.WriteLine($"{fault.File}:{fault.Line} {fault.Rule} {fault.JsonPointer}: {fault.Message}");
        Console.Error.WriteLine(broken.Length > 0 ? $"{code} cannot be used until this is mended."
            : $"There is no procedure {code}{(version is null ? "" : $" v{version}")} in the catalogue.");
        return CommandRun.Faulty;
    }
}
