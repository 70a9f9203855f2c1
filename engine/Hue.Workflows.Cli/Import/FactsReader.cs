using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Cli.Import;

/// <summary>A row that can be used, with its line and the digest of what it says.</summary>
/// <param name="File">The facts file.</param>
/// <param name="Line">1 and up.</param>
/// <param name="Row">The facts.</param>
/// <param name="Digest">Lower-case hex SHA-256 of the facts without where they were read.</param>
internal sealed record ReadFacts(string File, int Line, FactsRow Row, string Digest);

/// <summary>A line that cannot be used.</summary>
internal sealed record UnusableFacts(string File, int Line, string Code, string Reason);

/// <summary>Reads facts files line by line; no line is dropped without its reason.</summary>
internal sealed partial class FactsReader
{
    private readonly Dictionary<string, (string File, int Line)> seen = new(StringComparer.Ordinal);

    public List<ReadFacts> Usable { get; } = [];

    public List<UnusableFacts> Unusable { get; } = [];

    public void Read(string file, byte[] bytes)
    {
        var line = 0;
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            var text = bytes.AsSpan(range).TrimEnd((byte)'\r');
            if (text.Length > 0)
            {
                Take(file, line, text);
            }
        }
    }

    private void Take(string file, int line, ReadOnlySpan<byte> text)
    {
        FactsRow row;
        try
        {
            row = JsonSerializer.Deserialize(text, FactsJson.Default.FactsRow) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            Unusable.Add(new UnusableFacts(file, line, CodeOf(text), $"not a row of facts: {UnreadableRow.Why(fault)}"));
            return;
        }

        if (Reason(row) is { } reason)
        {
            Unusable.Add(new UnusableFacts(file, line, row.Code, reason));
        }
        else if (!seen.TryAdd(row.Code, (file, line)))
        {
            var (other, first) = seen[row.Code];
            var place = other == file ? $"line {first}" : $"{other}:{first}";
            Unusable.Add(new UnusableFacts(file, line, row.Code, $"the code stands in {place} already; that row was taken"));
        }
        else
        {
            Usable.Add(new ReadFacts(file, line, row, Digest(row)));
        }
    }

    private static string? Reason(FactsRow row) =>
        !Code().IsMatch(row.Code) ? $"\"{row.Code}\" is no code; one is a digit, a point and six digits"
        : string.IsNullOrWhiteSpace(row.Name) ? "the name is empty"
        : Slug.Of(row.Field, 1).Length == 0 ? "the field is empty"
        : !row.Levels.Any(level => level is "city" or "commune")
            ? $"handled neither by the city nor by a commune ({string.Join(", ", row.Levels)})"
        : row.Source.Day() is null ? $"\"{row.Source.Retrieved}\" is no day on which the source was read"
        : row.Authority is not ("city" or "vertical") ? $"the authority \"{row.Authority}\" is neither city nor vertical"
        : row.Subjects.FirstOrDefault(each => !PartsOfFacts.Subjects.Contains(each)) is { } subject
            ? $"the subject \"{subject}\" is not known"
        : row.Channels.FirstOrDefault(each => each.Channel is not ("counter" or "online" or "post")) is { } channel
            ? $"the channel \"{channel.Channel}\" is not known"
        : row.Channels.FirstOrDefault(each => each.Time is { Unit: not null } time && !TermOfFacts.Units.Contains(time.Unit)) is { } timed
            ? $"the unit \"{timed.Time!.Unit}\" is not known"
        : null;

    /// <summary>The code of a line whose rest cannot be read; empty when even that cannot.</summary>
    private static string CodeOf(ReadOnlySpan<byte> text) =>
        CodeMember().Match(Encoding.UTF8.GetString(text)) is { Success: true } found ? found.Groups["code"].Value : "";

    private static string Digest(FactsRow row)
    {
        var facts = row with { Source = new FactsSource("", "", "", "") };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts, FactsJson.Default.FactsRow)));
    }

    [GeneratedRegex(@"^[0-9]\.[0-9]{6}\z")]
    private static partial Regex Code();

    [GeneratedRegex("\"code\"\\s*:\\s*\"(?<code>[^\"]{1,40})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeMember();
}
