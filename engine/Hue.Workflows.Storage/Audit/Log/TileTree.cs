using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>A tile with the hashes above its own, each computed once: the proofs of a dossier share most of them.</summary>
internal sealed class TileTree(byte[] hashes)
{
    private readonly byte[]?[] levels = [hashes, .. new byte[]?[LogTile.Height]];

    /// <summary>The hash of a complete subtree in the tile.</summary>
    public byte[] Hash(LogNode node)
    {
        var within = node.Level % LogTile.Height;
        var first = (int)(node.Index % (LogTile.Width >> within));
        return Level(within).AsSpan(first * LogHash.Bytes, LogHash.Bytes).ToArray();
    }

    /// <summary>Where a hash stands among the tile's own; null when it does not.</summary>
    public int? Find(ReadOnlySpan<byte> hash)
    {
        for (var at = 0; at < hashes.Length; at += LogHash.Bytes)
        {
            if (hashes.AsSpan(at, LogHash.Bytes).SequenceEqual(hash))
                return at / LogHash.Bytes;
        }

        return null;
    }

    /// <summary>Roots of the complete subtrees of 2^level hashes, left to right.</summary>
    private byte[] Level(int level)
    {
        if (levels[level] is { } known)
            return known;
        var below = Level(level - 1);
        var above = new byte[below.Length / (2 * LogHash.Bytes) * LogHash.Bytes];
        for (var at = 0; at < above.Length; at += LogHash.Bytes)
            LogHash.Subtree(below.AsSpan(2 * at, 2 * LogHash.Bytes)).CopyTo(above, at);
        return levels[level] = above;
    }
}
