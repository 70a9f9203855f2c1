using System.Globalization;
using System.Text;

namespace Hue.Workflows.Engine.Audit.Log;

/// <summary>What a log says of itself at one moment.</summary>
/// <param name="Origin">Name of the log, the same in all its checkpoints; no line ends.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">Root over them, RFC 6962.</param>
/// <param name="Heads">Root of the map from each dossier to its last record, <see cref="HeadMap"/>.</param>
/// <param name="At">When it was signed, UTC, to the millisecond.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root, byte[] Heads, DateTimeOffset At)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string HeadsWord = "heads ";
    private const string TimeWord = "time ";

    /// <summary>The text that is signed, in UTF-8: five lines, each with its line end.</summary>
    public string Body() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n{HeadsWord}{Convert.ToBase64String(Heads)}\n{TimeWord}")
        + At.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture) + "\n";

    /// <summary>Reads the text; exactly the form that <see cref="Body"/> writes.</summary>
    /// <exception cref="MalformedCheckpointException">It is not that; the message names the line.</exception>
    public static Checkpoint Read(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n');
        if (lines.Length != 6 || lines[5].Length > 0 || lines[0].Length == 0)
            throw new MalformedCheckpointException(new(
                "Điểm niêm phong có năm dòng: origin, size, root, heads, time.",
                "A checkpoint has five lines: origin, size, root, heads, time."));
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new MalformedCheckpointException(new(
                "Dòng 2 của điểm niêm phong là số bản ghi của nhật ký.", "Line 2 of a checkpoint is the log's size."));
        if (!lines[4].StartsWith(TimeWord, StringComparison.Ordinal)
            || !DateTimeOffset.TryParseExact(
                lines[4][TimeWord.Length..], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            throw new MalformedCheckpointException(new(
                "Dòng 5 của điểm niêm phong là “time ” và thời điểm như 2026-03-02T01:00:00.000Z.",
                "Line 5 of a checkpoint is \"time \" and an instant such as 2026-03-02T01:00:00.000Z."));
        var heads = lines[3].StartsWith(HeadsWord, StringComparison.Ordinal) ? lines[3][HeadsWord.Length..] : "";
        var read = new Checkpoint(lines[0], size, Hash(lines[2], 3), Hash(heads, 4), at);
        return read.Body() == body ? read : throw new MalformedCheckpointException(new(
            "Điểm niêm phong không được viết đúng dạng duy nhất của nó.", "The checkpoint is not written in its one form."));
    }

    private static byte[] Hash(string text, int line)
    {
        Span<byte> hash = stackalloc byte[LogHash.Bytes];
        return Convert.TryFromBase64String(text, hash, out var written) && written == LogHash.Bytes
            ? hash.ToArray()
            : throw new MalformedCheckpointException(new(
                $"Dòng {line} của điểm niêm phong có mã băm 32 byte, dạng base64.",
                $"Line {line} of a checkpoint has a hash of 32 bytes in base64."));
    }

    /// <summary>The bytes that are signed.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(Body());
}
