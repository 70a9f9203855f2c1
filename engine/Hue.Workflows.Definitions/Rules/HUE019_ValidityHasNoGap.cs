using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A version that another follows ends on the day before that one begins, or says no end.</summary>
public sealed class HUE019_ValidityHasNoGap : ICatalogueRule
{
    /// <inheritdoc/>
    public string Code => "HUE019";

    /// <inheritdoc/>
    public string Title => "A version that another follows ends on the day before that one begins, or says no end.";

    /// <inheritdoc/>
    public string Instead =>
        "Leave \"validTo\" out (the next version takes over by itself), or write the day before the next one's "
        + "\"validFrom\".";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var sound = scope.Drafts.Where(each => !each.Draft.File.IsBroken).ToDictionary(each => each.Folder, each => each.Draft);
        foreach (var (folder, draft) in sound)
        {
            var next = FormattableString.Invariant($"{folder[..folder.LastIndexOf('/')]}/v{CataloguePath.Parts(folder).Version + 1}");
            if (sound.TryGetValue(next, out var successor))
            {
                Check(scope, draft, successor.Definition.ValidFrom);
            }
        }
    }

    private void Check(CatalogueScope scope, ProcedureDraft draft, DateOnly next)
    {
        var first = draft.Definition.ValidFrom;
        if (draft.Definition.ValidTo is not { } last || last == next.AddDays(-1) || last < first || next <= first)
        {
            return; // days out of order are other rules'
        }

        var message = last < next
            ? FormattableString.Invariant($"From {last.AddDays(1):yyyy-MM-dd} to {next.AddDays(-1):yyyy-MM-dd} no version is in force.")
            : FormattableString.Invariant($"From {next:yyyy-MM-dd} to {last:yyyy-MM-dd} two versions are in force.");
        scope.Report(this, draft.File, draft.File.Root!.Nearest("/validTo"), message);
    }
}
