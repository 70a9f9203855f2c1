using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A file has at most 1 MiB and at most 64 levels.</summary>
public sealed class HUE002_FileFits : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.FileFits;

    /// <inheritdoc/>
    public string Title => "A file has at most 1 MiB and at most 64 levels.";

    /// <inheritdoc/>
    public string Instead => "Split the file, or flatten what lies too deep.";
}
