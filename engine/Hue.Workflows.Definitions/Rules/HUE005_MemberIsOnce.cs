using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>No member is written twice in one object.</summary>
public sealed class HUE005_MemberIsOnce : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.MemberIsOnce;

    /// <inheritdoc/>
    public string Title => "No member is written twice in one object.";

    /// <inheritdoc/>
    public string Instead => "Keep one of the two.";
}
