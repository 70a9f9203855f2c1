using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>A mail as it goes over the wire (RFC 5322): plain text, UTF-8 in base64, ended by a line with a full stop.</summary>
internal sealed record MailMessage
{
    private const int WordBytes = 42; // 56 letters of base64, 68 with its frame: under the 75 of RFC 2047
    private const int LineLetters = 76;

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>Ids of what it tells; the same ones make the same Message-ID, by which a mailbox may drop the repeat.</summary>
    public required IReadOnlyList<Guid> Deliveries { get; init; }

    public ReadOnlyMemory<byte> Bytes()
    {
        var text = new StringBuilder();
        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
        Header("Date", Date.ToOffset(TimeSpan.FromHours(7)).ToString("ddd, dd MMM yyyy HH:mm:ss +0700", CultureInfo.InvariantCulture));
        Header("From", $"Hue.Workflows <{From}>");
        Header("To", $"<{To}>");
        Header("Subject", Words(Subject));
        Header("Message-ID", $"<{Digest()}@{From[(From.LastIndexOf('@') + 1)..]}>");
        Header("Hue-Delivery", string.Join(",\r\n ", Deliveries));
        Header("Auto-Submitted", "auto-generated");
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));
        for (var at = 0; at < body.Length; at += LineLetters)
            text.Append(body, at, Math.Min(LineLetters, body.Length - at)).Append("\r\n");
        text.Append(".\r\n"); // no other line can begin with a full stop: headers do not, base64 has none
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private string Digest() => Deliveries.Count == 1
        ? Deliveries[0].ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData([.. Deliveries.Order().SelectMany(id => id.ToByteArray())]).AsSpan(0, 16));

    /// <summary>Encoded words (RFC 2047), cut between letters.</summary>
    private static string Words(string text)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = new byte[rune.Utf8SequenceLength];
            rune.EncodeToUtf8(bytes);
            if (word.Count + bytes.Length > WordBytes)
            {
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
        return string.Join("\r\n ", words);
    }
}
