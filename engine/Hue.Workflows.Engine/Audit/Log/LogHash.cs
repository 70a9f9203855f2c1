using System.Security.Cryptography;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>
/// The hashes of RFC 6962, section 2.1 (RFC 9162 has the same): SHA-256, with a byte in front that keeps leaves and nodes apart.
/// </summary>
public static class LogHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Bytes = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int OnStack = 1024;

    /// <summary>The root of a log without leaves: the SHA-256 of nothing.</summary>
    public static byte[] Empty() => SHA256.HashData([]);

    /// <summary>SHA-256 of 0x00 and the leaf's data; the data of our leaves are a record's canonical UTF-8 bytes.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        Span<byte> buffer = data.Length < OnStack ? stackalloc byte[data.Length + 1] : new byte[data.Length + 1];
        buffer[0] = LeafPrefix;
        data.CopyTo(buffer[1..]);
        return SHA256.HashData(buffer);
    }

    /// <summary>SHA-256 of 0x01, the left hash and the right hash.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> buffer = stackalloc byte[1 + (2 * Bytes)];
        buffer[0] = NodePrefix;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Bytes)..]);
        return SHA256.HashData(buffer);
    }

    /// <summary>The root over a power of two of hashes that lie one behind the other.</summary>
    /// <param name="hashes">1, 2, 4, … hashes of <see cref="Bytes"/> each.</param>
    public static byte[] Subtree(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == Bytes)
            return hashes.ToArray();
        var half = hashes.Length / 2;
        return Node(Subtree(hashes[..half]), Subtree(hashes[half..]));
    }
}
