using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Calendars;

/// <summary>Reads the file of an amendment: a calendar (it has "weekly"), or a closure of some offices (it has "offices").</summary>
public static class CalendarChangeReader
{
    /// <summary>Reads the file; faults are in it, and the change is null when any forbids its use.</summary>
    /// <param name="path">The file's name; a calendar's says its id and version.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, CalendarChange? Change) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
            return (file, null);
        if (file.Root["offices"] is not null)
            return (file, Closure(file, file.Root));
        var (calendarFile, calendar) = CalendarReader.Read(path, bytes);
        return (calendarFile, calendar is null ? null : new CalendarChange.Version(calendar.File));
    }

    private static CalendarChange.Closure? Closure(SourceFile file, SourceNode root)
    {
        var reader = new ObjectReader(file, root);
        reader.OptionalText("$schema");
        var closure = new CalendarChange.Closure(
            reader.Text("title"),
            reader.List("offices", node => reader.TextOf(node) ?? "", 1),
            reader.List("days", node => CalendarReader.Day(file, node), 1));
        reader.Close();
        if (root["days"] is { Kind: SourceKind.Array } days && days.Items.Count == closure.Days.Count)
            CalendarRules.CheckDays(file, days, closure.Days);
        return file.IsBroken ? null : closure;
    }
}
