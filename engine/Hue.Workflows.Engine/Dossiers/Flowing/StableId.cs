using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Ids that follow from what they are for: a repeat after a crash makes the same one again.</summary>
public static class StableId
{
    /// <summary>The first 128 bits of a SHA-256, marked as a version 8 UUID (RFC 9562, custom).</summary>
    public static Guid Of(DossierId dossier, string what, string which, long number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{dossier.Value:N}/{what}/{which}/{number}");
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
