using System.Text.Json;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>What the definition's form says of values.</summary>
internal static class FormFaults
{
    /// <summary>RFC 6901 pointer → message; empty when the values are valid.</summary>
    public static IReadOnlyDictionary<string, string> Of(FormDefinition form, string values)
    {
        var faults = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(values);
        foreach (var field in form.Fields)
        {
            if (field.Path.Contains("[]", StringComparison.Ordinal) || !field.Required || field.Type == "object")
                continue;
            var place = document.RootElement;
            var there = true;
            foreach (var member in field.Path.Split('.'))
                there = there && place.ValueKind == JsonValueKind.Object && place.TryGetProperty(member, out place);
            if (!there)
                faults[FormCheck.Pointer(field.Path)] = $"{field.Title}: chưa điền.";
        }

        return faults;
    }
}
