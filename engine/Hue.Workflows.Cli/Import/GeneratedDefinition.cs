using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Cli.Format;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Import;

/// <summary>A definition as it follows from facts: the same facts, version and day give the same bytes.</summary>
/// <param name="facts">The facts.</param>
/// <param name="field">Id of the field.</param>
/// <param name="isKnown">Whether a code is in the catalogue, or will be.</param>
internal sealed class GeneratedDefinition(ReadFacts facts, string field, Func<string, bool> isKnown)
{
    private const string Source = "nguon";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FactsRow row = facts.Row;
    private readonly TermOfFacts term = new(facts.Row);

    /// <summary>Why the flow was chosen.</summary>
    public FlowRule Flow => FlowRule.Of(FlowFacts);

    /// <summary>The departments that receive and handle it.</summary>
    public OfficesOfFacts Offices => OfficeRule.Of(row, FlowFacts);

    private FlowFacts FlowFacts => new(row, term, isKnown);

    /// <summary>procedure.json, as <c>hue format</c> writes it.</summary>
    public byte[] Bytes(int version, DateOnly validFrom)
    {
        var json = Encoding.UTF8.GetBytes(Json(version, validFrom).ToJsonString(Plain));
        var read = StrictJson.Read("procedure.json", json);
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(read.Root!, MemberOrder.Of(CataloguePart.Procedure)));
    }

    private JsonObject Json(int version, DateOnly validFrom)
    {
        var subjects = PartsOfFacts.SubjectsOf(row);
        var hasBasis = row.Decision is { Length: > 0 };
        var fees = new FeesOfFacts(row, hasBasis);
        var papers = new PapersOfFacts(row, Source);
        var definition = new JsonObject
        {
            ["$schema"] = "../../../_schema/procedure.schema.json",
            ["code"] = row.Code,
            ["version"] = version,
            ["title"] = row.Name.Trim().Normalize(),
            ["field"] = field,
            ["levels"] = Texts(row.Levels.Where(level => level is "city" or "commune").Distinct(StringComparer.Ordinal)),
            ["authority"] = row.Authority,
            ["subjects"] = Texts(subjects),
            ["review"] = "generated",
            ["validFrom"] = validFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["legalBases"] = PartsOfFacts.LegalBases(row),
            ["provenance"] = new JsonArray(Provenance()),
            ["channels"] = new JsonArray([.. PartsOfFacts.ChannelsOf(row)
                .Select(kind => (JsonNode)new JsonObject { ["kind"] = kind, ["source"] = Source })]),
            ["papers"] = papers.Json,
            ["fees"] = fees.Json(Source, PartsOfFacts.Published),
            ["results"] = PartsOfFacts.Results(row),
            ["term"] = term.Json(Source),
            ["ladder"] = "standard.v2",
            ["documents"] = Block("one-stop.v1"),
            ["refusalReasons"] = Block("general.v1"),
            ["flow"] = FlowJson(),
            ["form"] = Block(FormRule.Of(subjects, row.Name).Block),
        };
        if (Offices.Offices.Count > 0)
        {
            definition["offices"] = Texts(Offices.Offices);
        }

        if (OpenPoints(fees, papers) is { Length: > 0 } points)
        {
            definition["openPoints"] = Texts(points);
        }

        return definition;
    }

    private JsonObject FlowJson()
    {
        var flow = Block(Flow.Block);
        if (Flow.Block.StartsWith("linked.", StringComparison.Ordinal))
        {
            flow["steps"] = new JsonObject { ["goi-thu-tuc"] = new JsonObject { ["procedure"] = FlowFacts.Calls } };
        }

        return flow;
    }

    private JsonObject Provenance()
    {
        var entry = new JsonObject
        {
            ["id"] = Source,
            ["source"] = $"{row.Source.Repo} {row.Source.Path}@{row.Source.Commit}",
            ["retrieved"] = row.Source.Day()!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["digest"] = facts.Digest,
            ["note"] = Note(),
        };
        if (row.Flags.Count > 0)
        {
            entry["flags"] = Texts(row.Flags.Distinct(StringComparer.Ordinal));
        }

        return entry;
    }

    private string Note()
    {
        var bodies = row.ExecutingAgencies.Count == 0 ? "nguồn không ghi"
            : string.Join("; ", row.ExecutingAgencies.Select(each => each.Trim()));
        var issuer = row.Issuer is { Length: > 0 } named ? $" Cơ quan ban hành: {named.Trim()}." : "";
        var read = row.Source.Retrieved.StartsWith('<') ? $" Ngày đọc nguồn chỉ biết: {row.Source.Retrieved}." : "";
        return $"Cơ quan thực hiện: {bodies}.{issuer}{read}".Normalize();
    }

    private string[] OpenPoints(FeesOfFacts fees, PapersOfFacts papers) =>
    [
        .. new[]
        {
            term.OpenPoint(row),
            fees.OpenPoint(row),
            papers.OpenPoint,
            Offices.OpenPoint,
            row.Papers.Count == 0 ? "Nguồn không ghi thành phần hồ sơ." : null,
            row.Results.Count == 0 ? "Nguồn không ghi kết quả." : null,
            row.Subjects.Count == 0 ? "Nguồn không ghi đối tượng thực hiện: tạm nhận mọi đối tượng." : null,
            row.Channels.Count == 0 ? "Nguồn không ghi cách nộp: tạm nhận trực tiếp." : null,
        }.OfType<string>(),
    ];

    private static JsonObject Block(string name) => new() { ["block"] = name };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
