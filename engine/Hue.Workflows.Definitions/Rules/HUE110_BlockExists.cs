using Hue.Workflows.Definitions.Blocks;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A building block that is named is there and has no faults.</summary>
public sealed class HUE110_BlockExists : IShapeRule
{
    /// <inheritdoc/>
    public string Code => BlockRules.BlockExists;

    /// <inheritdoc/>
    public string Title => "A building block that is named is there and has no faults.";

    /// <inheritdoc/>
    public string Instead => "Write the name of a block under _shared/, such as \"commune-standard.v1\".";
}
