using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>What a key may sign as.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LogKeyRole>))]
public enum LogKeyRole
{
    /// <summary>Checkpoints and exports, as the log itself.</summary>
    [JsonStringEnumMemberName("log")]
    Log,

    /// <summary>Checkpoints that it has seen to follow on the ones before.</summary>
    [JsonStringEnumMemberName("witness")]
    Witness,
}

/// <summary>A public key as it is published.</summary>
public sealed record LogKey
{
    /// <summary>First four bytes of the SHA-256 of <see cref="PublicKey"/>, lower-case hex.</summary>
    public required string Id { get; init; }

    /// <summary>What it may sign as.</summary>
    public required LogKeyRole Role { get; init; }

    /// <summary>The log's origin, or the witness's name.</summary>
    public required string Name { get; init; }

    /// <summary>SubjectPublicKeyInfo, DER, base64; P-256.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Checkpoints of before are not its own.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Nor are those of after; null while it is in use.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Publishes a key.</summary>
    public static LogKey Of(ECDsa key, LogKeyRole role, string name, DateTimeOffset validFrom)
    {
        ArgumentNullException.ThrowIfNull(key);
        var spki = key.ExportSubjectPublicKeyInfo();
        return new LogKey
        {
            Id = IdOf(spki),
            Role = role,
            Name = name,
            PublicKey = Convert.ToBase64String(spki),
            ValidFrom = validFrom,
        };
    }

    /// <summary>Id of a public key.</summary>
    public static string IdOf(ReadOnlySpan<byte> spki) => Convert.ToHexStringLower(SHA256.HashData(spki).AsSpan(0, 4));

    /// <summary>Whether it was in use at a moment.</summary>
    public bool IsValidAt(DateTimeOffset at) => at >= ValidFrom && (ValidTo is not { } end || at <= end);

    /// <summary>Whether the signature is this key's over these bytes. A key that is none signs nothing.</summary>
    public bool Signed(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var key = ECDsa.Create();
            var spki = Convert.FromBase64String(PublicKey);
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            return read == spki.Length && IdOf(spki) == Id && key.KeySize == 256
                && key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Signs as this key.</summary>
    public CheckpointSignature Sign(ECDsa key, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new CheckpointSignature(
            Name, Id, key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }
}
