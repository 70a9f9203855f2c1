using System.Globalization;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>An alarm about the log as a mail to an operator.</summary>
internal sealed class AlarmMails(StoreGate gate, TimeProvider clock)
{
    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    /// <returns>Null when there is no such alarm, or the account holds the role no more.</returns>
    public async Task<(string Subject, string Text)?> OfAsync(string item, string account, Uri? app)
    {
        if (!Guid.TryParse(item.AsSpan(AlarmBook.ItemPrefix.Length), out var id)
            || await gate.Open.Alarms.FindAsync(id, CancellationToken.None) is not { } alarm)
            return null;
        var roles = await gate.Open.Accounts.RolesAsync(account, HueTime.Today(clock), CancellationToken.None);
        return roles.Any(role => role.Role == "operator") ? (Subject(alarm), Text(alarm, app)) : null;
    }

    private static string Subject(Alarm alarm) => alarm.Code switch
    {
        AlarmBell.SealingFailed => "Cảnh báo: nhật ký không niêm phong được",
        _ => "Cảnh báo: tự kiểm tra nhật ký phát hiện sai lệch",
    };

    private static string Text(Alarm alarm, Uri? app) => string.Create(CultureInfo.InvariantCulture, $"""
        Kính gửi Anh/Chị,

        {Subject(alarm)}.
        Phát hiện lúc {alarm.RaisedAt.ToOffset(Hue):HH:mm 'ngày' dd/MM/yyyy}{(alarm.EndedAt is null ? "" : ", nay đã hết")}.
        Chi tiết: {alarm.Detail.Vi}

        Hồ sơ vẫn được tiếp nhận và giải quyết. Xin giữ nguyên cơ sở dữ liệu và thư mục khóa, xem trang Toàn vẹn và chạy
        “hue verify --database” với điểm niêm phong đã lưu.{(app is null ? "" : $"\n{new Uri(app, "integrity")}")}

        Thư này gửi tự động.

        """);
}
