using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Calendars;

/// <summary>
/// The file that a calendar would be read from: for those that no file has, an office's own days laid over the calendar that it shares.
/// The same calendar gives the same bytes, for records attest their hash; another form would be another hash.
/// </summary>
public static class CalendarText
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 bytes, JSON without white space.</summary>
    public static byte[] Of(CalendarFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes, Form))
        {
            to.WriteStartObject();
            to.WriteString("id", file.Id);
            to.WriteNumber("version", file.Version);
            to.WriteString("title", file.Title);
            to.WriteString("zone", file.Zone);
            to.WriteNumber("utcOffsetMinutes", file.UtcOffsetMinutes);
            to.WriteStartArray("years");
            foreach (var year in file.Years)
                to.WriteNumberValue(year);
            to.WriteEndArray();
            Write(to, file.Weekly);
            Write(to, file.Rules);
            to.WriteStartArray("days");
            foreach (var day in file.Days)
                Write(to, day);
            to.WriteEndArray();
            to.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter to, WeeklyHours weekly)
    {
        to.WriteStartObject("weekly");
        to.WriteStartObject("days");
        foreach (var (day, open) in weekly.Days.OrderBy(day => day.Key, StringComparer.Ordinal))
            Write(to, day, open);
        to.WriteEndObject();
        Write(to, "workedDay", weekly.WorkedDay);
        Sourced(to, weekly.Notice, weekly.Certainty);
    }

    private static void Write(Utf8JsonWriter to, BoundaryRules rules)
    {
        to.WriteStartObject("rules");
        foreach (var (name, flag) in (ReadOnlySpan<(string, SourcedFlag)>)[
            ("countsDayOfReceipt", rules.CountsDayOfReceipt), ("countsDayOfSuspension", rules.CountsDayOfSuspension),
            ("countsDayOfResumption", rules.CountsDayOfResumption)])
        {
            to.WriteStartObject(name);
            to.WriteBoolean("value", flag.Value);
            Sourced(to, flag.Notice, flag.Certainty);
        }

        to.WriteStartObject("cutOff");
        to.WriteString("value", Text(rules.CutOff.Value));
        Sourced(to, rules.CutOff.Notice, rules.CutOff.Certainty);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, SpecialDay day)
    {
        to.WriteStartObject();
        to.WriteString("date", day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        to.WriteString("kind", day.Kind);
        to.WriteString("name", day.Name);
        to.WriteString("certainty", day.Certainty);
        if (day.Notice.Length > 0)
            to.WriteString("notice", day.Notice);
        if (day.Open is { } open)
            Write(to, "open", open);
        if (day.Replaces is { } replaces)
            to.WriteString("replaces", replaces);
        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, string name, IReadOnlyList<OpenInterval> open)
    {
        to.WriteStartArray(name);
        foreach (var interval in open)
        {
            to.WriteStartObject();
            to.WriteString("from", Text(interval.From));
            to.WriteString("to", Text(interval.To));
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Sourced(Utf8JsonWriter to, string notice, string certainty)
    {
        to.WriteString("notice", notice);
        to.WriteString("certainty", certainty);
        to.WriteEndObject();
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
