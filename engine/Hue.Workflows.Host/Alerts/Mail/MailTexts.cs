using System.Globalization;
using System.Text;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>What a mail says: numbers of dossiers and what is due, nothing about anybody.</summary>
internal static class MailTexts
{
    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    public static string Subject(IReadOnlyList<DeliveryItem> items) => items is [{ Alert: { } only }]
        ? only.Subject
        : string.Create(CultureInfo.InvariantCulture, $"{items.Count} cảnh báo về thời hạn hồ sơ");

    public static string Text(IReadOnlyList<DeliveryItem> items, Uri? app)
    {
        var text = new StringBuilder("Kính gửi Anh/Chị,\n\nHệ thống theo dõi hồ sơ báo:\n");
        foreach (var item in items)
        {
            if (item.Alert is not { } alert)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n- {alert.Subject}\n");
            if (item.InsteadOfName is { } away)
                text.Append(CultureInfo.InvariantCulture, $"  Anh/Chị nhận thay {away}, đang vắng mặt.\n");
            text.Append(CultureInfo.InvariantCulture, $"  Ghi nhận lúc {alert.RaisedAt.ToOffset(Hue):HH:mm dd/MM/yyyy}.\n");
            if (app is not null)
                text.Append(CultureInfo.InvariantCulture, $"  {new Uri(app, $"dossiers/{alert.Dossier.Value}")}\n");
        }

        text.Append("\nThư này gửi tự động và không ghi thông tin của người nộp hồ sơ: ");
        return text.Append("xem chi tiết trong hệ thống.\n").ToString();
    }
}
