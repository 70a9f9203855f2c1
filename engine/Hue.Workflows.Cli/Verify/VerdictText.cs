using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.WorkingTime;

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
            Both(text, finding.Verdict == Verdict.Fails ? "✗ " : "? ", Place.In(Title(finding.Of), finding.Line));
        if (report.FindingsMore > 0)
            text.Append("… và ").Append(report.FindingsMore).Append(" điều khác. / and ").Append(report.FindingsMore).AppendLine(" more.");
        foreach (var note in report.Notes)
            Both(text, "· ", note);
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
                json.WriteString("where", finding.Where.En);
                json.WriteString("what", finding.What.En);
                json.WriteString("whereVi", finding.Where.Vi);
                json.WriteString("whatVi", finding.What.Vi);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("findingsMore", report.FindingsMore);
            WriteNotes(json, "notes", report.Notes.Select(note => note.En));
            WriteNotes(json, "notesVi", report.Notes.Select(note => note.Vi));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteNotes(Utf8JsonWriter json, string name, IEnumerable<string> notes)
    {
        json.WriteStartArray(name);
        foreach (var note in notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
    }

    /// <summary>A line in Vietnamese, and the same in English under it: one line of both would be too long to read.</summary>
    private static void Both(StringBuilder text, string sign, LocalText said)
        => text.Append(sign).AppendLine(said.Vi).Append("/ ").AppendLine(said.En);

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

    private static LocalText Title(Aspect aspect)
        => aspect == Aspect.Integrity ? new("Nguyên vẹn", "integrity") : new("Đầy đủ", "completeness");

    private static string Name(Aspect aspect) => aspect == Aspect.Integrity ? "integrity" : "completeness";
}
