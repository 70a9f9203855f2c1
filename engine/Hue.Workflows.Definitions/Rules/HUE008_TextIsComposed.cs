using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Text is in Unicode's composed form (NFC), so that equal words are equal bytes.</summary>
public sealed class HUE008_TextIsComposed : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.TextIsComposed;

    /// <inheritdoc/>
    public string Title => "Text is in Unicode's composed form (NFC), so that equal words are equal bytes.";

    /// <inheritdoc/>
    public string Instead => "Normalise the text to NFC, or type it again.";
}
