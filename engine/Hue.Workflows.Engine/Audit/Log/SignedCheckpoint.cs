using System.Text;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>
/// A checkpoint with its signatures, in the manner of a signed note: the checkpoint's lines, an empty line, and a line a signature:
/// "— name base64", where the bytes are the key's id (4) and the signature.
/// </summary>
/// <param name="Checkpoint">What was signed.</param>
/// <param name="Signatures">The log's first, then those of witnesses.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, IReadOnlyList<CheckpointSignature> Signatures)
{
    private const int SignaturesMost = 100;

    /// <summary>The whole text.</summary>
    public string Text()
    {
        var text = new StringBuilder(Checkpoint.Body()).Append('\n');
        foreach (var signature in Signatures)
            text.Append(signature.Line()).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads the text.</summary>
    /// <exception cref="MalformedCheckpointException">It is no signed checkpoint; the message says why.</exception>
    public static SignedCheckpoint Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !text.EndsWith('\n'))
            throw new MalformedCheckpointException(new(
                "Điểm niêm phong đã ký gồm điểm niêm phong, một dòng trống, rồi mỗi chữ ký một dòng.",
                "A signed checkpoint is the checkpoint, an empty line, and a line for each signature."));
        var checkpoint = Checkpoint.Read(text[..(end + 1)]);
        var lines = text[(end + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > SignaturesMost)
            throw new MalformedCheckpointException(new(
                "Điểm niêm phong đã ký có ít nhất một và nhiều nhất một trăm chữ ký.",
                "A signed checkpoint has at least one signature, and no more than a hundred."));
        return new SignedCheckpoint(checkpoint, [.. lines.Select(CheckpointSignature.Read)]);
    }

    /// <summary>The same with one more signature; one by the same key is replaced.</summary>
    public SignedCheckpoint With(CheckpointSignature signature)
        => this with { Signatures = [.. Signatures.Where(s => s.KeyId != signature.KeyId), signature] };
}

/// <summary>One signature under a checkpoint.</summary>
/// <param name="Name">Name of the signer: the log's origin, or the witness's name; no blanks.</param>
/// <param name="KeyId">Which of its keys, see <see cref="LogKey.Id"/>.</param>
/// <param name="Bytes">ECDSA over P-256 and SHA-256, DER as in RFC 3279, which <c>openssl dgst -verify</c> reads.</param>
public sealed record CheckpointSignature(string Name, string KeyId, byte[] Bytes)
{
    private const string Dash = "— ";
    private const int KeyIdBytes = 4;
    private const int BytesMax = 72;

    /// <summary>The line, without its end.</summary>
    public string Line() => $"{Dash}{Name} {Convert.ToBase64String([.. Convert.FromHexString(KeyId), .. Bytes])}";

    /// <summary>Reads a line.</summary>
    /// <exception cref="MalformedCheckpointException">It is no such line.</exception>
    public static CheckpointSignature Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var bytes = new byte[KeyIdBytes + BytesMax];
        var read = line.StartsWith(Dash, StringComparison.Ordinal)
            && line[Dash.Length..].Split(' ') is [{ Length: > 0 } name, var base64]
            && Convert.TryFromBase64String(base64, bytes, out var length) && length > KeyIdBytes
            ? new CheckpointSignature(name, Convert.ToHexStringLower(bytes, 0, KeyIdBytes), bytes[KeyIdBytes..length])
            : null;
        return read?.Line() == line
            ? read
            : throw new MalformedCheckpointException(new(
                "Dòng chữ ký có dạng “— tên base64”, trong đó base64 là mã khóa và chữ ký.",
                "A signature's line is \"— name base64\", the key's id and the signature in base64."));
    }
}
