using System.Globalization;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>What a clerk reads beside a field.</summary>
internal static class FormMessages
{
    public const string NotWanted = "Biểu mẫu không có mục này.";
    public const string NoWay = "Chưa khớp với cách điền nào được phép.";
    public const string SeveralWays = "Khớp với hơn một cách điền, chỉ được một.";
    public const string NotAllowed = "Giá trị này không được phép.";

    private static readonly (FormTypes Type, string Words)[] TypeWords =
    [
        (FormTypes.String, "chữ"),
        (FormTypes.Integer, "số nguyên"),
        (FormTypes.Number, "số"),
        (FormTypes.Boolean, "có hoặc không"),
        (FormTypes.Array, "danh sách"),
        (FormTypes.Object, "một nhóm thông tin"),
        (FormTypes.Null, "để trống"),
    ];

    public static string Type(FormTypes types) =>
        $"Phải là {string.Join(" hoặc ", TypeWords.Where(each => types.HasFlag(each.Type)).Select(each => each.Words))}.";

    public static string Enum(FormSchema schema) => $"Phải chọn một trong: {schema.EnumTitles}.";

    public static string TooShort(long least, int length) =>
        length == 0 ? "Không được để trống."
            : string.Create(CultureInfo.InvariantCulture, $"Phải có ít nhất {least} ký tự, đang có {length}.");

    public static string TooLong(long most, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"Chỉ được tối đa {most} ký tự, đang có {length}.");

    public static string Pattern(FormSchema schema) => schema.Help.Length > 0 ? $"Chưa đúng dạng: {schema.Help}"
        : "Chưa đúng dạng yêu cầu.";

    public static string Format(string format) => format switch
    {
        "date" => "Phải là một ngày có thật, ví dụ 2026-03-02.",
        "time" => "Phải là giờ kèm múi giờ, ví dụ 08:00:00+07:00.",
        "date-time" => "Phải là ngày giờ kèm múi giờ, ví dụ 2026-03-02T08:00:00+07:00.",
        _ => "Phải là địa chỉ thư điện tử, ví dụ ten@example.vn.",
    };

    public static string TooFew(long? least) => string.Create(CultureInfo.InvariantCulture, $"Phải có ít nhất {least} mục.");

    public static string TooMany(long? most) => string.Create(CultureInfo.InvariantCulture, $"Chỉ được tối đa {most} mục.");

    public static string Repeated(int at, int first) =>
        string.Create(CultureInfo.InvariantCulture, $"Mục thứ {at + 1} trùng với mục thứ {first + 1}.");

    public static string Missing(FormSchema schema, string name)
    {
        var title = schema.Properties.GetValueOrDefault(name)?.Title;
        return $"Chưa nhập \"{(string.IsNullOrEmpty(title) ? name : title)}\".";
    }
}
