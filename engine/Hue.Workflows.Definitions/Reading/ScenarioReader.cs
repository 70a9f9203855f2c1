using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads scenarios/*.json.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario; faults are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The scenario; null when the file is broken.</returns>
    public static (SourceFile File, Scenario? Scenario) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
        {
            return (file, null);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var scenario = new Scenario
        {
            Title = reader.Text("title"),
            Kind = reader.Choice("kind", "granted", "supplement", "refused", "late", "other"),
            Office = reader.Text("office"),
            Start = reader.Instant("start"),
            People = Map(reader, reader.Optional("people"), reader.TextOf) ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Form = reader.Required("form") is { } form && reader.Has(form, SourceKind.Object, "the form's values in braces")
                ? SourceText.Write(form) : "{}",
            Channel = reader.ChoiceOr("channel", "counter", "counter", "online", "post", "agentPoint"),
            Subject = reader.OptionalText("subject"),
            Papers = reader.OptionalTexts("papers"),
            Script = reader.List("script", node => new ScriptLineReader(file).Read(node), 1),
        };
        reader.Close();
        return (file, file.IsBroken ? null : scenario);
    }

    internal static Dictionary<string, T>? Map<T>(ObjectReader reader, SourceNode? node, Func<SourceNode?, T?> read)
        where T : class
    {
        if (node is null || !reader.Has(node, SourceKind.Object, "an object in braces"))
        {
            return null;
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (read(member.Value) is { } value)
            {
                map[member.Name] = value;
            }
        }

        return map;
    }
}
