using System.Globalization;
using System.Text.Json.Nodes;

namespace Hue.Workflows.Cli.Import;

/// <summary>
/// The papers of a row. A title that stands several times is one paper, its cases in the note. A paper of a case, one that says "nếu có",
/// "trường hợp", "hoặc" or "một trong", and all papers of a source that did not split them, are asked for but not required. More than 20
/// originals or copies is a number that was read from the wrong place: one original, to be confirmed.
/// </summary>
internal sealed class PapersOfFacts
{
    private const int MostCopies = 20;
    private static readonly string[] Conditional = ["neu co", "truong hop", "hoac", "mot trong", "neu"];
    private readonly List<JsonObject> papers = [];
    private int unread;

    public PapersOfFacts(FactsRow row, string source)
    {
        var split = !row.Flags.Contains("components_not_split");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var same in row.Papers.GroupBy(paper => Bare(paper.Title), StringComparer.Ordinal).Where(same => same.Key.Length > 0))
        {
            papers.Add(Paper([.. same], split, source, taken));
        }
    }

    public JsonArray Json => [.. papers.Select(paper => paper.DeepClone())];

    /// <summary>What is open about papers; null when nothing is.</summary>
    public string? OpenPoint => unread == 0 ? null
        : string.Create(CultureInfo.InvariantCulture,
            $"Số bản của {unread} giấy tờ không đọc được trong nguồn: tạm ghi 1 bản chính, cần xác nhận.");

    private JsonObject Paper(FactsPaper[] same, bool split, string source, HashSet<string> taken)
    {
        var title = same[0].Title.Trim().Normalize();
        var (originals, copies) = (same.Max(each => each.Originals), same.Max(each => each.Copies));
        var readable = originals is >= 0 and <= MostCopies && copies is >= 0 and <= MostCopies && originals + copies > 0;
        unread += readable ? 0 : 1;
        var cases = same.Select(each => each.Case?.Trim().Normalize()).Distinct().OfType<string>().Where(each => each.Length > 0).ToArray();
        var plain = " " + Slug.Plain(title) + " ";
        var always = split && Array.Exists(same, each => each.Case is null)
            && !Array.Exists(Conditional, word => plain.Contains($" {word} "));
        var paper = new JsonObject
        {
            ["id"] = Slug.Unique(Slug.Of(title, 40), taken),
            ["title"] = title,
            ["originals"] = readable ? originals : 1,
            ["copies"] = readable ? copies : 0,
            ["required"] = always,
            ["handling"] = plain.Contains(" xuat trinh ") || Array.Exists(cases, each => Slug.Plain(each).Contains("xuat trinh"))
                ? "present" : "submit",
            ["source"] = source,
        };
        if (cases.Length > 0)
        {
            paper["note"] = string.Join("; ", cases);
        }

        return paper;
    }

    /// <summary>Letters and digits only, as HUE070 compares titles.</summary>
    private static string Bare(string title) => string.Concat(title.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
