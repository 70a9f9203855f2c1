using System.Text.Json;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>The public keys of one log and its witnesses: what is published, and what a verifier trusts.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Keys">In force and past.</param>
public sealed record KeyBook(string Origin, IReadOnlyList<LogKey> Keys)
{
    /// <summary>Reads a keys.json.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static KeyBook Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, LogJson.Default.KeyBook)
        ?? throw new JsonException("A file of keys is an object with origin and keys.");

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, LogJson.ForPeople().KeyBook), (byte)'\n'];

    /// <summary>Whether some witness is trusted: then a checkpoint without a witness's signature proves too little.</summary>
    public bool NamesWitnesses => Keys.Any(k => k.Role == LogKeyRole.Witness);

    /// <summary>What a signature is worth.</summary>
    public SignatureState Judge(Checkpoint checkpoint, CheckpointSignature signature, LogKeyRole role)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(signature);
        var key = Keys.FirstOrDefault(k => k.Id == signature.KeyId && k.Role == role && k.Name == signature.Name);
        if (key is null)
            return SignatureState.KeyUnknown;
        if (!key.Signed(checkpoint.Bytes(), signature.Bytes))
            return SignatureState.Wrong;
        return key.IsValidAt(checkpoint.At) ? SignatureState.Holds : SignatureState.KeyNotValidThen;
    }

    /// <summary>The best that the checkpoint's signatures of a role are worth; null when there is none of a known or unknown key.</summary>
    public SignatureState Judge(SignedCheckpoint signed, LogKeyRole role)
    {
        ArgumentNullException.ThrowIfNull(signed);
        var states = signed.Signatures.Where(s => IsOf(s, role)).Select(s => Judge(signed.Checkpoint, s, role)).ToList();
        return states.Count == 0 ? SignatureState.Missing : states.Max();
    }

    /// <summary>The log signs under its origin; every other name is a witness's.</summary>
    private bool IsOf(CheckpointSignature signature, LogKeyRole role) => (signature.Name == Origin) == (role == LogKeyRole.Log);
}

/// <summary>What a signature is worth, the best last.</summary>
public enum SignatureState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>By a key that is not in the book.</summary>
    KeyUnknown,

    /// <summary>By a known key, of another text.</summary>
    Wrong,

    /// <summary>By a known key, at a time when it was not in use.</summary>
    KeyNotValidThen,

    /// <summary>It holds.</summary>
    Holds,
}
