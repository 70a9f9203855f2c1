using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hue.Workflows.Engine.Audit;

/// <summary>What every attested record has: its hash, and instants in one form.</summary>
public static class RecordText
{
    /// <summary>Lower-case hex SHA-256 of a record's UTF-8 bytes.</summary>
    public static string Hash(string record)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(record.Length));
        var hash = Hash(bytes.AsSpan(0, Encoding.UTF8.GetBytes(record, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    /// <summary>Lower-case hex SHA-256 of a record's UTF-8 bytes.</summary>
    public static string Hash(ReadOnlySpan<byte> record)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(record, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>ISO 8601, UTC, to the tick that the state holds.</summary>
    internal static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
