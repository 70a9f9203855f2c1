using System.Text.RegularExpressions;

namespace Hue.Workflows.Host.Alerts.Mail;

/// <summary>A server's answer: three digits, and lines for people.</summary>
internal sealed partial record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int TextMost = 160;

    public bool IsPositive => Code is >= 200 and < 400;

    /// <summary>The server will never take this one, however often it is asked.</summary>
    public bool IsPermanent => Code is >= 500 and < 600;

    /// <summary>"4.7.1" and the like; the server closes after 421.</summary>
    public bool ClosesConnection => Code == 421;

    /// <summary>Code and first line, without addresses: it is kept and logged.</summary>
    public string Said
    {
        get
        {
            var text = Addresses().Replace(Lines.Count > 0 ? Lines[0] : "", "…");
            return $"SMTP {Code} {(text.Length > TextMost ? text[..TextMost] : text)}".TrimEnd();
        }
    }

    [GeneratedRegex(@"<[^>]*>|\S*@\S*", RegexOptions.None, 200)]
    private static partial Regex Addresses();
}

/// <summary>The server has refused a step that is nobody's mail: greeting, EHLO, STARTTLS, AUTH, or talks no SMTP.</summary>
internal sealed class SmtpRefusedException(string said) : Exception(said);
