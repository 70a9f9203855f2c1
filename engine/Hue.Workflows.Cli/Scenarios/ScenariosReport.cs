using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Cli.Scenarios;

/// <summary>Prints how scenarios went: one line each and one a failure, or one JSON object for programs.</summary>
internal static class ScenariosReport
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteText(
        TextWriter output, IReadOnlyList<ScenarioVerdict> verdicts, IReadOnlyList<DefinitionFault> unread, CatalogueRoot root)
    {
        foreach (var verdict in verdicts.Where(v => !(v.IsDerived && v.Passed)))
        {
            output.WriteLine($"{(verdict.Passed ? "ok    " : "FAILED")} {root.Shown(verdict.Path)}: {verdict.Title}");
            foreach (var failure in verdict.Failures)
            {
                var place = $"{root.Shown(verdict.Path)}:{failure.Line}";
                output.WriteLine($"       {place} {failure.What}: expected {failure.Expected}, found {failure.Found}");
            }
        }

        foreach (var fault in unread)
            output.WriteLine($"FAILED {root.Shown(fault.File)}:{fault.Line} {fault.Rule} {fault.Message}");
        if (verdicts.Count(v => v.IsDerived && v.Passed) is > 0 and var derived)
            output.WriteLine($"ok     {derived} scenarios derived from generated definitions");
        if (verdicts.Count + unread.Count == 0)
            output.WriteLine("No scenario here: write one under scenarios/ beside procedure.json.");
        output.WriteLine($"{Passed(verdicts)} passed, {Failed(verdicts, unread)} failed");
    }

    public static void WriteJson(
        Stream output, IReadOnlyList<ScenarioVerdict> verdicts, IReadOnlyList<DefinitionFault> unread, CatalogueRoot root)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("passed", Passed(verdicts));
            json.WriteNumber("failed", Failed(verdicts, unread));
            json.WriteNumber("derived", verdicts.Count(v => v.IsDerived));
            json.WriteStartArray("scenarios");
            foreach (var verdict in verdicts.Where(v => !(v.IsDerived && v.Passed)))
                Write(json, verdict, root);
            foreach (var fault in unread)
                Write(json, new ScenarioVerdict(fault.File, "", [new(fault.Line, "file", "a scenario", fault.Message)]), root);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ScenarioVerdict verdict, CatalogueRoot root)
    {
        json.WriteStartObject();
        json.WriteString("file", root.Shown(verdict.Path));
        json.WriteString("title", verdict.Title);
        json.WriteBoolean("passed", verdict.Passed);
        json.WriteStartArray("failures");
        foreach (var failure in verdict.Failures)
        {
            json.WriteStartObject();
            json.WriteNumber("line", failure.Line);
            json.WriteString("what", failure.What);
            json.WriteString("expected", failure.Expected);
            json.WriteString("found", failure.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Passed(IReadOnlyList<ScenarioVerdict> verdicts) => verdicts.Count(v => v.Passed);

    private static int Failed(IReadOnlyList<ScenarioVerdict> verdicts, IReadOnlyList<DefinitionFault> unread) =>
        verdicts.Count(v => !v.Passed) + unread.Count;
}
