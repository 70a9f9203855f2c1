using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Versions;

namespace Hue.Workflows.Cli.Versions;

/// <summary><c>hue impact</c>: which of the last real dossiers would have gone another way under a draft.</summary>
internal sealed class ImpactVerb
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string> code = new("code") { Description = "Mã thủ tục. / Code of the procedure, such as 1.001193." };
    private readonly Option<int> to = new("--to") { Description = "The version to try, a draft as a rule.", Required = true };
    private readonly Option<int> last = new("--last") { Description = "How many of the latest dossiers.", DefaultValueFactory = _ => 100 };

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
        var verb = new ImpactVerb();
        var command = new Command("impact",
            "Chạy lại các hồ sơ gần đây theo bản thảo: hồ sơ nào đổi đường đi, phí hay hẹn trả. / Replays the "
            + "latest real dossiers on a draft and lists those whose path, fee or due time would differ. No value of a form is shown.")
        {
            verb.code, verb.to, verb.last, verb.database, verb.json, verb.procedures,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(ProceduresFolder.Find(parsed.GetValue(procedures))));
        if (catalogue.Find(parsed.GetValue(code)!, parsed.GetValue(to)) is not { } target)
        {
            Console.Error.WriteLine($"The catalogue has no usable {parsed.GetValue(code)} v{parsed.GetValue(to)}.");
            return CommandRun.Faulty;
        }

        await using var stores = await OpenDatabase.AtAsync(parsed.GetValue(database)!, cancellation);
        var (played, skipped) = (new List<DossierImpact>(), 0);
        await foreach (var row in RunningDossiers.RowsAsync(stores, target.Code, cancellation))
        {
            if (played.Count + skipped >= parsed.GetValue(last))
                break;
            var trail = await stores.Queries.AuditAsync(row.Id, cancellation);
            if (await ImpactReplay.OfAsync(catalogue, trail, target, cancellation) is { } impact)
                played.Add(impact);
            else
                skipped++;
        }

        if (parsed.GetValue(json))
            WriteJson(Console.OpenStandardOutput(), target.Code, target.Version, played, skipped);
        else
            WriteText(Console.Out, played, skipped);
        return 0;
    }

    private static void WriteText(TextWriter output, List<DossierImpact> played, int skipped)
    {
        foreach (var each in played.Where(p => p.Differs))
        {
            output.WriteLine(each.Number);
            if (each.FormDiffers)
                output.WriteLine($"  tờ khai thiếu hoặc chưa đúng / form lacks or has wrong: {Form(each.After)}");
            if (each.PathDiffers)
                output.WriteLine($"  đường đi / path: {Path(each.Before)} → {Path(each.After)}");
            if (each.FeeDiffers)
                output.WriteLine($"  phí / fee: {Fee(each.Before.Fee)} → {Fee(each.After.Fee)}");
            if (each.DueDiffers)
                output.WriteLine($"  hẹn trả / due: {Due(each.Before.Due)} → {Due(each.After.Due)}");
        }

        var differ = played.Count(p => p.Differs);
        output.WriteLine(
            $"{differ} / {played.Count} hồ sơ sẽ khác / would differ; {skipped} không chạy lại được / not replayed");
    }

    private static void WriteJson(Stream output, string code, int to, List<DossierImpact> played, int skipped)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteNumber("to", to);
            json.WriteNumber("replayed", played.Count);
            json.WriteNumber("notReplayed", skipped);
            json.WriteStartArray("differ");
            foreach (var each in played.Where(p => p.Differs))
            {
                json.WriteStartObject();
                json.WriteString("number", each.Number);
                Course(json, "before", each.Before);
                Course(json, "after", each.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Course(Utf8JsonWriter json, string name, DossierCourse course)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("steps");
        foreach (var step in course.Steps)
            json.WriteStringValue(step);
        json.WriteEndArray();
        if (course.Fee is { } fee)
            json.WriteNumber("fee", fee);
        else
            json.WriteNull("fee");
        json.WriteString("due", course.Due is { } due ? Iso(due) : null);
        json.WriteString("stuck", course.Stuck);
        json.WriteStartArray("formFaults");
        foreach (var pointer in course.FormFaults)
            json.WriteStringValue(pointer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Path(DossierCourse course) => string.Join(" › ",
        course.Steps) + (course.Stuck is null ? "" : $" ✗ {course.Stuck}");

    private static string Form(DossierCourse course) => course.FormFaults.Count == 0 ? "–" : string.Join(", ", course.FormFaults);

    private static string Fee(long? fee) => fee is { } known ? known.ToString(CultureInfo.InvariantCulture) : "?";

    private static string Due(DateTimeOffset? due) => due is { } known ? Iso(known) : "–";

    private static string Iso(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-ddTHH:mmzzz",
        CultureInfo.InvariantCulture);
}
