using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Cli.Verify;

/// <summary>A verification's outcome for people and for machines.</summary>
internal static class VerdictText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Lines(VerdictReport report)
    {
        var text = new StringBuilder();
        text.Append("Nguyên vẹn / Integrity:     ").AppendLine(Word(report.Integrity));
        text.Append("Đầy đủ / Completeness:      ").AppendLine(Word(report.Completeness));
        foreach (var (name, value) in report.Facts)
            text.Append("  ").Append(name.PadRight(16)).AppendLine(value);
        foreach (var finding in report.Findings)
            text.Append(finding.Verdict == Verdict.Fails ? "✗ " : "? ").Append(Name(finding.Of)).Append(", ").Append(finding.Where)
                .Append(": ").AppendLine(finding.What);
        if (report.FindingsMore > 0)
            text.Append("… and ").Append(report.FindingsMore).AppendLine(" more.");
        foreach (var note in report.Notes)
            text.Append("· ").AppendLine(note);
        return text.ToString().TrimEnd();
    }

    public static string Json(VerdictReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("integrity", Code(report.Integrity));
            json.WriteString("completeness", Code(report.Completeness));
            json.WriteNumber("exitCode", report.ExitCode);
            json.WriteStartObject("facts");
            foreach (var (name, value) in report.Facts)
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                json.WriteStartObject();
                json.WriteString("of", Name(finding.Of));
                json.WriteString("verdict", Code(finding.Verdict));
                json.WriteString("where", finding.Where);
                json.WriteString("what", finding.What);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("findingsMore", report.FindingsMore);
            json.WriteStartArray("notes");
            foreach (var note in report.Notes)
                json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "ĐÚNG / HOLDS",
        Verdict.Fails => "SAI / DOES NOT HOLD",
        _ => "KHÔNG KẾT LUẬN ĐƯỢC / CANNOT TELL",
    };

    private static string Code(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Fails => "fails",
        _ => "unknown",
    };

    private static string Name(Aspect aspect) => aspect == Aspect.Integrity ? "integrity" : "completeness";
}
