using System.Globalization;
using System.Text;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Publishing;

/// <summary>
/// INDEX.md: every published procedure on one line by field, for those who look the catalogue through without a tool. Drafts are left out,
/// so that whoever writes one need not write the index.
/// </summary>
public static class CatalogueIndex
{
    /// <summary>Its path in the catalogue.</summary>
    public const string Path = "INDEX.md";

    /// <summary>The whole text; the same catalogue, the same bytes.</summary>
    /// <param name="catalogue">All usable versions.</param>
    /// <param name="published">Versions of published.lock; of each procedure the newest stands there.</param>
    public static string Write(ProcedureCatalogue catalogue, IReadOnlyCollection<PublishedVersion> published)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(published);
        var known = published.Select(each => (each.Code, each.Version)).ToHashSet();
        var newest = catalogue.Definitions.Where(each => known.Contains((each.Code, each.Version)))
            .GroupBy(each => each.Code, StringComparer.Ordinal)
            .Select(code => code.MaxBy(each => each.Version)!).ToArray();
        var text = new StringBuilder();
        text.Append("# Danh mục thủ tục\n\nTệp này do `hue publish` viết; không sửa tay. ");
        text.Append(CultureInfo.InvariantCulture, $"Có {newest.Length} thủ tục, {known.Count} phiên bản đã ban hành.\n");
        foreach (var field in catalogue.Fields)
        {
            var procedures = newest.Where(each => each.Field == field.Id).OrderBy(each => each.Code, StringComparer.Ordinal).ToArray();
            if (procedures.Length == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## {field.Title}\n\n");
            text.Append("| Mã | Thủ tục | Phiên bản | Hiệu lực từ | Thời hạn | Biên soạn |\n|---|---|---|---|---|---|\n");
            foreach (var procedure in procedures)
                text.Append(Line(catalogue, procedure));
        }

        return text.ToString();
    }

    private static string Line(ProcedureCatalogue catalogue, ProcedureDefinition procedure)
    {
        var folder = catalogue.FolderOf(procedure).TrimEnd('/');
        var review = procedure.Review == "curated" ? "đã biên soạn" : "tạo tự động";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| [{procedure.Code}]({folder}/procedure.json) | {Cell(procedure.Title)} | v{procedure.Version} "
            + $"| {procedure.ValidFrom:dd/MM/yyyy} | {TermOf(procedure.Term)} | {review} |\n");
    }

    private static string TermOf(LegalTerm term) => term.Unknown || term.Cases.Count == 0
        ? "chưa biết"
        : string.Join(" hoặc ", term.Cases.Select(each => Words.Term(each.Budget).Vi).Distinct());

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');
}
