using System.Security.Cryptography;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>
/// The map from each dossier to its last record, whose root every checkpoint carries: what proves that no tail was cut. It has
/// 65,536 buckets, chosen by the first two bytes of a dossier's key; a bucket's hash is SHA-256 of 0x02 and its entries, sorted by key;
/// the tree over the buckets is a full one with RFC 6962 nodes. It is kept as 256 tiles of 256 bucket hashes and one tile of their roots.
/// </summary>
public static class HeadMap
{
    /// <summary>Buckets.</summary>
    public const int Buckets = LogTile.Width * LogTile.Width;

    /// <summary>Number of the tile that holds the roots of the others.</summary>
    public const int TopTile = LogTile.Width;

    private const byte BucketPrefix = 2;
    private const int OnStack = 2048;

    /// <summary>Hash of a bucket without entries.</summary>
    public static byte[] EmptyBucket { get; } = SHA256.HashData([BucketPrefix]);

    /// <summary>A tile of empty buckets.</summary>
    public static byte[] EmptyTile() => Filled(EmptyBucket);

    /// <summary>The top tile of a map without entries.</summary>
    public static byte[] EmptyTop() => Filled(LogHash.Subtree(EmptyTile()));

    /// <summary>Root of a map without entries.</summary>
    public static byte[] EmptyRoot() => LogHash.Subtree(EmptyTop());

    /// <summary>The bucket of a key.</summary>
    public static int BucketOf(ReadOnlySpan<byte> key) => (key[0] << 8) | key[1];

    /// <summary>A bucket's hash.</summary>
    /// <param name="entries">In any order.</param>
    public static byte[] Hash(IEnumerable<HeadEntry> entries)
    {
        var sorted = entries.OrderBy(e => e.Key, ByBytes).ToList();
        var length = 1 + (sorted.Count * HeadEntry.Length);
        Span<byte> bytes = length <= OnStack ? stackalloc byte[length] : new byte[length];
        bytes[0] = BucketPrefix;
        for (var i = 0; i < sorted.Count; i++)
            sorted[i].Write(bytes[(1 + (i * HeadEntry.Length))..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The sixteen siblings on the way from a bucket to the root.</summary>
    /// <param name="bucket">0 to 65,535.</param>
    /// <param name="tile">The tile that holds the bucket.</param>
    /// <param name="top">The tile of roots.</param>
    public static IReadOnlyList<byte[]> Path(int bucket, byte[] tile, byte[] top)
        => [.. Siblings(bucket % LogTile.Width, tile), .. Siblings(bucket / LogTile.Width, top)];

    /// <summary>The root that a bucket's hash and its siblings lead to.</summary>
    public static byte[] Root(int bucket, byte[] hash, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var sibling in path)
        {
            hash = (bucket & 1) == 1 ? LogHash.Node(sibling, hash) : LogHash.Node(hash, sibling);
            bucket >>= 1;
        }

        return hash;
    }

    private static IEnumerable<byte[]> Siblings(int at, byte[] hashes)
    {
        for (var level = 0; level < LogTile.Height; level++)
        {
            var width = LogHash.Bytes << level;
            yield return LogHash.Subtree(hashes.AsSpan(((at >> level) ^ 1) * width, width));
        }
    }

    private static byte[] Filled(byte[] hash)
    {
        var tile = new byte[LogTile.Bytes];
        for (var i = 0; i < LogTile.Width; i++)
            hash.CopyTo(tile, i * LogHash.Bytes);
        return tile;
    }

    private static readonly Comparer<byte[]> ByBytes = Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
}
