namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>A parsed pattern. Only whether it matches is asked, so groups and greed leave no trace.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>Nothing.</summary>
    public sealed record Empty : PatternNode;

    /// <summary>One code point of a set.</summary>
    public sealed record One(CharSet Set) : PatternNode;

    /// <summary>^, $, \b or \B.</summary>
    public sealed record Assert(char Kind) : PatternNode;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of these.</summary>
    public sealed record Either(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>At least and at most so often; no most when null.</summary>
    public sealed record Repeat(PatternNode Part, int Least, int? Most) : PatternNode;
}
