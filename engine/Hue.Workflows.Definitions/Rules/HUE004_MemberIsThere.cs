using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Every member that must be written is written.</summary>
public sealed class HUE004_MemberIsThere : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.MemberIsThere;

    /// <inheritdoc/>
    public string Title => "Every member that must be written is written.";

    /// <inheritdoc/>
    public string Instead => "Add the member that the message names.";
}
