using System.CommandLine;
using System.Text;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Format;

/// <summary>
/// <c>hue format</c>: writes the catalogue's files in their one form, so that a diff shows what changed and nothing else.
/// </summary>
internal sealed class FormatVerb
{
    private readonly Argument<string?> path = new("path")
    {
        Description = "The catalogue, a folder of it, or one file; the whole catalogue if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> check = new("--check")
    {
        Description = "Change nothing; name the files that would change and end with "
        + "1."
    };

    public static Command Command()
    {
        var verb = new FormatVerb();
        var command = new Command("format", "Trình bày lại tệp của danh mục theo một kiểu chung. / Writes the catalogue's files in "
            + "their one form.")
        {
            verb.path, verb.check,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = CatalogueRoot.Of(parsed.GetValue(path));
        var files = CatalogueFolder.Read(root.Root);
        var (changed, broken) = (0, 0);
        foreach (var file in files.Paths.Where(file => root.Covers(file) && file.EndsWith(".json", StringComparison.Ordinal)))
        {
            if (Formatted(file, files.Files[file]) is not { } bytes)
            {
                Console.Error.WriteLine($"{root.Shown(file)}: not readable as it is; hue lint says why");
                broken++;
            }
            else if (!bytes.AsSpan().SequenceEqual(files.Files[file]))
            {
                Console.WriteLine(root.Shown(file));
                Write(parsed, Path.Combine(root.Root, file), bytes);
                changed++;
            }
        }

        return broken > 0 || (parsed.GetValue(check) && changed > 0) ? CommandRun.Faulty : 0;
    }

    private void Write(ParseResult parsed, string file, byte[] bytes)
    {
        if (!parsed.GetValue(check))
        {
            File.WriteAllBytes(file, bytes);
        }
    }

    /// <summary>The file's bytes as they should be; null when it is not JSON, or could not be written back without loss.</summary>
    internal static byte[]? Formatted(string file, byte[] bytes)
    {
        var read = StrictJson.Read(file, bytes);
        return read.Root is null || read.Faults.Any(fault => fault.Rule is ShapeRules.FileIsJson or ShapeRules.MemberIsOnce)
            ? null
            : Encoding.UTF8.GetBytes(CanonicalJson.Write(read.Root, MemberOrder.Of(CataloguePath.Part(file))));
    }
}
