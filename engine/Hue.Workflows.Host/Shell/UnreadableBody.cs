using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Host.Shell;

/// <summary>Says in Vietnamese which member of a body is wrong. Member names only: values are the applicant's.</summary>
internal static partial class UnreadableBody
{
    /// <summary>The place for the log: a path of member names, or a member's name.</summary>
    public static string Place(JsonException fault) => Member(fault) ?? fault.Path ?? "";

    /// <summary>What to mend.</summary>
    public static string Sentence(JsonException fault)
    {
        if (Unknown().Match(fault.Message) is { Success: true } unknown)
            return $"Thành phần “{unknown.Groups[1].Value}” không có trong yêu cầu này: hãy bỏ đi hoặc sửa tên.";
        if (Missing().Match(fault.Message) is { Success: true } missing)
            return $"Thiếu thành phần {missing.Groups[1].Value.Replace('\'', '"')}: hãy bổ sung.";
        if (Duplicate().Match(fault.Message) is { Success: true } duplicate)
            return $"Thành phần “{duplicate.Groups[1].Value}” xuất hiện hai lần: chỉ giữ một.";
        if (fault.Message.StartsWith("Thời điểm", StringComparison.Ordinal))
            return $"{fault.Path}: {fault.Message}";
        return fault.Path is { Length: > 1 } path
            ? $"Giá trị tại {path} không đúng kiểu, hoặc JSON bị hỏng từ đó."
            : "Nội dung không phải là JSON đúng cú pháp, hoặc lồng nhau quá sâu.";
    }

    private static string? Member(JsonException fault)
        => Unknown().Match(fault.Message) is { Success: true } unknown ? unknown.Groups[1].Value
            : Missing().Match(fault.Message) is { Success: true } missing ? missing.Groups[1].Value
            : null;

    [GeneratedRegex("^The JSON property '([^']{1,100})' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties including: ([^.]{1,200})")]
    private static partial Regex Missing();

    [GeneratedRegex("^Duplicate property '([^']{1,100})'")]
    private static partial Regex Duplicate();
}
