using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Bulletins;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>A bulletin as a mail: the lines of the offices that its receiver leads, every line for an operator.</summary>
internal sealed class BulletinMails(StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock)
{
    /// <returns>Null when there is no such bulletin, or nothing in it for the account.</returns>
    public async Task<(string Subject, string Text)?> OfAsync(string id, string account, Uri? app)
    {
        if (await gate.Open.Bulletins.FindAsync(id, CancellationToken.None) is not { } bulletin)
            return null;
        var roles = await gate.Open.Accounts.RolesAsync(account, HueTime.Today(clock), CancellationToken.None);
        var offices = roles.Any(role => role.Role == "operator") ? null
            : roles.Where(role => role.Role is "leader" or "headOfUnit").Select(role => role.Office).ToHashSet(StringComparer.Ordinal);
        var lines = bulletin.Offices.Where(line => offices?.Contains(line.Office) != false).ToList();
        return lines.Count == 0 ? null : ($"Bản tin giải quyết hồ sơ {Time(bulletin.SlotAt)}", Text(bulletin, lines, app));
    }

    private string Text(Bulletin bulletin, List<OfficeFigures> lines, Uri? app)
    {
        var text = new StringBuilder("Kính gửi Anh/Chị,\n\n")
            .Append(CultureInfo.InvariantCulture, $"Số liệu tháng {bulletin.FromAt.ToOffset(TimeSpan.FromHours(7)):MM/yyyy}")
            .Append(CultureInfo.InvariantCulture, $" tính đến {Time(bulletin.MadeAt)}.\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                {catalogue.Names.Office(line.Office)}
                - Tiếp nhận {line.Received}, nộp trực tuyến {Share(line.ReceivedOnline, line.Received)}
                - Đã giải quyết {line.Finished}, đúng hẹn {Share(line.FinishedOnTime, line.Finished)}
                - Đang giải quyết {line.Open}: quá hạn {line.Late}, sắp đến hạn {line.NearlyLate}, tạm dừng {line.Suspended}
                - Đúng hạn theo Bộ chỉ số 766: {Share(line.OnTimeIndex, line.OnTimeIndex + line.LateIndex)}

                """);
        }

        if (app is not null)
            text.Append(CultureInfo.InvariantCulture, $"\nXem và in: {new Uri(app, $"bulletins/{bulletin.Id}")}\n");
        return text.Append("\nThư này gửi tự động.\n").ToString();
    }

    private static string Time(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : string.Create(
        CultureInfo.InvariantCulture, $"{part}/{whole} ({100m * part / whole:0.##} %)").Replace('.', ',');
}
