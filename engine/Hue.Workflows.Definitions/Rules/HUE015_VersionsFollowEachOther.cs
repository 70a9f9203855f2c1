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
        var drafts = scope.Drafts.ToDictionary(each => each.Folder, each => each.Draft, StringComparer.Ordinal);
        var folders = scope.Files.Paths.Where(path => CataloguePath.Part(path) == CataloguePart.Procedure)
            .Select(path => CataloguePath.VersionFolder(path)!).Select(folder => (Folder: folder, CataloguePath.Parts(folder).Code,
                CataloguePath.Parts(folder).Version));
        foreach (var code in folders.GroupBy(each => each.Code, StringComparer.Ordinal))
        {
            var versions = code.OrderBy(each => each.Version).Select(each => each.Folder).ToArray();
            for (var at = 0; at < versions.Length; at++)
            {
                if (drafts.TryGetValue(versions[at], out var draft))
                {
                    Check(scope, draft, versions[at], at == 0 ? null : versions[at - 1], at + 1);
                    CheckDays(scope, draft, at == 0 ? null : drafts.GetValueOrDefault(versions[at - 1]));
                }
            }
        }
    }

    private void Check(CatalogueScope scope, ProcedureDraft draft, string folder, string? before, int wanted)
    {
        if (before is not null && Home(before) != Home(folder))
        {
            scope.Report(this, draft.File, draft.File.Root!, $"{CataloguePath.Parts(folder).Code} lies in {Home(before)} as well.");
        }
        else if (CataloguePath.Parts(folder).Version != wanted)
        {
            var missing = FormattableString.Invariant($"Version {wanted} is missing before this one.");
            scope.Report(this, draft.File, draft.File.Root!.Nearest("/version"), missing);
        }
    }

    private void CheckDays(CatalogueScope scope, ProcedureDraft draft, ProcedureDraft? before)
    {
        if (before is { File.IsBroken: false } && !draft.File.IsBroken && draft.Definition.ValidFrom <= before.Definition.ValidFrom)
        {
            scope.Report(this, draft.File, draft.File.Root!.Nearest("/validFrom"), "The version begins no later than the one before it.");
        }
    }

    private static string Home(string folder) => folder[..folder.LastIndexOf('/')];
}
