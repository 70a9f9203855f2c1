using Hue.Workflows.Definitions.Blocks;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>What is written over a building block meets something that the block has.</summary>
public sealed class HUE112_OverrideMeetsSomething : IShapeRule
{
    /// <inheritdoc/>
    public string Code => BlockRules.OverrideMeetsSomething;

    /// <inheritdoc/>
    public string Title => "What is written over a building block meets something that the block has.";

    /// <inheritdoc/>
    public string Instead => "Write an id or a field of the block; \"+\" adds, \"-\" takes out.";
}
