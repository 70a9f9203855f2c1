namespace Hue.Workflows.Definitions.Rules;

/// <summary>A path has at most 120 characters, a name in it at most 48.</summary>
public sealed class HUE018_PathIsShort : ICatalogueRule
{
    /// <summary>Most characters of a path, from the catalogue's root: leaves room for a clone's own folder under Windows' 260.</summary>
    public const int PathMax = 120;

    /// <summary>Most characters of a folder's or file's name: a list of 2,000 stays readable.</summary>
    public const int NameMax = 48;

    /// <inheritdoc/>
    public string Code => "HUE018";

    /// <inheritdoc/>
    public string Title => "A path has at most 120 characters, a name in it at most 48.";

    /// <inheritdoc/>
    public string Instead => "Shorten the slug or the file's name: the code says which procedure it is, the title says the rest.";

    /// <inheritdoc/>
    public void Check(CatalogueScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        foreach (var path in scope.Files.Paths)
        {
            if (path.Length > PathMax)
            {
                scope.Report(this, path, 1, FormattableString.Invariant($"The path has {path.Length} characters."));
            }
            else if (path.Split('/').FirstOrDefault(name => name.Length > NameMax) is { } name)
            {
                scope.Report(this, path, 1, FormattableString.Invariant($"\"{name}\" has {name.Length} characters."));
            }
        }
    }
}
