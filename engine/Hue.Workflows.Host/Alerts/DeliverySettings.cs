using Hue.Workflows.Host.Alerts.Mail;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Where alerts go besides the inbox: "Hue:Webhooks", "Hue:Mail" and "Hue:PublicAddress". The same on every host.</summary>
/// <param name="Webhooks">Receivers over HTTP; each is told of every alert.</param>
/// <param name="Mail">The mail server; null sends no mail.</param>
/// <param name="PublicAddress">Where people open the web app, for links in mails, ends with a slash; null for no links.</param>
public sealed record DeliverySettings(IReadOnlyList<WebhookSettings> Webhooks, MailSettings? Mail, Uri? PublicAddress)
{
    /// <exception cref="SettingUnusableException">A setting cannot be meant; says what to write instead.</exception>
    public static DeliverySettings Read(IConfiguration hue)
    {
        var webhooks = hue.GetSection("Webhooks").GetChildren().Select(WebhookSettings.Read).ToList();
        if (webhooks.GroupBy(w => w.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new SettingUnusableException("Hue:Webhooks", $"two have the name \"{twice.Key}\"; give each its own");
        return new DeliverySettings(webhooks, MailSettings.Read(hue.GetSection("Mail")), Address(hue["PublicAddress"]));
    }

    private static Uri? Address(string? text) => text switch
    {
        null or "" => null,
        _ when WebhookSettings.IsHttp(text) => new Uri(text.EndsWith('/') ? text : text + "/"),
        _ => throw new SettingUnusableException("Hue:PublicAddress", $"write https://…, not \"{text}\""),
    };
}
