using System.Globalization;
using System.Text.Json;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Diffing;

/// <summary>Terms, money and conditions of a definition in plain words.</summary>
public sealed class Words(IReadOnlyDictionary<string, string> roles, Func<string, string> office)
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly Dictionary<string, LocalText> Facts = new(StringComparer.Ordinal)
    {
        ["@channel"] = new("cách nộp", "channel"),
        ["@subject"] = new("đối tượng", "subject"),
        ["@level"] = new("cấp", "level"),
        ["@copies"] = new("số bản", "copies"),
        ["@pages"] = new("số trang", "pages"),
    };

    private static readonly Dictionary<string, LocalText> Named = new(StringComparer.Ordinal)
    {
        ["counter"] = new("tại quầy", "counter"),
        ["online"] = new("trực tuyến", "online"),
        ["post"] = new("bưu chính", "post"),
        ["agentPoint"] = new("điểm đại lý", "agent point"),
        ["citizen"] = new("công dân", "citizen"),
        ["citizenAbroad"] = new("công dân ở nước ngoài", "citizen abroad"),
        ["foreigner"] = new("người nước ngoài", "foreigner"),
        ["household"] = new("hộ gia đình", "household"),
        ["organisation"] = new("tổ chức", "organisation"),
        ["enterprise"] = new("doanh nghiệp", "enterprise"),
        ["cooperative"] = new("hợp tác xã", "cooperative"),
        ["official"] = new("cán bộ, công chức", "official"),
        ["commune"] = new("cấp xã", "commune"),
        ["city"] = new("cấp thành phố", "city"),
        ["dossier"] = new("một hồ sơ", "per dossier"),
        ["copy"] = new("một bản", "per copy"),
        ["page"] = new("một trang", "per page"),
        ["receipt"] = new("khi tiếp nhận", "at receipt"),
        ["supplement"] = new("khi bổ sung", "as a supplement"),
        ["return"] = new("khi trả kết quả", "when the result is returned"),
        ["submit"] = new("nộp", "handed in"),
        ["present"] = new("xuất trình", "shown"),
        ["fill"] = new("khai", "filled in"),
        ["confirmed"] = new("đã xác nhận", "confirmed"),
        ["toBeConfirmed"] = new("chờ xác nhận", "to be confirmed"),
        ["unknown"] = new("chưa biết", "unknown"),
        ["granted"] = new("giải quyết", "granted"),
        ["refused"] = new("từ chối", "refused"),
        ["generated"] = new("bản tạo tự động", "generated"),
        ["curated"] = new("bản đã biên soạn", "curated"),
        ["true"] = new("có", "yes"),
        ["false"] = new("không", "no"),
        ["string"] = new("chữ", "text"),
        ["integer"] = new("số nguyên", "whole number"),
        ["number"] = new("số", "number"),
        ["boolean"] = new("có/không", "yes or no"),
        ["array"] = new("danh sách", "list"),
        ["object"] = new("nhóm", "group"),
    };

    /// <summary>The names that a catalogue's roles and offices have.</summary>
    public static Words Of(ProcedureCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new Words(
            catalogue.Roles.ToDictionary(role => role.Id, role => role.Title, StringComparer.Ordinal),
            id => catalogue.Offices.Find(id)?.Name ?? id);
    }

    /// <summary>"5 ngày làm việc".</summary>
    public static LocalText Term(Term term)
    {
        var (vi, en) = (term.Amount.ToString("0.####", Vietnamese), term.Amount.ToString("0.####", CultureInfo.InvariantCulture));
        var s = term.Amount == 1 ? "" : "s";
        return term.Unit switch
        {
            TermUnit.WorkingDays => new LocalText($"{vi} ngày làm việc", $"{en} working day{s}"),
            TermUnit.WorkingHours => new LocalText($"{vi} giờ làm việc", $"{en} working hour{s}"),
            TermUnit.CalendarDays => new LocalText($"{vi} ngày", $"{en} calendar day{s}"),
            TermUnit.Months => new LocalText($"{vi} tháng", $"{en} month{s}"),
            _ => new LocalText("Trong ngày", "Same day"),
        };
    }

    /// <summary>"5 → 3 ngày làm việc"; both in full where the unit is another.</summary>
    public static LocalText Term(Term before, Term after)
    {
        var (old, now) = (Term(before), Term(after));
        return before.Unit == after.Unit && before.Unit != TermUnit.SameDay
            ? new LocalText(
                $"{before.Amount.ToString("0.####", Vietnamese)} → {now.Vi}",
                $"{before.Amount.ToString("0.####", CultureInfo.InvariantCulture)} → {now.En}")
            : new LocalText($"{old.Vi} → {now.Vi}", $"{old.En} → {now.En}");
    }

    /// <summary>"16.000 đ".</summary>
    public static string Dong(long amount) => amount.ToString("N0", Vietnamese) + " đ";

    /// <summary>"50 %".</summary>
    public static string Percent(decimal share) => (share * 100).ToString("0.##", Vietnamese) + " %";

    /// <summary>What an enumerated value of the format is called; the value itself where it has no name.</summary>
    public static LocalText Name(string value) => Named.TryGetValue(value, out var name) ? name : new LocalText(value, value);

    /// <summary>What the office calls a role.</summary>
    public string Role(string role) => roles.GetValueOrDefault(role, role);

    /// <summary>The receiving office, the one above it, or an office by name.</summary>
    public LocalText Office(string id) => id switch
    {
        "own" => new LocalText("đơn vị tiếp nhận", "the receiving office"),
        "parent" => new LocalText("đơn vị cấp trên", "the office above"),
        _ => new LocalText(office(id), office(id)),
    };

    /// <summary>"Số bản từ 2 và cách nộp là trực tuyến"; null is "always".</summary>
    public static LocalText Condition(Condition? condition, FormDefinition form)
    {
        if (condition is null)
            return new LocalText("mọi trường hợp", "always");
        var tests = condition.Tests.Select(test => Test(test, form)).ToArray();
        return new LocalText(string.Join(" và ", tests.Select(t => t.Vi)), string.Join(" and ", tests.Select(t => t.En)));
    }

    /// <summary>A condition by its fields' paths: a field that was only renamed does not change who it holds for.</summary>
    internal static string Key(Condition? condition) => condition is null ? "" : string.Join('&', condition.Tests.Select(test => test switch
    {
        FieldTest.OneOf one => $"{one.Field}={string.Join('|', one.Values.Select(value => value.GetRawText()))}",
        FieldTest.AtLeast least => string.Create(CultureInfo.InvariantCulture, $"{least.Field}>={least.Minimum}"),
        FieldTest.Present present => $"{present.Field}?{present.IsPresent}",
        _ => test.Field,
    }));

    private static LocalText Test(FieldTest test, FormDefinition form)
    {
        var asked = form.Fields.FirstOrDefault(f => f.Path == test.Field);
        var field = Facts.TryGetValue(test.Field, out var fact) ? fact : Field(test.Field, asked);
        return test switch
        {
            FieldTest.OneOf one => new LocalText(
                $"{field.Vi} là {string.Join(" hoặc ", one.Values.Select(v => Value(v, asked).Vi))}",
                $"{field.En} is {string.Join(" or ", one.Values.Select(v => Value(v, asked).En))}"),
            FieldTest.AtLeast least => new LocalText(
                $"{field.Vi} từ {least.Minimum.ToString("0.####", Vietnamese)}",
                $"{field.En} at least {least.Minimum.ToString("0.####", CultureInfo.InvariantCulture)}"),
            FieldTest.Present { IsPresent: true } => new LocalText($"có {field.Vi}", $"{field.En} given"),
            _ => new LocalText($"không có {field.Vi}", $"{field.En} not given"),
        };
    }

    private static LocalText Field(string path, FormField? field) => new($"“{field?.Title ?? path}”", $"“{field?.Title ?? path}”");

    /// <summary>A choice by its title on the page, else as the format calls it.</summary>
    private static LocalText Value(JsonElement value, FormField? field)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return field?.Choices.TryGetValue(text, out var title) == true ? new LocalText($"“{title}”", $"“{title}”") : Name(text);
    }
}
