using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every file and folder has its place in the catalogue, and none is a link.</summary>
public sealed class HUE009_FileIsKnown : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.FileIsKnown;

    /// <inheritdoc/>
    public string Title => "Every file and folder has its place in the catalogue, and none is a link.";

    /// <inheritdoc/>
    public string Instead => "Move or delete the file, or mend its name.";
}
