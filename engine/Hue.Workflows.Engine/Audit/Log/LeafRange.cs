namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>Neighbouring leaves whose root is part of a proof.</summary>
/// <param name="From">First leaf, from 0.</param>
/// <param name="To">One behind the last leaf.</param>
public readonly record struct LeafRange(long From, long To)
{
    /// <summary>Number of leaves.</summary>
    public long Count => To - From;

    /// <summary>
    /// The complete subtrees that the range consists of, left to right. A range of a proof starts at a multiple of each of their
    /// widths.
    /// </summary>
    public IEnumerable<LogNode> Nodes()
    {
        var from = From;
        while (from < To)
        {
            var level = Power(To - from);
            yield return new LogNode(level, from >> level);
            from += 1L << level;
        }
    }

    /// <summary>The root of the range, from the hashes of its subtrees.</summary>
    public byte[] Root(Func<LogNode, byte[]> hashOf)
    {
        ArgumentNullException.ThrowIfNull(hashOf);
        return Fold([.. Nodes().Select(hashOf)]);
    }

    /// <summary>The root over peaks, left to right: the right-most two first.</summary>
    internal static byte[] Fold(IReadOnlyList<byte[]> peaks)
    {
        if (peaks.Count == 0)
            return LogHash.Empty();
        var root = peaks[^1];
        for (var i = peaks.Count - 2; i >= 0; i--)
            root = LogHash.Node(peaks[i], root);
        return root;
    }

    /// <summary>Largest k with 2^k not above n.</summary>
    internal static int Power(long n) => 63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)n);
}

/// <summary>A complete subtree.</summary>
/// <param name="Level">It covers 2^Level leaves.</param>
/// <param name="Index">It starts at leaf Index × 2^Level.</param>
public readonly record struct LogNode(int Level, long Index);
