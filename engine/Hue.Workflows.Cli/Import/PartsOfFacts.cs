using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Cli.Import;

/// <summary>Legal bases, results, subjects and channels of a row.</summary>
internal static partial class PartsOfFacts
{
    /// <summary>Id of the one-stop decree, which every refusal may rest on.</summary>
    public const string OneStop = "nd-118";

    /// <summary>Id of the decision that published the procedure.</summary>
    public const string Published = "qd-cong-bo";

    private const string OneStopNumber = "118/2025/NĐ-CP";

    public static readonly string[] Subjects =
        ["citizen", "citizenAbroad", "foreigner", "household", "organisation", "enterprise", "cooperative", "official"];

    /// <summary>The publishing decision, the laws the source lists, and the one-stop decree.</summary>
    public static JsonArray LegalBases(FactsRow row)
    {
        var bases = new JsonArray();
        var taken = new HashSet<string>(StringComparer.Ordinal) { OneStop, Published };
        if (row.Decision is { Length: > 0 } decision)
        {
            bases.Add((JsonNode)Basis(Published, decision.Trim().Normalize(), "Quyết định công bố thủ tục hành chính"));
        }

        var numbers = row.LegalBasis.Select(each => each.Trim().Normalize()).Distinct(StringComparer.Ordinal);
        foreach (var number in numbers.Where(each => each.Length > 0 && each != OneStopNumber))
        {
            var basis = Basis(Slug.Unique(Slug.Of(number, 40), taken), number, $"{KindOf(number)} {number}");
            if (!Number().IsMatch(number))
            {
                basis["note"] = "Số hiệu trong nguồn có thể dính chữ khác; cần đối chiếu.";
            }

            bases.Add((JsonNode)basis);
        }

        bases.Add((JsonNode)Basis(OneStop, OneStopNumber, "Nghị định về thủ tục hành chính theo cơ chế một cửa, một cửa liên thông"));
        return bases;
    }

    /// <summary>Each result once; one that stands for all when the source names none.</summary>
    public static JsonArray Results(FactsRow row)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var titles = row.Results.Select(each => each.Trim().Normalize()).Where(each => Slug.Plain(each).Length > 0)
            .Distinct(StringComparer.Ordinal).DefaultIfEmpty("Kết quả giải quyết (nguồn không ghi)");
        return [.. titles.Select(title => new JsonObject { ["id"] = Slug.Unique(Slug.Of(title, 40), taken), ["title"] = title })];
    }

    /// <summary>The subjects; everyone when the source names none.</summary>
    public static IReadOnlyList<string> SubjectsOf(FactsRow row) =>
        row.Subjects.Count == 0 ? ["citizen", "household", "organisation", "enterprise"]
            : [.. row.Subjects.Distinct(StringComparer.Ordinal)];

    /// <summary>Each channel once, the counter first; the counter alone when the source names none.</summary>
    public static IReadOnlyList<string> ChannelsOf(FactsRow row) => row.Channels.Count == 0 ? ["counter"]
        : [.. row.Channels.Select(each => each.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static JsonObject Basis(string id, string number, string title) =>
        new() { ["id"] = id, ["number"] = number, ["title"] = title };

    private static string KindOf(string number) => number switch
    {
        _ when number.Contains("/UBTVQH", StringComparison.Ordinal) || number.Contains("PL-", StringComparison.Ordinal) => "Pháp lệnh",
        _ when number.Contains("NQ-", StringComparison.Ordinal) => "Nghị quyết",
        _ when number.Contains("/QH", StringComparison.Ordinal) => "Luật",
        _ when number.Contains("NĐ-CP", StringComparison.Ordinal) => "Nghị định",
        _ when number.Contains("TTLT", StringComparison.Ordinal) => "Thông tư liên tịch",
        _ when number.Contains("/TT", StringComparison.Ordinal) => "Thông tư",
        _ when number.Contains("QĐ-", StringComparison.Ordinal) => "Quyết định",
        _ => "Văn bản",
    };

    /// <summary>"60/2014/QH13", "66.7/2025/NQ-CP": one to three digits, maybe a point and one or two more, the year, the maker.</summary>
    [GeneratedRegex(@"^[0-9]{1,4}(\.[0-9]{1,2})?/[0-9]{4}/[A-ZĐƯa-zđ0-9-]+\z")]
    private static partial Regex Number();
}
