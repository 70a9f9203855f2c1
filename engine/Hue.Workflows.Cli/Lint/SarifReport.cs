using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Cli.Lint;

/// <summary>Faults as SARIF 2.1.0, which code reviews show in place. Paths are relative to the working directory.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IReadOnlyList<DefinitionFault> faults, CatalogueRoot root)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            Tool(json);
            json.WriteStartArray("results");
            foreach (var fault in faults)
                Result(json, fault, root);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "hue lint");
        json.WriteStartArray("rules");
        foreach (var rule in RuleBook.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            Text(json, "shortDescription", rule.Title);
            Text(json, "help", rule.Instead);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.IsWarning));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, DefinitionFault fault, CatalogueRoot root)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", fault.Rule);
        json.WriteString("level", Level(fault.IsWarning));
        Text(json, "message", fault.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', root.Shown(fault.File).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (fault.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", fault.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (fault.JsonPointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", fault.JsonPointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string member, string text)
    {
        json.WriteStartObject(member);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(bool isWarning) => isWarning ? "warning" : "error";
}
