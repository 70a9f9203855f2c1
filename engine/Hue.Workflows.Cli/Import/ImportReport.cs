using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hue.Workflows.Cli.Import;

/// <summary>Prints what an import did, and every row that it could not use.</summary>
internal static class ImportReport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteText(TextWriter output, ImportPlan plan, IReadOnlyList<UnusableFacts> unusable)
    {
        foreach (var line in plan.Lines.Where(line => line.Deed is not (ImportDeed.Unchanged or ImportDeed.Curated)))
            output.WriteLine($"{Word(line.Deed),-9} {line.Folder}{(line.Flow.Length > 0 ? $"  {line.Flow}" : "")}");
        foreach (var bad in unusable)
            output.WriteLine($"unusable  {bad.File}:{bad.Line} {bad.Code}: {bad.Reason}");
        var flows = plan.Lines.Where(line => line.Flow.Length > 0).CountBy(line => (line.Flow, line.When));
        foreach (var flow in flows.OrderByDescending(each => each.Value))
            output.WriteLine($"{flow.Value,5}  {flow.Key.Flow}: {flow.Key.When}");
        var counts = Enum.GetValues<ImportDeed>().Select(deed => $"{plan.Lines.Count(line => line.Deed == deed)} {Word(deed)}");
        output.WriteLine($"{string.Join(", ", counts)}, {unusable.Count} unusable");
    }

    public static void WriteJson(Stream output, ImportPlan plan, IReadOnlyList<UnusableFacts> unusable)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            foreach (var deed in Enum.GetValues<ImportDeed>())
                json.WriteNumber(Word(deed), plan.Lines.Count(line => line.Deed == deed));
            json.WriteStartArray("unusable");
            foreach (var bad in unusable)
            {
                json.WriteStartObject();
                json.WriteString("file", bad.File);
                json.WriteNumber("line", bad.Line);
                json.WriteString("code", bad.Code);
                json.WriteString("reason", bad.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("procedures");
            foreach (var line in plan.Lines)
                Write(json, line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ImportLine line)
    {
        json.WriteStartObject();
        json.WriteString("code", line.Code);
        json.WriteString("deed", Word(line.Deed));
        json.WriteString("folder", line.Folder);
        if (line.Flow.Length > 0)
        {
            json.WriteString("flow", line.Flow);
            json.WriteString("because", line.When);
        }

        json.WriteEndObject();
    }

    private static string Word(ImportDeed deed) => JsonNamingPolicy.CamelCase.ConvertName(deed.ToString());
}
