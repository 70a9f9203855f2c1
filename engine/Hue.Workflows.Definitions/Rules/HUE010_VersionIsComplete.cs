using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A version's folder holds procedure.json and form.json, unless procedure.json names its form.</summary>
public sealed class HUE010_VersionIsComplete : ICatalogueRule
{
    private static readonly string[] Wanted = ["procedure.json", "form.json"];

    /// <inheritdoc/>
    public string Code => "HUE010";

    /// <inheritdoc/>
    public string Title => "A version's folder holds procedure.json and form.json, unless procedure.json names its form.";

    /// <inheritdoc/>
    public string Instead => "Write the form in one place: in form.json, or under \"form\"; every procedure asks for the applicant.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        var drafts = scope.Drafts.ToDictionary(each => each.Folder, each => each.Draft, StringComparer.Ordinal);
        foreach (var folder in scope.Files.Paths.Select(CataloguePath.VersionFolder).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var draft = drafts.GetValueOrDefault(folder);
            foreach (var file in Wanted.Where(file => !scope.Files.Files.ContainsKey($"{folder}/{file}")))
            {
                if (file != "form.json" || draft?.FormFile is null)
                {
                    scope.Report(this, $"{folder}/{file}", 0, $"{file} is missing.");
                }
            }

            if (draft?.FormFile is not null && scope.Files.Files.ContainsKey($"{folder}/form.json"))
            {
                scope.Report(this, draft.File, draft.File.Root!.Nearest("/form"), "The form stands here and in form.json.");
            }
        }
    }
}
