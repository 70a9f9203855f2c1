using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Instants and suspensions as people type them.</summary>
internal static class DeadlineTexts
{
    private const string InstantToWrite = "write it as 2026-02-13T16:40+07:00";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz",
    ];

    /// <summary>An instant; without an offset it is Huế's time.</summary>
    public static DateTimeOffset? Instant(string text, string name, ref string fault)
    {
        if (fault.Length > 0)
            return null;
        var whole = text.EndsWith('Z') ? text[..^1] + "+00:00" : HasOffset(text) ? text : text + "+07:00";
        if (DateTimeOffset.TryParseExact(whole, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return at;
        fault = $"{name}: \"{text}\" is not an instant: {InstantToWrite}";
        return null;
    }

    /// <summary>"FROM/TO"; nothing after the stroke while it still stands.</summary>
    public static Suspension? Suspension(string text, ref string fault)
    {
        var parts = text.Split('/');
        if (fault.Length > 0)
            return null;
        if (parts.Length != 2)
        {
            fault = $"suspension: \"{text}\" is not FROM/TO: write 2026-03-04T10:00+07:00/2026-03-09T09:00+07:00, or leave what follows the stroke empty while it still stands";
            return null;
        }

        return Suspension(parts[0], parts[1].Length == 0 ? null : parts[1], ref fault);
    }

    public static Suspension? Suspension(string from, string? to, ref string fault)
    {
        var begin = Instant(from, "suspension", ref fault);
        var end = to is null ? null : Instant(to, "suspension", ref fault);
        return fault.Length == 0 ? new Suspension(begin!.Value, end) : null;
    }

    public static Term? Term(string text, string name, ref string fault)
    {
        if (fault.Length > 0)
            return null;
        if (WorkingTime.Term.TryParse(text, out var term, out var wrong))
            return term;
        fault = $"{name}: {wrong}";
        return null;
    }

    public static OnCompletion OnCompletion(string? text, ref string fault)
    {
        if (text is not (null or "resume" or "restart") && fault.Length == 0)
            fault = $"onCompletion: \"{text}\" is not known: write resume or restart";
        return text == "restart" ? WorkingTime.OnCompletion.Restart : WorkingTime.OnCompletion.Resume;
    }

    /// <summary>"15:00"; null takes the calendar's.</summary>
    public static TimeOnly? CutOff(string? text, ref string fault)
    {
        if (text is null || fault.Length > 0)
            return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        fault = $"cutOff: \"{text}\" is not a time of day: write it as 15:00";
        return null;
    }

    private static bool HasOffset(string text) => text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':';
}
