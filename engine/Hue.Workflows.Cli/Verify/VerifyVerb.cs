using System.CommandLine;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Verifying;

namespace Hue.Workflows.Cli.Verify;

/// <summary>
/// <c>hue verify FILE --keys DIR</c> and <c>hue verify --database CONNECTION --checkpoint FILE</c>: was anything changed, is anything
/// missing.
/// </summary>
internal sealed class VerifyVerb
{
    private readonly Argument<string?> file = new("file")
    {
        Description = "A dossier's export, or a selection of several in one zip; each of them is verified.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> keys = new("--keys")
    {
        Description = "A folder with the public keys that you trust, as *.json; each as the log publishes its own.",
        HelpName = "DIR",
    };

    private readonly Option<string?> database = new("--database")
    {
        Description = "Verify a whole database instead: \"sqlite:PATH\" or a PostgreSQL connection string. Nothing is changed in it.",
        HelpName = "CONNECTION",
    };

    private readonly Option<string?> checkpoint = new("--checkpoint")
    {
        Description = "With --database: a checkpoint that you kept.",
        HelpName = "FILE",
    };

    private readonly Option<string?> procedures = new("--procedures")
    {
        Description = "With --database: the catalogue, to be held against the definitions and calendars that records were made under.",
        HelpName = "DIR",
    };

    private readonly Option<string?> attachments = new("--attachments")
    {
        Description = "With --database: the folder of attached files; each has to be what its name says.",
        HelpName = "DIR",
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };

    public static Command Command()
    {
        var verb = new VerifyVerb();
        const string what = "Kiểm tra lịch sử hồ sơ: có bị sửa, có bị thiếu không. / Verifies a dossier's export, or a whole database. "
            + "Exit codes: 0 both verdicts hold, 1 one does not, 2 it cannot be told.";
        var command = new Command("verify", what)
        {
            verb.file, verb.keys, verb.database, verb.checkpoint, verb.procedures, verb.attachments, verb.json,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var report = (parsed.GetValue(file), parsed.GetValue(database)) switch
        {
            ({ } export, null) => Export(export, TrustedKeys.Read(parsed.GetValue(keys)
                ?? throw new UsageException("--keys: name the folder of the public keys that you trust."))),
            (null, { } connection) => await DatabaseAsync(connection, parsed, cancellation),
            _ => throw new UsageException("Name an export's file, or --database CONNECTION."),
        };
        Console.WriteLine(parsed.GetValue(json) ? VerdictText.Json(report) : VerdictText.Lines(report));
        return report.ExitCode;
    }

    private static VerdictReport Export(string path, IReadOnlyList<KeyBook> books)
    {
        try
        {
            using var zip = File.OpenRead(path);
            return SelectionVerifier.Recognises(zip) ? new SelectionVerifier(books).Verify(zip) : new ExportVerifier(books).Verify(zip);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    private async Task<VerdictReport> DatabaseAsync(string connection, ParseResult parsed, CancellationToken cancellation)
    {
        var kept = parsed.GetValue(checkpoint) is { } path ? Kept(path) : null;
        var books = parsed.GetValue(keys) is { } folder ? TrustedKeys.Read(folder) : [];
        var book = books.Count < 2 ? books.SingleOrDefault() : books.FirstOrDefault(b => b.Origin == kept?.Checkpoint.Origin);
        if (books.Count > 1 && book is null)
            throw new UsageException("--keys: the folder has keys of several logs, and --checkpoint is of none of them.");
        try
        {
            var question = new DatabaseQuestion(kept, book, CatalogueOf(parsed));
            await using var verifier = DatabaseVerifier.On(new StorageOptions { Database = connection }, question);
            var report = await verifier.VerifyAsync(cancellation);
            if (parsed.GetValue(attachments) is { } attached)
                AttachedFiles.Check(attached, report);
            return report;
        }
        catch (Exception e) when (e is ArgumentException or StoreUnavailableException or System.Data.Common.DbException)
        {
            throw new UsageException($"--database: {e.Message}");
        }
    }

    private IReadOnlyDictionary<string, string>? CatalogueOf(ParseResult parsed) => parsed.GetValue(procedures) is { } folder
        ? CatalogueHashes.Of(ProcedureCatalogue.Read(CatalogueFolder.Read(ProceduresFolder.Find(folder))))
        : null;

    private static SignedCheckpoint Kept(string path)
    {
        try
        {
            return SignedCheckpoint.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException($"--checkpoint: {path}: {e.Message}");
        }
    }
}
