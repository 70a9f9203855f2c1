using Hue.Workflows.Definitions.Blocks;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>A part of a definition has at most 50,000 values and 500 steps, those of its building blocks included.</summary>
public sealed class HUE114_ResolvedFits : IShapeRule
{
    /// <inheritdoc/>
    public string Code => BlockRules.ResolvedFits;

    /// <inheritdoc/>
    public string Title => "A part of a definition has at most 50,000 values and 500 steps, those of its building blocks included.";

    /// <inheritdoc/>
    public string Instead => "Split the procedure, or name fewer blocks.";
}
