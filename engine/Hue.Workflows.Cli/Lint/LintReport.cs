using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Rules;

namespace Hue.Workflows.Cli.Lint;

/// <summary>Prints faults: one a line for people and editors, or one JSON object for programs.</summary>
internal static class LintReport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteText(TextWriter output, IReadOnlyList<DefinitionFault> faults, CatalogueRoot root)
    {
        foreach (var fault in faults)
        {
            var at = fault.JsonPointer.Length == 0 ? "" : $" {fault.JsonPointer}";
            output.WriteLine($"{root.Shown(fault.File)}:{fault.Line} {fault.Rule}{(fault.IsWarning ? " warning" : "")}{at}: "
                + $"{fault.Message}");
        }

        var (errors, warnings) = Count(faults);
        output.WriteLine($"{errors} faults, {warnings} warnings");
    }

    public static void WriteJson(Stream output, IReadOnlyList<DefinitionFault> faults, CatalogueRoot root)
    {
        var (errors, warnings) = Count(faults);
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", errors);
            json.WriteNumber("warnings", warnings);
            json.WriteStartArray("faults");
            foreach (var fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("rule", fault.Rule);
                json.WriteString("file", root.Shown(fault.File));
                json.WriteString("pointer", fault.JsonPointer);
                json.WriteNumber("line", fault.Line);
                json.WriteString("message", fault.Message);
                json.WriteBoolean("warning", fault.IsWarning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    public static void WriteRules(TextWriter output)
    {
        foreach (var rule in RuleBook.All)
        {
            output.WriteLine($"{rule.Code}{(rule.IsWarning ? " warning" : "")} {rule.Title}\n       {rule.Instead}");
        }
    }

    private static (int Errors, int Warnings) Count(IReadOnlyList<DefinitionFault> faults) =>
        (faults.Count(fault => !fault.IsWarning), faults.Count(fault => fault.IsWarning));
}
