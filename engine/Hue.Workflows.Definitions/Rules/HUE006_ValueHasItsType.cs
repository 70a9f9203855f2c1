using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every value is of the JSON type that belongs there.</summary>
public sealed class HUE006_ValueHasItsType : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.ValueHasItsType;

    /// <inheritdoc/>
    public string Title => "Every value is of the JSON type that belongs there.";

    /// <inheritdoc/>
    public string Instead => "Write the type that the message names.";
}
