using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Fields of the form, and what each of them is checked for.</summary>
internal static class FormDiff
{
    private const ChangedPart Part = ChangedPart.Form;

    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "properties", "items", "required", "title", "type", "x-ui", "description", "$schema", "$id", "additionalProperties", "definitions",
        "enum", "x-enumTitles", "x-checks",
    };

    private static readonly HashSet<string> ForTheEye = new(StringComparer.Ordinal)
    {
        "x-ui", "description", "$schema", "$id", "$comment", "examples",
    };

    private static readonly Dictionary<string, LocalText> Checks = new(StringComparer.Ordinal)
    {
        ["minLength"] = new("số ký tự tối thiểu", "least length"),
        ["maxLength"] = new("số ký tự tối đa", "greatest length"),
        ["minimum"] = new("giá trị nhỏ nhất", "least value"),
        ["maximum"] = new("giá trị lớn nhất", "greatest value"),
        ["minItems"] = new("số dòng tối thiểu", "fewest items"),
        ["maxItems"] = new("số dòng tối đa", "most items"),
        ["pattern"] = new("mẫu ký tự", "pattern"),
        ["format"] = new("định dạng", "format"),
        ["multipleOf"] = new("bội số của", "multiple of"),
        ["default"] = new("giá trị điền sẵn", "prefilled value"),
    };

    public static void Write(ChangeBook book, FormDefinition before, FormDefinition after)
    {
        if (before.Json == after.Json)
            return;
        using var oldSchema = JsonDocument.Parse(before.Json);
        using var newSchema = JsonDocument.Parse(after.Json);
        var told = false;
        ChangeBook.Compare(
            before.Fields,
            after.Fields,
            field => field.Path,
            gone =>
            {
                told = true;
                book.Removed(Part, gone.Path, $"bỏ mục {Named(gone)}", $"field {Named(gone)} removed");
            },
            (old, now) => told |= Both(book, old, now, Node(oldSchema.RootElement, old.Path), Node(newSchema.RootElement, now.Path)),
            come =>
            {
                told = true;
                var must = come.Required ? (" bắt buộc", " required") : ("", "");
                book.Added(Part, come.Path, $"thêm mục{must.Item1} {Named(come)}",
                    $"{must.Item2.TrimStart()} field {Named(come)} added".TrimStart());
            });
        told |= DateCheckDiff.Write(book, before, after);
        if (told)
            return;
        if (Meaning(oldSchema.RootElement) == Meaning(newSchema.RootElement))
            book.Changed(Part, "", "tờ khai: chỉ đổi cách trình bày", "the form: only how it is laid out");
        else
            book.Changed(Part, "", "tờ khai: đổi điều kiện giữa các mục", "the form: what its fields must keep to together");
    }

    /// <summary>The schema without what is only for the eye.</summary>
    private static string Meaning(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', node.EnumerateObject().Where(each => !ForTheEye.Contains(each.Name))
            .OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => $"\"{each.Name}\":{Meaning(each.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', node.EnumerateArray().Select(Meaning))}]",
        _ => node.GetRawText(),
    };

    private static bool Both(ChangeBook book, FormField old, FormField now, JsonElement? oldNode, JsonElement? newNode)
    {
        var count = book.All.Count;
        var what = new LocalText($"mục {now.Title}", $"field {now.Title}");
        if (old.Title != now.Title)
            book.Changed(Part, now.Path, $"mục {old.Title}: đổi tên thành {now.Title}", $"field {old.Title}: now called {now.Title}");
        if (old.Required != now.Required)
        {
            book.Changed(
                Part, now.Path, $"{what.Vi}: {(now.Required ? "nay bắt buộc" : "nay không bắt buộc")}",
                $"{what.En}: {(now.Required ? "now required" : "no longer required")}");
        }

        book.Became(
            Part, now.Path, new LocalText($"{what.Vi}, kiểu", $"{what.En}, type"), Words.Name(old.Type), Words.Name(now.Type));
        if (oldNode is { } before && newNode is { } after)
            Keywords(book, what, old, now, before, after);
        return book.All.Count > count;
    }

    private static void Keywords(ChangeBook book, LocalText what, FormField was, FormField field, JsonElement before, JsonElement after)
    {
        ChangeBook.Compare(
            Members(before),
            Members(after),
            member => member.Name,
            gone => Check(book, what, field, gone.Name, gone.Value, null),
            (old, now) => Check(book, what, field, now.Name, old.Value, now.Value),
            come => Check(book, what, field, come.Name, null, come.Value));
        ChangeBook.Compare(
            Choices(before, was),
            Choices(after, field),
            choice => choice.Value,
            gone => book.Changed(Part, field.Path, $"{what.Vi}: bỏ lựa chọn {gone.Title}", $"{what.En}: choice {gone.Title} removed"),
            (old, now) =>
            {
                if (old.Title != now.Title)
                {
                    book.Changed(
                        Part, field.Path, $"{what.Vi}: lựa chọn {old.Title} đổi tên thành {now.Title}",
                        $"{what.En}: choice {old.Title} is now called {now.Title}");
                }
            },
            come => book.Changed(Part, field.Path, $"{what.Vi}: thêm lựa chọn {come.Title}", $"{what.En}: choice {come.Title} added"));
    }

    private static void Check(ChangeBook book, LocalText what, FormField field, string keyword, JsonElement? before, JsonElement? after)
    {
        var name = Checks.GetValueOrDefault(keyword, new LocalText(keyword, keyword));
        book.Became(Part, field.Path, new LocalText($"{what.Vi}, {name.Vi}", $"{what.En}, {name.En}"), Text(before), Text(after));
    }

    /// <summary>What may be chosen, by the titles on the page.</summary>
    private static IEnumerable<(string Value, string Title)> Choices(JsonElement node, FormField field) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("enum", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(Plain).Distinct(StringComparer.Ordinal)
                .Select(value => (value, field.Choices.GetValueOrDefault(value, value)))
            : [];

    private static IEnumerable<JsonProperty> Members(JsonElement node) => node.ValueKind == JsonValueKind.Object
        ? node.EnumerateObject().Where(member => !Elsewhere.Contains(member.Name))
        : [];

    private static LocalText Text(JsonElement? value) =>
        value is { } there ? new LocalText(Plain(there), Plain(there)) : new LocalText("không có", "none");

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The schema of a field: "con.hoTen", "thanhVien[].ngaySinh"; null where the path goes another way than by members.</summary>
    private static JsonElement? Node(JsonElement schema, string path)
    {
        var at = schema;
        foreach (var part in path.Split('.'))
        {
            var name = part.EndsWith("[]", StringComparison.Ordinal) ? part[..^2] : part;
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty("properties", out var members)
                || !members.TryGetProperty(name, out at))
                return null;
            if (name.Length < part.Length && !at.TryGetProperty("items", out at))
                return null;
        }

        return at;
    }

    private static string Named(FormField field) => field.Title.Length == 0 ? field.Path : field.Title;
}
