using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Requests' parts as the engine names them.</summary>
internal static class RequestConversions
{
    public static PaperGiven ToPaper(this PaperInput paper)
        => new(paper.Paper, paper.Originals, paper.Copies, paper.Sha256, paper.FileName);

    public static IReadOnlyList<PaperGiven> ToPapers(this IReadOnlyList<PaperInput>? papers)
        => papers is null ? [] : [.. papers.Select(ToPaper)];

    public static IReadOnlyDictionary<string, string> ToFields(this IReadOnlyDictionary<string, JsonElement>? fields)
        => fields is null ? new Dictionary<string, string>()
            : fields.ToDictionary(f => f.Key, f => f.Value.GetRawText(), StringComparer.Ordinal);

    public static ManualDue ToManualDue(this ManualDueInput due) => new(due.Due, due.Reason);
}
