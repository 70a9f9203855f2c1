using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Hue.Workflows.Cli.Import;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.New;

/// <summary><c>hue new</c>: the first draft of a procedure, or the next version of one that is there.</summary>
internal sealed partial class NewVerb
{
    /// <summary>As long as the folders of imported procedures are.</summary>
    private const int SlugMost = 32;

    private readonly Argument<string> code = new("code") { Description = "Mã thủ tục. / Code of the procedure, such as 1.001193." };
    private readonly Option<string?> field = new("--field") { Description = "Id of fields.json, for a new procedure.", HelpName = "FIELD" };
    private readonly Option<string?> title = new("--title")
    {
        Description = "Tên thủ tục. / Title, for a new procedure.",
        HelpName = "TEXT"
    };

    private readonly Option<string?> validFrom = new("--valid-from")
    {
        Description = "First day on which dossiers may be received under it, 2026-12-01; tomorrow if left out.",
        HelpName = "DAY",
    };

    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new NewVerb();
        var command = new Command("new", "Tạo bản thảo thủ tục mới, hoặc phiên bản kế tiếp. / Drafts a new procedure from the building "
            + "blocks, or the next version of one that is there as a copy of the newest.")
        {
            verb.code, verb.field, verb.title, verb.validFrom, verb.procedures,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var wanted = parsed.GetValue(code)!;
        if (!Code().IsMatch(wanted))
            throw new UsageException($"{wanted} is not a code: write a digit, a point and six digits, such as 1.001193.");
        var root = ProceduresFolder.Find(parsed.GetValue(procedures));
        var files = CatalogueFolder.Read(root);
        var first = Day(parsed.GetValue(validFrom));
        var newest = files.Paths.Select(CataloguePath.VersionFolder).OfType<string>().Distinct()
            .Where(folder => CataloguePath.Parts(folder).Code == wanted).MaxBy(folder => CataloguePath.Parts(folder).Version);
        var folder = newest is null
            ? FirstDraft(root, files, wanted, parsed.GetValue(field), parsed.GetValue(title), first)
            : NextVersion(root, files, newest, first);
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(root, folder)).Replace('\\', '/');
        Console.Out.WriteLine($"{shown}/: hue lint {shown}");
        return 0;
    }

    private static string FirstDraft(string root, CatalogueFiles files, string code, string? field, string? title, DateOnly first)
    {
        if (field is null || string.IsNullOrWhiteSpace(title))
            throw new UsageException($"The catalogue has no {code}: name --field and --title to draft it.");
        var known = ProcedureCatalogue.Read(files).Fields.Select(each => each.Id).ToArray();
        if (!known.Contains(field, StringComparer.Ordinal))
            throw new UsageException($"--field {field} is not in _shared/fields.json: write one of {string.Join(", ", known)}.");
        var folder = $"{field}/{code}-{SlugOf(title)}/v1";
        foreach (var (name, text) in FirstFiles.Of(code, field, title.Normalize(), first))
            Write(root, $"{folder}/{name}", text);
        return folder;
    }

    private static string SlugOf(string title) => Slug.Of(title, SlugMost) is { Length: > 0 } slug ? slug : "thu-tuc";

    private static string NextVersion(string root, CatalogueFiles files, string newest, DateOnly first)
    {
        var version = CataloguePath.Parts(newest).Version;
        var folder = $"{newest[..newest.LastIndexOf('/')]}/v{version + 1}";
        foreach (var path in files.Paths.Where(path => path.StartsWith($"{newest}/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(root, path));
            if (CataloguePath.Part(path) == CataloguePart.Procedure)
                text = Numbered(text, version + 1, first);
            Write(root, folder + path[newest.Length..], text);
        }

        return folder;
    }

    /// <summary>The same definition under the next number and day; the analyst changes the rest.</summary>
    private static string Numbered(string text, int version, DateOnly first)
    {
        text = VersionLine().Replace(text, string.Create(CultureInfo.InvariantCulture, $"${{1}}{version}"), 1);
        text = ValidTo().Replace(text, "", 1);
        return ValidFrom().Replace(text, string.Create(CultureInfo.InvariantCulture, $"${{1}}\"{first:yyyy-MM-dd}\""), 1);
    }

    private static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        if (File.Exists(full))
            throw new UsageException($"{path} is there already: hue new writes over nothing.");
        File.WriteAllText(full, text);
    }

    private static DateOnly Day(string? written)
    {
        if (written is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime).AddDays(1);
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"--valid-from {written}: write a day such as 2026-12-01.");
    }

    [GeneratedRegex(@"^[0-9]\.[0-9]{6}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(  ""version"": )[0-9]+", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^(  ""validFrom"": )""[^""]*""", RegexOptions.Multiline)]
    private static partial Regex ValidFrom();

    [GeneratedRegex(@"^  ""validTo"": ""[^""]*"",\n", RegexOptions.Multiline)]
    private static partial Regex ValidTo();
}
