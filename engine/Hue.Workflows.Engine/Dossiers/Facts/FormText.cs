using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>Form values as text: canonical JSON, fields by dotted path.</summary>
internal static class FormText
{
    /// <summary>The applicant as lists name him, and what a search finds.</summary>
    public static (string Applicant, string SearchText) Names(string form, string number)
    {
        using var document = JsonDocument.Parse(form);
        var person = document.RootElement.TryGetProperty("nguoiYeuCau", out var p) && p.ValueKind == JsonValueKind.Object ? p : default;
        var name = Text(person, "hoTen");
        return (name, Plain($"{number} {name} {Text(person, "soDinhDanh")}"));
    }

    /// <summary>The dossier with changed fields.</summary>
    public static Dossier Changed(Dossier d, IReadOnlyList<FieldChange> changes)
    {
        if (changes.Count == 0)
            return d;
        var form = With(d.Form, changes);
        var names = Names(form, d.Number);
        return d with { Form = form, Applicant = names.Applicant, SearchText = names.SearchText };
    }

    /// <summary>The form with fields set; missing objects on the way are made.</summary>
    public static string With(string form, IReadOnlyList<FieldChange> changes)
    {
        using var document = JsonDocument.Parse(form);
        if (document.RootElement.ValueKind == JsonValueKind.Object && FormMerge.Ordered(changes) is { } ordered)
            return FormMerge.Write(document.RootElement, ordered);
        var root = JsonNode.Parse(form)!.AsObject();
        foreach (var change in changes)
            Set(root, change.Path.Split('.'), change.After);
        return CanonicalJson.Of(root.ToJsonString());
    }

    /// <summary>The JSON text that lies at a path; null when nothing does.</summary>
    public static string? At(string form, string path)
    {
        using var document = JsonDocument.Parse(form);
        return At(document.RootElement, path);
    }

    /// <summary>The JSON text that lies at a path; null when nothing does.</summary>
    public static string? At(JsonElement form, string path)
    {
        var place = form;
        foreach (var member in path.AsSpan().Split('.'))
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(path.AsSpan(member), out place))
                return null;
        }

        return CanonicalJson.Of(place);
    }

    /// <summary>Lower case, without diacritics: what people type into a search.</summary>
    public static string Plain(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var plain = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return plain.ToString().Trim();
    }

    private static void Set(JsonObject root, string[] path, string? value)
    {
        var place = root;
        foreach (var member in path.AsSpan(0, path.Length - 1))
        {
            if (place[member] is not JsonObject inner)
                place[member] = inner = [];
            place = inner;
        }

        if (value is null)
            place.Remove(path[^1]);
        else
            place[path[^1]] = JsonNode.Parse(value);
    }

    private static string Text(JsonElement person, string member) =>
        person.ValueKind == JsonValueKind.Object && person.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!.Trim()
            : "";
}
