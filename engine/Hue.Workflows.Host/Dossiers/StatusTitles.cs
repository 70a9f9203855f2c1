using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>What the screens call each status of the national portal.</summary>
internal static class StatusTitles
{
    public static LocalText Of(DossierStatus status) => status switch
    {
        DossierStatus.Filed => new("Mới đăng ký", "Newly filed"),
        DossierStatus.Received => new("Đã tiếp nhận", "Received"),
        DossierStatus.NotAccepted => new("Không được tiếp nhận", "Not accepted"),
        DossierStatus.InProgress => new("Đang xử lý", "In progress"),
        DossierStatus.SupplementRequested => new("Yêu cầu bổ sung", "Supplement requested"),
        DossierStatus.PaymentRequested => new("Yêu cầu nộp phí, lệ phí", "Payment requested"),
        DossierStatus.Withdrawn => new("Công dân rút hồ sơ", "Withdrawn"),
        DossierStatus.Stopped => new("Dừng xử lý", "Stopped"),
        DossierStatus.Processed => new("Đã xử lý xong", "Processed"),
        _ => new("Đã trả kết quả", "Result returned"),
    };
}
