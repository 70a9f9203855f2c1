using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Audit;

/// <summary>
/// The key that a dossier's personal values are sealed with in its audit records. It comes from outside, so that sealing is as pure as
/// deciding: the same key, dossier, sequence and text give the same seal.
/// </summary>
/// <remarks>
/// A seal is base64 of nonce (12 bytes), ciphertext, tag (16 bytes): AES-256-GCM under the first 32 bytes of the key, with
/// "dossier/sequence" as associated data, so that a seal fits its own record only. The nonce is HMAC-SHA256 under the last 32 bytes over
/// associated data, a zero byte and the text, cut to 12 bytes: a decision that is undone and made anew at the same sequence with another
/// text gets another nonce.
/// </remarks>
public sealed class DossierKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 64;

    private const int HalfLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] bytes;

    private DossierKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>The key itself, for whoever keeps it.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A key of 64 bytes.</summary>
    /// <exception cref="ArgumentException">They are more or fewer.</exception>
    public static DossierKey Of(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new DossierKey(bytes.ToArray())
        : throw new ArgumentException($"A key has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>A key that follows from the dossier's id and hides nothing: for trials, scenarios and the store in memory.</summary>
    public static DossierKey Open(DossierId dossier)
    {
        Span<byte> id = stackalloc byte[16];
        dossier.Value.TryWriteBytes(id);
        return new DossierKey(SHA512.HashData(id));
    }

    /// <summary>Seals a text into a record.</summary>
    internal string Seal(ReadOnlySpan<byte> text, DossierId dossier, long sequence)
    {
        Span<byte> place = stackalloc byte[64];
        place = place[..Place(place, dossier, sequence)];
        var length = NonceLength + text.Length + TagLength;
        var sealedBytes = new byte[length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        Nonce(nonce, place, text);
        using var cipher = new AesGcm(bytes.AsSpan(0, HalfLength), TagLength);
        cipher.Encrypt(nonce, text, sealedBytes.AsSpan(NonceLength, text.Length), sealedBytes.AsSpan(length - TagLength), place);
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>What a record's seal holds; null when it was made with another key, for another record, or has been changed.</summary>
    public string? Unseal(string seal, DossierId dossier, long sequence)
    {
        ArgumentNullException.ThrowIfNull(seal);
        Span<byte> place = stackalloc byte[64];
        place = place[..Place(place, dossier, sequence)];
        if (!Base64.IsValid(seal, out var length) || length < NonceLength + TagLength)
            return null;
        var sealedBytes = Convert.FromBase64String(seal);
        var text = new byte[length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(bytes.AsSpan(0, HalfLength), TagLength);
            cipher.Decrypt(
                sealedBytes.AsSpan(0, NonceLength),
                sealedBytes.AsSpan(NonceLength, text.Length),
                sealedBytes.AsSpan(length - TagLength),
                text,
                place);
            return Encoding.UTF8.GetString(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private void Nonce(Span<byte> nonce, ReadOnlySpan<byte> place, ReadOnlySpan<byte> text)
    {
        var length = place.Length + 1 + text.Length;
        Span<byte> whole = length <= 1024 ? stackalloc byte[1024] : new byte[length];
        place.CopyTo(whole);
        whole[place.Length] = 0;
        text.CopyTo(whole[(place.Length + 1)..]);
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(bytes.AsSpan(HalfLength), whole[..length], hash);
        hash[..NonceLength].CopyTo(nonce);
    }

    /// <summary>"0f8a1610-0000-4000-8000-000000000001/12" in ASCII.</summary>
    private static int Place(Span<byte> to, DossierId dossier, long sequence)
    {
        dossier.Value.TryFormat(to, out var id);
        to[id] = (byte)'/';
        sequence.TryFormat(to[(id + 1)..], out var number, provider: CultureInfo.InvariantCulture);
        return id + 1 + number;
    }
}
