using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>What the desk refuses before the rules are asked.</summary>
internal static class DeskRefusals
{
    public static Outcome.Refused DefinitionMissing(string code, int version) =>
        new("definition-missing", $"Không có quy trình {code} phiên bản {version} dùng được. Chọn thủ tục khác hoặc báo quản trị.");

    public static DeskAnswer.Refused KeyReused() => new(
        "idempotency-key-reused", "Mã yêu cầu này đã dùng cho một thao tác khác: hãy tạo mã mới.", new Dictionary<string, string>(), null);

    public static Outcome.Refused CalendarUnknown(string calendar) =>
        new("calendar-unknown", $"Máy chủ chưa có lịch làm việc \"{calendar}\" mà hồ sơ đang dùng. Thử lại sau ít phút hoặc báo quản trị.");

    public static Outcome.Refused OfficeUnknown(string office) =>
        new("office-unknown", $"Không có đơn vị \"{office}\" trong danh mục. Chọn đúng đơn vị tiếp nhận.");
}
