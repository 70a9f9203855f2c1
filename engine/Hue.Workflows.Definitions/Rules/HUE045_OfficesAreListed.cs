namespace Hue.Workflows.Definitions.Rules;

/// <summary>The catalogue lists its offices in _shared/offices.json.</summary>
public sealed class HUE045_OfficesAreListed : ICatalogueRule
{
    private const string Path = "_shared/offices.json";

    /// <inheritdoc/>
    public string Code => "HUE045";

    /// <inheritdoc/>
    public string Title => "The catalogue lists its offices in _shared/offices.json.";

    /// <inheritdoc/>
    public string Instead => "Add the file: without it no dossier has an office to go to, nor a calendar to count by.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        if (!scope.Files.Files.ContainsKey(Path))
        {
            scope.Report(this, Path, 0, "offices.json is missing.");
        }
    }
}
