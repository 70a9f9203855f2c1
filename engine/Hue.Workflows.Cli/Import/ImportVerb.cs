using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Import;

/// <summary><c>hue import</c>: makes definitions of facts; run again it changes nothing.</summary>
internal sealed class ImportVerb
{
    private readonly Argument<string[]> facts = new("facts")
    {
        Description = "Facts files, one JSON object a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> to = new("--to")
    {
        Description = "The catalogue's folder; else as for --procedures.",
        HelpName = "DIR",
    };

    private readonly Option<bool> check = new("--check") { Description = "Write nothing; say what would be done." };

    private readonly Option<bool> rewrite = new("--rewrite")
    {
        Description = "Write generated versions that were never published anew in place, though their facts are the same.",
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };

    public static Command Command()
    {
        var verb = new ImportVerb();
        var command = new Command("import", "Dựng định nghĩa từ dữ kiện; không đụng tới bản do người soạn. / Makes definitions of facts; "
            + "what people wrote is left alone.")
        {
            verb.facts, verb.to, verb.check, verb.rewrite, verb.json,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var root = ProceduresFolder.Find(parsed.GetValue(to));
        var reader = new FactsReader();
        foreach (var file in parsed.GetValue(facts)!)
        {
            reader.Read(file, File.Exists(file) ? File.ReadAllBytes(file) : throw new UsageException($"There is no file {file}."));
        }

        var plan = new ImportPlan(new ImportState(CatalogueFolder.Read(root)), reader.Usable, parsed.GetValue(rewrite));
        if (!parsed.GetValue(check))
        {
            Write(root, plan);
        }

        if (parsed.GetValue(json))
            ImportReport.WriteJson(Console.OpenStandardOutput(), plan, reader.Unusable);
        else
            ImportReport.WriteText(Console.Out, plan, reader.Unusable);
        return reader.Unusable.Count > 0 ? CommandRun.Faulty : 0;
    }

    private static void Write(string root, ImportPlan plan)
    {
        foreach (var (path, bytes) in plan.Files)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }

        foreach (var home in plan.Withdrawn)
        {
            Directory.Delete(Path.Combine(root, home), recursive: true);
        }
    }
}
