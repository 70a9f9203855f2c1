using System.Globalization;
using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A shared file that a newer version has replaced is still named by something.</summary>
public sealed class HUE115_OldBlockIsNamed : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE115";

    /// <inheritdoc/>
    public string Title => "A block, ladder or template that a newer version has replaced is still named by something.";

    /// <inheritdoc/>
    public string Instead => "Delete the file: what is published goes on naming the blocks that it was published with.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var named = Named(scope);
        foreach (var versions in scope.Files.Paths.Where(IsBlock).GroupBy(NameOf, StringComparer.Ordinal))
        {
            var newest = versions.Max(VersionOf);
            foreach (var path in versions.Where(path => VersionOf(path) < newest && !named.Contains(path)))
            {
                var name = CataloguePath.SharedName(path);
                scope.Report(this, path, 1, FormattableString.Invariant($"Nothing names {name}, and v{newest} has replaced it."));
            }
        }
    }

    /// <summary>Paths that definitions name, and those that blocks name in turn.</summary>
    private static HashSet<string> Named(CatalogueScope scope)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var (ladders, templates) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (_, draft) in scope.Drafts)
        {
            named.UnionWith(draft.Blocks.Files);
            ladders.Add(draft.LadderName);
            templates.UnionWith(draft.Definition.Documents.Select(each => each.Template));
        }

        named.UnionWith(ladders.Select(each => $"_shared/ladders/{each}.json"));
        named.UnionWith(templates.Select(each => $"_shared/documents/{each}.json"));
        return named;
    }

    /// <summary>Calendars are not looked at: the trail of a dossier names the one it was counted by for ever.</summary>
    private static bool IsBlock(string path) => CataloguePath.Part(path) is CataloguePart.FlowBlock or CataloguePart.FormBlock
        or CataloguePart.DocumentSet or CataloguePart.RefusalReasons or CataloguePart.Ladder or CataloguePart.Document;

    private static string NameOf(string path) => path[..path.LastIndexOf(".v", StringComparison.Ordinal)];

    private static int VersionOf(string path) => int.Parse(
        path.AsSpan()[(path.LastIndexOf(".v", StringComparison.Ordinal) + 2)..^".json".Length], CultureInfo.InvariantCulture);
}
