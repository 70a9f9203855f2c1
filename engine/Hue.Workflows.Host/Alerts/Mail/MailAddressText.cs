namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>Addresses as they may stand in an SMTP command: nothing that could end it, nothing that needs SMTPUTF8.</summary>
public static class MailAddressText
{
    private const int LengthMax = 254;
    private const string Marks = "!#$%&'*+/=?^_`{|}~.-";

    public static bool IsUsable(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return address.Length <= LengthMax && at is > 0 and <= 64 && IsDots(address[..at], Marks) && IsDots(address[(at + 1)..], "-.");
    }

    private static bool IsDots(string text, string marks) => text.Length > 0
        && text.All(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal))
        && text.Split('.').All(part => part.Length > 0);
}
