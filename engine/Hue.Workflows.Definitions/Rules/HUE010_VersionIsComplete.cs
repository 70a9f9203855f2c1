using Hue.Workflows.Definitions.Catalogue;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A version's folder holds procedure.json and form.json.</summary>
public sealed class HUE010_VersionIsComplete : ICatalogueRule
{
    private static readonly string[] Wanted = ["procedure.json", "form.json"];

    /// <inheritdoc/>
    public string Code => "HUE010";

    /// <inheritdoc/>
    public string Title => "A version's folder holds procedure.json and form.json.";

    /// <inheritdoc/>
    public string Instead => "Add the missing file; a procedure without questions still asks for the applicant.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        foreach (var folder in scope.Files.Paths.Select(CataloguePath.VersionFolder).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var file in Wanted.Where(file => !scope.Files.Files.ContainsKey($"{folder}/{file}")))
            {
                scope.Report(this, $"{folder}/{file}", 0, $"{file} is missing.");
            }
        }
    }
}
