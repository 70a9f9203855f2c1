using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>Only the members of its kind of file are written.</summary>
public sealed class HUE003_MemberIsKnown : IShapeRule
{
    /// <inheritdoc/>
    public string Code => ShapeRules.MemberIsKnown;

    /// <inheritdoc/>
    public string Title => "Only the members of its kind of file are written.";

    /// <inheritdoc/>
    public string Instead => "Mend the name; the message lists the known ones.";
}
