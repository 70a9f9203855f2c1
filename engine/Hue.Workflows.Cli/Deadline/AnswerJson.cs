using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Writes answers as JSON, each one object on one line.</summary>
internal sealed class AnswerJson : IDisposable
{
    // Vietnamese stays readable; the output is a file or a terminal, never a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream stream;
    private readonly Utf8JsonWriter writer;
    private readonly string language;

    public AnswerJson(Stream stream, string language)
    {
        this.stream = stream;
        this.language = language;
        writer = new Utf8JsonWriter(stream, Readable);
    }

    public void Answer(Explanation explanation)
    {
        writer.WriteStartObject();
        if (explanation.Due is { } due)
            writer.WriteString("due", Written(due));
        else
            writer.WriteNull("due");
        writer.WriteBoolean("overdue", explanation.Overdue);
        writer.WriteString("remaining", language == "en" ? explanation.Remaining.En : explanation.Remaining.Vi);
        writer.WriteStartArray("explain");
        foreach (var line in explanation.Lines)
            Line(line);
        writer.WriteEndArray();
        writer.WriteEndObject();
        EndLine();
    }

    public void Error(string message)
    {
        writer.WriteStartObject();
        writer.WriteString("error", message);
        writer.WriteEndObject();
        EndLine();
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Flush();
    }

    private static string Written(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private void Line(ExplanationLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", line.Kind);
        if (line.Date is { } date)
            writer.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (line.Count is { } count)
            writer.WriteNumber("count", count);
        writer.WriteString("vi", line.Text.Vi);
        writer.WriteString("en", line.Text.En);
        writer.WriteEndObject();
    }

    private void EndLine()
    {
        writer.Flush();
        stream.WriteByte((byte)'\n');
        writer.Reset();
    }
}
