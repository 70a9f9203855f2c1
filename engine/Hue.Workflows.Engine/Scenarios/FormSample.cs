using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>
/// A form filled in as far as it must be: each required field with its placeholder, its first choice, or a plain value of its type. A field
/// with a pattern and no placeholder gets none, and the engine says so.
/// </summary>
public static class FormSample
{
    private const int DepthMax = 16;
    private static readonly ConditionalWeakTable<FormDefinition, string> Made = [];

    /// <summary>The values, JSON text of an object; made once a form.</summary>
    public static string Of(FormDefinition form) => Made.GetValue(form, static each =>
    {
        using var schema = JsonDocument.Parse(each.Json);
        return Value(schema.RootElement, schema.RootElement, 0)?.ToJsonString() ?? "{}";
    });

    private static JsonNode? Value(JsonElement schema, JsonElement root, int depth)
    {
        schema = Resolved(schema, root);
        if (depth > DepthMax)
            return null;
        if (schema.TryGetProperty("enum", out var choices) && choices.GetArrayLength() > 0)
            return JsonNode.Parse(choices[0].GetRawText());
        return Text(schema, "type") switch
        {
            "object" => Object(schema, root, depth),
            "array" => Array(schema, root, depth),
            "boolean" => JsonValue.Create(false),
            "integer" or "number" => JsonValue.Create(Number(schema)),
            _ => JsonValue.Create(String(schema)),
        };
    }

    private static JsonObject Object(JsonElement schema, JsonElement root, int depth)
    {
        var filled = new JsonObject();
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray() : default)
        {
            if (schema.TryGetProperty("properties", out var fields) && fields.TryGetProperty(name.GetString()!, out var field))
                filled[name.GetString()!] = Value(field, root, depth + 1);
        }

        return filled;
    }

    private static JsonArray Array(JsonElement schema, JsonElement root, int depth)
    {
        var items = new JsonArray();
        var least = schema.TryGetProperty("minItems", out var min) ? min.GetInt32() : 0;
        for (var at = 0; at < least && schema.TryGetProperty("items", out var item); at++)
            items.Add(Value(item, root, depth + 1));
        return items;
    }

    private static decimal Number(JsonElement schema) =>
        schema.TryGetProperty("minimum", out var least) && least.TryGetDecimal(out var figure) ? Math.Max(figure, 1) : 1;

    private static string String(JsonElement schema)
    {
        if (schema.TryGetProperty("x-ui", out var ui) && Text(ui, "placeholder") is { Length: > 0 } placeholder)
            return placeholder;
        var least = schema.TryGetProperty("minLength", out var min) ? min.GetInt32() : 1;
        return Text(schema, "format") switch
        {
            "date" => "1990-03-02",
            "time" => "08:00:00Z",
            "date-time" => "2026-03-02T08:00:00Z",
            "email" => "mau@example.vn",
            _ => "Mẫu".PadRight(Math.Max(least, 3), 'u'),
        };
    }

    private static JsonElement Resolved(JsonElement schema, JsonElement root)
    {
        for (var hops = 0; hops < 8 && Text(schema, "$ref") is { } target && target.StartsWith("#/", StringComparison.Ordinal); hops++)
        {
            schema = target[2..].Split('/').Aggregate(root, (at, part) => at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal)));
        }

        return schema;
    }

    private static string? Text(JsonElement node, string member) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
