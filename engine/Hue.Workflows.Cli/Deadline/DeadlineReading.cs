using System.Globalization;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Deadline;

/// <summary>Reads what people type for instants and terms, and keeps the first fault with what to write instead.</summary>
/// <param name="mark">What stands before a member's name where it was typed: "--" or nothing.</param>
internal sealed class DeadlineReading(string mark)
{
    private const string InstantToWrite = "write it as 2026-02-13T16:40+07:00";

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz",
    ];

    /// <summary>The first thing that was wrong; empty when nothing was.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>An instant; without an offset it is Huế's time.</summary>
    public DateTimeOffset Instant(string? text, string name)
    {
        if (text is null)
            return Wrong<DateTimeOffset>($"{mark}{name} is missing: {InstantToWrite}");
        var whole = text.EndsWith('Z') ? text[..^1] + "+00:00" : HasOffset(text) ? text : text + "+07:00";
        return DateTimeOffset.TryParseExact(whole, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : Wrong<DateTimeOffset>($"{mark}{name}: \"{text}\" is not an instant: {InstantToWrite}");
    }

    public Suspension Suspension(string from, string? to) =>
        new(Instant(from, "suspension"), to is null ? null : Instant(to, "suspension"));

    public Term Term(string? text, string name)
    {
        if (text is null)
            return Wrong<Term>($"{mark}{name} is missing: write \"5 workingDays\"");
        return WorkingTime.Term.TryParse(text, out var term, out var wrong) ? term : Wrong<Term>($"{mark}{name}: {wrong}");
    }

    public OnCompletion OnCompletion(string? text) => text switch
    {
        null or "resume" => WorkingTime.OnCompletion.Resume,
        "restart" => WorkingTime.OnCompletion.Restart,
        _ => Wrong<OnCompletion>($"\"{text}\" is not what can happen on completion: write resume or restart"),
    };

    /// <summary>"15:00"; null takes the calendar's.</summary>
    public TimeOnly? CutOff(string? text)
    {
        if (text is null)
            return null;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : Wrong<TimeOnly>($"\"{text}\" is not a cut-off: write a time of day as 15:00");
    }

    private static bool HasOffset(string text) => text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':';

    private T Wrong<T>(string fault)
        where T : struct
    {
        if (Fault.Length == 0)
            Fault = fault;
        return default;
    }
}
