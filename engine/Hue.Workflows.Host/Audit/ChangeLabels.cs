namespace Hue.Workflows.Host.Audit;

/// <summary>What the history calls the changed things that are no form fields.</summary>
internal static class ChangeLabels
{
    public static string Of(string field)
    {
        var parts = field.Split('.');
        return parts[0] switch
        {
            "status" => "Trạng thái",
            "suspended" => "Tạm dừng",
            "result" => "Kết quả giải quyết",
            "resultIssued" => "Kết quả đã phát hành",
            "version" => "Phiên bản quy trình",
            "papers" => "Số giấy tờ",
            "paid" => "Đã nộp (đồng)",
            "fee" => "Mức thu (đồng)",
            "due" => parts is [_, "legal"] ? "Hẹn trả" : "Hạn của bước",
            "task" => parts is [_, var number, "assignee"] ? $"Người giữ việc {number}"
                : parts is [_, var n, "priority"] ? $"Mức ưu tiên của việc {n}"
                : parts is [_, var m, ..] ? $"Việc {m}" : field,
            _ => field,
        };
    }
}
