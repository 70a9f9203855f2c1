using System.Globalization;
using System.Text.Json.Nodes;

namespace Hue.Workflows.Engine.Scenarios;

/// <summary>A form as somebody sends it who left a field out.</summary>
internal static class FormOmission
{
    /// <summary>The form without the field; as it is when no field is named.</summary>
    /// <param name="form">JSON text of an object.</param>
    /// <param name="field">Dotted path, list items by index: "con.hoTen", "thanhVien.0.ngaySinh".</param>
    /// <exception cref="ScenarioBrokenException">Nothing lies there, so nothing would be tried.</exception>
    public static string Of(string form, string? field)
    {
        if (field is null)
            return form;
        var root = JsonNode.Parse(form);
        var path = field.Split('.');
        var place = path[..^1].Aggregate(root, Step);
        if (place is not JsonObject inner || !inner.Remove(path[^1]))
            throw new ScenarioBrokenException($"\"without\" names {field}, which the scenario's form has not");
        return root!.ToJsonString();
    }

    private static JsonNode? Step(JsonNode? place, string member) => place switch
    {
        JsonObject inner => inner[member],
        JsonArray list when int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Count => list[i],
        _ => null,
    };
}
