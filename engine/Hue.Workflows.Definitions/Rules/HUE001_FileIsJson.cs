using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A file is UTF-8 without byte order mark, and plain JSON.</summary>
public sealed class HUE001_FileIsJson : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.FileIsJson;

    /// <inheritdoc/>
    public string Title => "A file is UTF-8 without byte order mark, and plain JSON.";

    /// <inheritdoc/>
    public string Instead => "Save it as UTF-8 and write plain JSON: double quotes, no comments, no comma after the last member.";
}
