using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Definitions.Diffing;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Cli.Diff;

/// <summary>Prints changes: one sentence a line under the part it touches, or one JSON object.</summary>
internal static class DiffReport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<ChangedPart, (string Vi, string En)> Parts = new()
    {
        [ChangedPart.Procedure] = ("Thủ tục", "Procedure"),
        [ChangedPart.Term] = ("Thời hạn", "Legal term"),
        [ChangedPart.Flow] = ("Quy trình", "Flow"),
        [ChangedPart.Roles] = ("Vai trò", "Roles"),
        [ChangedPart.Form] = ("Tờ khai", "Form"),
        [ChangedPart.Papers] = ("Giấy tờ", "Papers"),
        [ChangedPart.Fees] = ("Phí, lệ phí", "Fees"),
        [ChangedPart.LegalBases] = ("Căn cứ pháp lý", "Legal bases"),
        [ChangedPart.Documents] = ("Kết quả, văn bản, cảnh báo", "Results, documents, alerts"),
    };

    public static void WriteText(
        TextWriter output, ProcedureDefinition before, ProcedureDefinition after, IReadOnlyList<DefinitionChange> changes, bool english)
    {
        output.WriteLine($"{after.Code} v{before.Version} → v{after.Version}  {after.Title}");
        if (changes.Count == 0)
            output.WriteLine(english ? "Nothing differs." : "Hai phiên bản như nhau.");
        foreach (var part in changes.GroupBy(change => change.Part))
        {
            output.WriteLine(english ? Parts[part.Key].En : Parts[part.Key].Vi);
            foreach (var change in part)
            {
                var mark = change.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "~" };
                output.WriteLine($"  {mark} {(english ? change.Sentence.En : change.Sentence.Vi)}");
            }
        }
    }

    public static void WriteJson(
        Stream output,
        ProcedureDefinition before,
        ProcedureDefinition after,
        IReadOnlyList<DefinitionChange> changes,
        IReadOnlyDictionary<string, ChangeKind> steps)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("code", after.Code);
            json.WriteNumber("from", before.Version);
            json.WriteNumber("to", after.Version);
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("part", Camel(change.Part.ToString()));
                json.WriteString("kind", Camel(change.Kind.ToString()));
                json.WriteString("place", change.Place);
                json.WriteString("vi", change.Sentence.Vi);
                json.WriteString("en", change.Sentence.En);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("steps");
            foreach (var (step, kind) in steps.OrderBy(each => each.Key, StringComparer.Ordinal))
                json.WriteString(step, Camel(kind.ToString()));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
