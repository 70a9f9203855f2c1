using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Versions of a code are numbered 1, 2, 3 in one folder, each valid from a later day than the one before.</summary>
public sealed class HUE015_VersionsFollowEachOther : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE015";

    /// <inheritdoc/>
    public string Title => "Versions of a code are numbered 1, 2, 3 in one folder, each valid from a later day than the one before.";

    /// <inheritdoc/>
    public string Instead => "Number them without gaps in one folder, and let each begin later.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var code in scope.Drafts.GroupBy(each => CataloguePath.Parts(each.Folder).Code, StringComparer.Ordinal))
        {
            var versions = code.OrderBy(each => CataloguePath.Parts(each.Folder).Version).ToArray();
            for (var at = 0; at < versions.Length; at++)
            {
                Check(scope, versions[at], at == 0 ? null : versions[at - 1], at + 1);
            }
        }
    }

    private void Check(CatalogueScope scope, (string Folder, ProcedureDraft Draft) each, (string Folder, ProcedureDraft Draft)? before,
        int wanted)
    {
        var file = each.Draft.File;
        if (before is { } earlier && Home(earlier.Folder) != Home(each.Folder))
        {
            scope.Report(this, file, file.Root!, $"{CataloguePath.Parts(each.Folder).Code} lies in {Home(earlier.Folder)} as well.");
        }
        else if (CataloguePath.Parts(each.Folder).Version != wanted)
        {
            scope.Report(this, file, file.Root!.Nearest("/version"),
                FormattableString.Invariant($"Version {wanted} is missing before this one."));
        }
        else if (before is { } older && !file.IsBroken && each.Draft.Definition.ValidFrom <= older.Draft.Definition.ValidFrom)
        {
            scope.Report(this, file, file.Root!.Nearest("/validFrom"), "The version begins no later than the one before it.");
        }
    }

    private static string Home(string folder) => folder[..folder.LastIndexOf('/')];
}
