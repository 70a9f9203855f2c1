using Hue.Workflows.Definitions.Blocks;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>No building block is made of itself, directly or through others.</summary>
public sealed class HUE111_BlocksDoNotGoRound : IShapeRule
{
    /// <inheritdoc/>
    public string Code => BlockRules.BlocksDoNotGoRound;

    /// <inheritdoc/>
    public string Title => "No building block is made of itself, directly or through others.";

    /// <inheritdoc/>
    public string Instead => "Write out one of the blocks of the circle.";
}
