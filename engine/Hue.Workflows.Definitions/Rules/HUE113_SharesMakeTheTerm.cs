using Hue.Workflows.Definitions.Blocks;

namespace Hue.Workflows.Definitions.Rules;

/// <summary>The shares of the steps make the legal term whole.</summary>
public sealed class HUE113_SharesMakeTheTerm : IShapeRule
{
    /// <inheritdoc/>
    public string Code => BlockRules.SharesMakeTheTerm;

    /// <inheritdoc/>
    public string Title => "The shares of the steps make the legal term whole.";

    /// <inheritdoc/>
    public string Instead => "Write shares from 0 to 1 that add up to 1; \"as\" names a step that has one.";
}
