using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Versions;

namespace Hue.Workflows.Cli.Versions;

/// <summary><c>hue migrate --preview</c>: which running dossiers could move to a version, and which could not and why.</summary>
internal sealed class MigrateVerb
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> code = new("code") { Description = "Mã thủ tục. / Code of the procedure, such as 1.001193." };
    private readonly Option<int> to = new("--to") { Description = "The version to go to.", Required = true };
    private readonly Option<int?> from = new("--from") { Description = "Only dossiers of this version; all others if left out." };

    private readonly Option<string[]> map = new("--map")
    {
        Description = "Old step=new step, for steps whose id is gone; may be given several times.",
        HelpName = "OLD=NEW",
    };

    private readonly Option<bool> preview = new("--preview") { Description = "Show it and move nothing: the only way there is." };

    private readonly Option<string> database = new("--database")
    {
        Description = "\"sqlite:PATH\" or a PostgreSQL connection string.",
        HelpName = "DATABASE",
        Required = true,
    };

    private readonly Option<bool> json = new("--json") { Description = "One JSON object on one line." };
    private readonly Option<string?> procedures = ProceduresFolder.Option();

    public static Command Command()
    {
        var verb = new MigrateVerb();
        var command = new Command("migrate",
            "Xem trước việc chuyển hồ sơ đang chạy sang phiên bản khác. / Which running dossiers could move to "
            + "another version. Moving itself is a decision about one dossier, made by a leader: POST /api/dossiers/ID/migrate.")
        {
            verb.code, verb.to, verb.from, verb.map, verb.preview, verb.database, verb.json, verb.procedures,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (!parsed.GetValue(preview))
            throw new UsageException("Write --preview: a dossier is moved by a named leader with a reason, POST /api/dossiers/ID/migrate.");
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(ProceduresFolder.Find(parsed.GetValue(procedures))));
        if (catalogue.Find(parsed.GetValue(code)!, parsed.GetValue(to)) is not { } target)
        {
            Console.Error.WriteLine($"The catalogue has no usable {parsed.GetValue(code)} v{parsed.GetValue(to)}.");
            return CommandRun.Faulty;
        }

        var steps = Map(parsed.GetValue(map) ?? []);
        await using var stores = await OpenDatabase.AtAsync(parsed.GetValue(database)!, cancellation);
        var previews = new List<MigrationPreview>();
        await foreach (var dossier in RunningDossiers.OfAsync(stores, target.Code, cancellation))
        {
            if (dossier.Version != target.Version && (parsed.GetValue(from) is not { } only || dossier.Version == only))
                previews.Add(MigrationPreview.Of(dossier, target, steps, catalogue, TimeProvider.System.GetUtcNow()));
        }

        if (parsed.GetValue(json))
            WriteJson(Console.OpenStandardOutput(), target.Code, target.Version, previews);
        else
            WriteText(Console.Out, previews);
        return 0;
    }

    private static Dictionary<string, string> Map(string[] pairs)
    {
        var steps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (pair.Split('=') is not [{ Length: > 0 } old, { Length: > 0 } now])
                throw new UsageException($"--map {pair}: write OLD=NEW, such as tham-tra=tham-dinh.");
            steps[old] = now;
        }

        return steps;
    }

    private static void WriteText(TextWriter output, List<MigrationPreview> previews)
    {
        foreach (var each in previews)
        {
            var steps = string.Join(", ", each.Steps.Select(s => s.Step == s.To ? s.Step : $"{s.Step} → {s.To ?? "?"}"));
            var verdict = each.Code is null ? "chuyển được / could move" : $"{each.Code}: {each.Reason}";
            output.WriteLine($"{each.Number} v{each.From} [{steps}] {verdict}");
            if (each.FormFaults.Count > 0)
                output.WriteLine($"  tờ khai thiếu hoặc chưa đúng / form lacks or has wrong: {string.Join(", ", each.FormFaults)}");
        }

        var can = previews.Count(p => p.Code is null);
        output.WriteLine($"{can} chuyển được / could move, {previews.Count - can} không / could not");
    }

    private static void WriteJson(Stream output, string code, int to, List<MigrationPreview> previews)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteNumber("to", to);
            json.WriteStartArray("dossiers");
            foreach (var each in previews)
            {
                json.WriteStartObject();
                json.WriteString("number", each.Number);
                json.WriteNumber("from", each.From);
                json.WriteStartObject("steps");
                foreach (var (step, target) in each.Steps)
                    json.WriteString(step, target);
                json.WriteEndObject();
                json.WriteBoolean("canMove", each.Code is null);
                json.WriteString("refusal", each.Code);
                json.WriteString("reason", each.Reason);
                json.WriteStartArray("formFaults");
                foreach (var pointer in each.FormFaults)
                    json.WriteStringValue(pointer);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
