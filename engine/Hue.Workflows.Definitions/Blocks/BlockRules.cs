namespace Hue.Workflows.Definitions.Blocks;

/// <summary>Codes of the faults that laying in blocks finds; each has its class in Rules.</summary>
public static class BlockRules
{
    /// <summary>A block that is named is not there, or is broken itself.</summary>
    public const string BlockExists = "HUE110";

    /// <summary>A block that is made of itself.</summary>
    public const string BlocksDoNotGoRound = "HUE111";

    /// <summary>An override of something that the block does not have.</summary>
    public const string OverrideMeetsSomething = "HUE112";

    /// <summary>Shares of the legal term that do not make it whole.</summary>
    public const string SharesMakeTheTerm = "HUE113";

    /// <summary>More values than a definition may have once its blocks are laid in.</summary>
    public const string ResolvedFits = "HUE114";
}
