using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit;

/// <summary>What the history calls each kind of event.</summary>
public static class EventTitles
{
    private static readonly Dictionary<string, LocalText> Titles = new(StringComparer.Ordinal)
    {
        ["dossier.filed"] = new("Nộp hồ sơ", "Dossier filed"),
        ["dossier.received"] = new("Tiếp nhận hồ sơ", "Dossier received"),
        ["dossier.notAccepted"] = new("Từ chối tiếp nhận", "Not accepted"),
        ["dossier.processed"] = new("Giải quyết xong", "Processed"),
        ["dossier.withdrawn"] = new("Rút hồ sơ", "Withdrawn"),
        ["dossier.stopped"] = new("Dừng giải quyết", "Stopped"),
        ["dossier.migrated"] = new("Chuyển phiên bản quy trình", "Moved to another version"),
        ["dossier.erased"] = new("Xoá dữ liệu cá nhân", "Personal data erased"),
        ["dossier.handedOver"] = new("Bàn giao hồ sơ", "Handed over"),
        ["dossier.commented"] = new("Ghi chú", "Comment"),
        ["result.issued"] = new("Phát hành kết quả", "Result issued"),
        ["result.returned"] = new("Trả kết quả", "Result returned"),
        ["task.opened"] = new("Giao việc", "Task opened"),
        ["task.claimed"] = new("Nhận việc", "Task claimed"),
        ["task.released"] = new("Trả lại việc", "Task released"),
        ["task.assigned"] = new("Phân công việc", "Task assigned"),
        ["task.completed"] = new("Hoàn thành việc", "Task completed"),
        ["task.cancelled"] = new("Hủy việc", "Task cancelled"),
        ["term.armed"] = new("Bắt đầu tính thời hạn", "Term started"),
        ["term.extended"] = new("Gia hạn", "Term extended"),
        ["clock.stopped"] = new("Tạm dừng tính thời hạn", "Clock stopped"),
        ["clock.started"] = new("Tiếp tục tính thời hạn", "Clock started"),
        ["supplement.requested"] = new("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
        ["supplement.completed"] = new("Đã bổ sung hồ sơ", "Supplement completed"),
        ["form.corrected"] = new("Sửa tờ khai", "Form corrected"),
        ["decision.taken"] = new("Rẽ nhánh", "Decision taken"),
        ["wait.opened"] = new("Bắt đầu chờ", "Waiting"),
        ["wait.ended"] = new("Hết chờ", "Wait over"),
        ["parallel.opened"] = new("Mở các nhánh song song", "Branches opened"),
        ["branch.ended"] = new("Xong một nhánh", "Branch ended"),
        ["parallel.joined"] = new("Hợp các nhánh", "Branches joined"),
        ["call.opened"] = new("Lập hồ sơ liên thông", "Child dossier called"),
        ["call.ended"] = new("Hồ sơ liên thông kết thúc", "Child dossier ended"),
        ["fees.computed"] = new("Tính phí, lệ phí", "Fees computed"),
        ["fee.assessed"] = new("Ấn định mức thu", "Fee assessed"),
        ["payment.recorded"] = new("Thu phí, lệ phí", "Payment recorded"),
        ["paper.attached"] = new("Nhận thêm giấy tờ", "Paper attached"),
        ["document.produced"] = new("Lập văn bản", "Document produced"),
        ["alert.raised"] = new("Phát cảnh báo", "Alert raised"),
        ["alert.sent"] = new("Gửi cảnh báo", "Alert sent"),
        ["delivery.queued"] = new("Chuyển thông tin sang hồ sơ khác", "Delivery queued"),
        ["delivery.done"] = new("Hồ sơ khác đã nhận thông tin", "Delivery done"),
        ["delivery.putOff"] = new("Chưa chuyển được thông tin, thử lại sau", "Delivery put off"),
        ["term.reprojected"] = new("Tính lại hạn theo lịch mới", "Counted by an amended calendar"),
        ["apology.drafted"] = new("Dự thảo phiếu xin lỗi", "Apology drafted"),
        ["apology.signed"] = new("Ký phiếu xin lỗi và hẹn lại", "Apology signed"),
    };

    /// <summary>Every kind that has a title; a test holds it against the engine's list.</summary>
    public static IReadOnlyCollection<string> Kinds => Titles.Keys;

    /// <summary>The title of a kind; the kind itself where there is none.</summary>
    public static LocalText Of(string kind) => Titles.TryGetValue(kind, out var title) ? title : new LocalText(kind, kind);
}
