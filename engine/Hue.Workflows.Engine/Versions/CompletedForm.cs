using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Scenarios;

namespace Hue.Workflows.Engine.Versions;

/// <summary>A real form made valid under another version with made-up values, so that the rest of the way can be compared too.</summary>
internal static class CompletedForm
{
    /// <summary>What is missing or not valid is taken from the form's sample; what the form does not know goes.</summary>
    /// <param name="form">The other version's form.</param>
    /// <param name="values">What was filed, JSON text of an object.</param>
    /// <param name="pointers">RFC 6901 pointers of the faults.</param>
    public static string Of(FormDefinition form, string values, IEnumerable<string> pointers)
    {
        var filed = JsonNode.Parse(values)!;
        var sample = JsonNode.Parse(FormSample.Of(form));
        foreach (var pointer in pointers)
            Mend(filed, sample, [.. pointer.Split('/').Skip(1).Select(Unescaped)]);
        return filed.ToJsonString();
    }

    private static void Mend(JsonNode filed, JsonNode? sample, string[] names)
    {
        var (at, like) = (filed, sample);
        for (var depth = 0; depth < names.Length && at is JsonObject here; depth++)
        {
            like = like is JsonObject known ? known[names[depth]] : null;
            if (depth < names.Length - 1 && here[names[depth]] is { } next)
            {
                at = next;
                continue;
            }

            if (like is null)
                here.Remove(names[depth]);
            else
                here[names[depth]] = like.DeepClone();
            return;
        }
    }

    private static string Unescaped(string name) =>
        name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
