namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>A full tile.</summary>
/// <param name="Level">0 for leaves.</param>
/// <param name="Index">From 0, left to right.</param>
/// <param name="Hashes"><see cref="LogTile.Bytes"/> bytes.</param>
/// <param name="Root">The root over them, a hash of the next level.</param>
public sealed record FullTile(int Level, long Index, byte[] Hashes, byte[] Root);

/// <summary>
/// The right edge of a log: what has to be kept to append and to know the root. At most 255 hashes a tile level, so five levels for a
/// thousand billion leaves.
/// </summary>
public sealed class LogFrontier
{
    private readonly List<Edge> levels = [];

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>Takes up a log again.</summary>
    /// <param name="size">Its leaves.</param>
    /// <param name="levels">For each tile level the hashes of the tile that is not full, one behind the other.</param>
    public static LogFrontier Resume(long size, IReadOnlyList<byte[]> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var frontier = new LogFrontier { Size = size };
        for (var level = 0; level < levels.Count; level++)
        {
            var edge = new Edge { Index = size >> (LogTile.Height * (level + 1)) };
            edge.Count = levels[level].Length / LogHash.Bytes;
            levels[level].CopyTo(edge.Hashes, 0);
            frontier.levels.Add(edge);
        }

        return frontier;
    }

    /// <summary>Adds a leaf.</summary>
    /// <param name="leafHash">From <see cref="LogHash.Leaf"/>.</param>
    /// <param name="full">Told of each tile that this leaf fills; may be null.</param>
    public void Append(ReadOnlySpan<byte> leafHash, Action<FullTile>? full = null)
    {
        Size++;
        var hash = leafHash;
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
                levels.Add(new Edge());
            var edge = levels[level];
            hash.CopyTo(edge.Hashes.AsSpan(edge.Count * LogHash.Bytes));
            edge.Count++;
            if (edge.Count < LogTile.Width)
                return;
            var root = LogHash.Subtree(edge.Hashes);
            full?.Invoke(new FullTile(level, edge.Index, [.. edge.Hashes], root));
            edge.Count = 0;
            edge.Index++;
            hash = root;
        }
    }

    /// <summary>The root over all leaves so far.</summary>
    public byte[] Root()
    {
        var peaks = new List<byte[]>();
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            var edge = levels[level];
            var from = 0;
            while (from < edge.Count)
            {
                var width = 1 << LeafRange.Power(edge.Count - from);
                peaks.Add(LogHash.Subtree(edge.Hashes.AsSpan(from * LogHash.Bytes, width * LogHash.Bytes)));
                from += width;
            }
        }

        return LeafRange.Fold(peaks);
    }

    private sealed class Edge
    {
        public byte[] Hashes { get; } = new byte[LogTile.Bytes];

        public int Count { get; set; }

        public long Index { get; set; }
    }
}
