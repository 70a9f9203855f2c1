using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Facts;

/// <summary>Checks what was typed: canonical, known fields, valid by the definition's form.</summary>
internal static class FormCheck
{
    /// <summary>Reads and checks a whole form.</summary>
    /// <param name="form">The definition's form.</param>
    /// <param name="typed">JSON as it came.</param>
    /// <param name="complete">Whether required fields must be there; a child takes what its parent had.</param>
    /// <param name="today">The day of filing, in the office's time.</param>
    /// <param name="canonical">The form in canonical form, when it is sound.</param>
    public static Refused? Whole(FormDefinition form, string typed, bool complete, DateOnly today, out string canonical)
    {
        canonical = "{}";
        if (Canonical(typed) is not { } read || !read.StartsWith('{'))
            return Unkept(typed) is { Count: > 0 } numbers ? Refusals.FormFaulty(numbers) : Refusals.FormNotJson;
        canonical = read;
        var faults = complete ? FormFaults.Of(form, read, today) : new Dictionary<string, string>();
        return faults.Count == 0 ? null : Refusals.FormFaulty(faults);
    }

    /// <summary>Reads and checks changed fields against the form as it will be; faults that were there before do not count.</summary>
    public static Refused? Fields(
        Draft draft, IReadOnlyDictionary<string, string> fields, out IReadOnlyList<FieldChange> changes)
    {
        changes = [];
        if (fields.Count == 0)
            return null;
        var d = draft.D;
        var changed = new List<FieldChange>(fields.Count);
        using var form = JsonDocument.Parse(d.Form);
        foreach (var (path, typed) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (draft.Definition.Form.Fields.All(f => f.Path != path))
                return Refusals.FieldUnknown(new Dictionary<string, string> { [Pointer(path)] = "Tờ khai không có mục này." });
            if (Canonical(typed) is not { } value)
                return Refusals.FormFaulty(new Dictionary<string, string> { [Pointer(path)] = "Giá trị không đọc được." });
            var before = FormText.At(form.RootElement, path);
            if (before != value)
                changed.Add(new FieldChange(path, before, value));
        }

        if (changed.Count == 0)
            return null;
        changes = changed;
        var after = FormFaults.Of(draft.Definition.Form, FormText.With(d.Form, changed), draft.Today);
        if (after.Count == 0)
            return null;
        var old = FormFaults.Of(draft.Definition.Form, d.Form, draft.Today);
        var added = after.Where(f => !old.TryGetValue(f.Key, out var was) || was != f.Value).ToDictionary();
        return added.Count == 0 ? null : Refusals.FormFaulty(added);
    }

    /// <summary>RFC 6901 pointer of a dotted path.</summary>
    public static string Pointer(string path) =>
        "/" + Escaped(path).Replace('.', '/');

    /// <summary>Canonical JSON in NFC; null when the text has none, or a number that the canonical form would alter.</summary>
    private static string? Canonical(string typed)
    {
        try
        {
            using var document = CanonicalJson.Parse(typed.IsNormalized() ? typed : typed.Normalize());
            return KeepsNumbers(document.RootElement) ? CanonicalJson.Of(document.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Numbers that the canonical form would alter: pointer → message; empty when the text has another fault.</summary>
    private static Dictionary<string, string> Unkept(string typed)
    {
        var faults = new Dictionary<string, string>();
        try
        {
            using var document = CanonicalJson.Parse(typed);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                FindUnkept(document.RootElement, "", faults);
        }
        catch (JsonException)
        {
            // no JSON: that is what the caller says
        }

        return faults;
    }

    private static void FindUnkept(JsonElement value, string pointer, Dictionary<string, string> faults)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                FindUnkept(member.Value, $"{pointer}/{Escaped(member.Name)}", faults);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
                FindUnkept(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), faults);
        }
        else if (value.ValueKind == JsonValueKind.Number && !KeepsNumber(value))
        {
            faults.TryAdd(pointer, "Số này quá lớn hoặc quá dài, không giữ được đúng như đã nhập. Nhập lại cho đúng.");
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Whether every number is one that a double holds: the record attests what was typed, not a neighbour of it.</summary>
    private static bool KeepsNumbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(m => KeepsNumbers(m.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(KeepsNumbers),
        JsonValueKind.Number => KeepsNumber(value),
        _ => true,
    };

    private static bool KeepsNumber(JsonElement number)
    {
        try
        {
            return number.TryGetDecimal(out var typed)
                && decimal.TryParse(CanonicalJson.Of(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var kept)
                && typed == kept;
        }
        catch (JsonException)
        {
            return false; // beyond a double
        }
    }
}
