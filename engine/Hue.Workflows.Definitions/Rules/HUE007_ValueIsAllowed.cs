using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every value is one that may stand there.</summary>
public sealed class HUE007_ValueIsAllowed : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.ValueIsAllowed;

    /// <inheritdoc/>
    public string Title => "Every value is one that may stand there.";

    /// <inheritdoc/>
    public string Instead => "Write one of the values that the message names.";
}
