using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>The mail server that takes our mails.</summary>
/// <param name="Host">Its name; the certificate must be for it.</param>
/// <param name="Port">25, 587 or 465 unless said otherwise, as <paramref name="Security"/> has it.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="UserName">Null signs in nowhere.</param>
/// <param name="Password">Of the user.</param>
/// <param name="From">Address of the sender; refusals come back there.</param>
/// <param name="Timeout">Longest wait for one mail, connecting included.</param>
/// <param name="Authority">PEM file of the certificates that vouch for the server; null trusts those of the machine.</param>
public sealed record MailSettings(
    string Host, int Port, MailSecurity Security, string? UserName, string? Password, string From, TimeSpan Timeout, string? Authority)
{
    private const int SecondsMax = 60;

    public static MailSettings? Read(IConfigurationSection section)
    {
        if (section["Host"] is not { Length: > 0 } host)
            return null;
        var security = (section["Security"] ?? "startTls") switch
        {
            "startTls" => MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            "none" => MailSecurity.None,
            var other => throw new SettingUnusableException($"{section.Path}:Security", $"write startTls, tls or none, not \"{other}\""),
        };
        var usual = security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 };
        var user = section["UserName"] is { Length: > 0 } name ? name : null;
        if (user is not null && security == MailSecurity.None)
            throw new SettingUnusableException($"{section.Path}:Security", "a password is sent over TLS only; write startTls or tls");
        if (section["From"] is not { } from || !MailAddressText.IsUsable(from))
            throw new SettingUnusableException($"{section.Path}:From", "write the sender's address, such as canh-bao@hue.example");
        var seconds = section.GetValue("TimeoutSeconds", 30);
        if (seconds is < 1 or > SecondsMax)
            throw new SettingUnusableException($"{section.Path}:TimeoutSeconds", $"write 1 to {SecondsMax}");
        var authority = section["Authority"] is { Length: > 0 } file ? file : null;
        if (authority is not null && !File.Exists(authority))
            throw new SettingUnusableException($"{section.Path}:Authority", $"there is no file {authority}");
        return new MailSettings(
            host, section.GetValue("Port", usual), security, user, section["Password"], from, TimeSpan.FromSeconds(seconds), authority);
    }
}

/// <summary>How a connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine.</summary>
    None,

    /// <summary>Begins in the clear and goes no further than EHLO unless the server takes STARTTLS.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
