using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit;

/// <summary>Parts that every attested record has, in canonical form, and its hash.</summary>
public static class RecordText
{
    /// <summary>Lower-case hex SHA-256 of a record's UTF-8 bytes.</summary>
    public static string Hash(string record)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(record.Length));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(record, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The member "actor", the first of a record.</summary>
    internal static void Actor(StringBuilder to, Actor by)
    {
        to.Append("\"actor\":{\"name\":");
        CanonicalJson.WriteString(to, by.Name);
        Text(to, "office", by.Office);
        Text(to, "onBehalfOf", by.OnBehalfOf);
        Text(to, "person", by.Person);
        Text(to, "role", by.Role);
        Text(to, "session", by.Session);
        to.Append('}');
    }

    /// <summary>A further member; none for null.</summary>
    internal static void Text(StringBuilder to, string name, string? value)
    {
        if (value is null)
            return;
        to.Append(",\"").Append(name).Append("\":");
        CanonicalJson.WriteString(to, value);
    }

    /// <summary>ISO 8601, UTC, to the tick that the state holds.</summary>
    internal static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
