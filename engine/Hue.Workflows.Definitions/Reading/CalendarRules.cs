using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>What a well-shaped calendar must say besides: each day in its years and once, hours in order, a file named so.</summary>
internal sealed class CalendarRules
{
    private readonly SourceFile file;

    private CalendarRules(SourceFile file) => this.file = file;

    public static void Check(SourceFile file, SourceNode root, CalendarFile calendar)
    {
        var rules = new CalendarRules(file);
        rules.Name(root, calendar);
        rules.Twice(root["years"], calendar.Years, year => $"{year}");
        if (root["weekly"] is { } weekly)
            rules.Week(weekly, calendar.Weekly);
        if (root["days"] is { Kind: SourceKind.Array } days)
            rules.Days(days, calendar);
    }

    /// <summary>The days of a closure, which has no years and no week of its own.</summary>
    public static void CheckDays(SourceFile file, SourceNode nodes, IReadOnlyList<SpecialDay> days)
    {
        var rules = new CalendarRules(file);
        rules.Twice(nodes, days, day => $"{day.Date:yyyy-MM-dd}");
        for (var i = 0; i < days.Count; i++)
            rules.Open(nodes.Items[i], days[i]);
    }

    private void Name(SourceNode root, CalendarFile calendar)
    {
        var name = $"{calendar.Id}.v{calendar.Version}.json";
        if (calendar.Id.Length > 0 && !file.Path.EndsWith("/" + name, StringComparison.Ordinal) && file.Path != name)
            Wrong(root["id"] ?? root, $"A file with this id and version is named {name}. Rename it, or write what its name says.");
    }

    private void Week(SourceNode node, WeeklyHours weekly)
    {
        if (node["days"] is { Kind: SourceKind.Object, Members.Count: 0 } none)
            Wrong(none, "No week day has hours. Write at least one, such as \"monday\".");
        Hours(node["workedDay"], weekly.WorkedDay);
        foreach (var (day, hours) in weekly.Days)
            Hours(node["days"]?[day], hours);
    }

    private void Days(SourceNode nodes, CalendarFile calendar)
    {
        Twice(nodes, calendar.Days, day => $"{day.Date:yyyy-MM-dd}");
        for (var i = 0; i < calendar.Days.Count; i++)
        {
            var (node, day) = (nodes.Items[i], calendar.Days[i]);
            // A date that could not be read stands as the first of all days and has its fault already.
            if (day.Date != DateOnly.MinValue && !calendar.Years.Contains(day.Date.Year))
                Wrong(node, $"{day.Date:yyyy-MM-dd} lies in a year that \"years\" does not list. Add {day.Date.Year} to \"years\".");
            Open(node, day);
        }
    }

    private void Open(SourceNode node, SpecialDay day)
    {
        if (day.Kind == "partial" && day.Open is null)
            Wrong(node, "A partial day says when it is open. Add \"open\": [{ \"from\": \"07:30\", \"to\": \"11:30\" }].");
        if (day.Kind == "closed" && day.Open is not null)
            Wrong(node["open"] ?? node, "A closed day has no hours. Take \"open\" out, or write \"partial\".");
        Hours(node["open"], day.Open ?? []);
    }

    private void Hours(SourceNode? node, IReadOnlyList<OpenInterval> hours)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            // A time that could not be read stands as midnight and has its fault already.
            if (hours[i] == new OpenInterval(TimeOnly.MinValue, TimeOnly.MinValue))
                continue;
            if (hours[i].To <= hours[i].From)
                Wrong(node!.Items[i], $"It closes at {hours[i].To:HH:mm} and opens at {hours[i].From:HH:mm}. Change the two.");
            else if (i > 0 && hours[i].From <= hours[i - 1].To)
                Wrong(node!.Items[i], "These hours begin before the ones above have ended. List them in order of time, or make them one.");
        }
    }

    private void Twice<T>(SourceNode? list, IReadOnlyList<T> items, Func<T, string> name)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(name(items[i])))
                Wrong(list!.Items[i], $"{name(items[i])} is listed twice. Keep one.");
        }
    }

    private void Wrong(SourceNode at, string message) => file.Fault(ShapeRules.ValueIsAllowed, at, message);
}
