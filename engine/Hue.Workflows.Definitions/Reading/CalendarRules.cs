using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>What a well-shaped calendar must say besides: days in its years and once each, hours in order, a file named as it says.</summary>
internal static class CalendarRules
{
    public static void Check(SourceFile file, SourceNode root, CalendarFile calendar)
    {
        Name(file, root, calendar);
        Twice(file, root["years"], calendar.Years, year => $"{year}");
        if (root["weekly"] is { } weekly)
        {
            if (weekly["days"] is { Kind: SourceKind.Object, Members.Count: 0 } none)
                file.Fault(ShapeRules.ValueIsAllowed, none, "No week day has hours. Write at least one, such as \"monday\".");
            Hours(file, weekly["workedDay"], calendar.Weekly.WorkedDay);
            foreach (var (day, hours) in calendar.Weekly.Days)
                Hours(file, weekly["days"]?[day], hours);
        }

        if (root["days"] is { Kind: SourceKind.Array } days)
            Days(file, days, calendar);
    }

    private static void Name(SourceFile file, SourceNode root, CalendarFile calendar)
    {
        var name = $"{calendar.Id}.v{calendar.Version}.json";
        if (calendar.Id.Length > 0 && !file.Path.EndsWith("/" + name, StringComparison.Ordinal) && file.Path != name)
            file.Fault(ShapeRules.ValueIsAllowed, root["id"] ?? root, $"A file that says id and version so is named {name}. Rename it, or write the id and version of its name.");
    }

    private static void Days(SourceFile file, SourceNode days, CalendarFile calendar)
    {
        Twice(file, days, calendar.Days, day => $"{day.Date:yyyy-MM-dd}");
        for (var i = 0; i < calendar.Days.Count; i++)
        {
            var (node, day) = (days.Items[i], calendar.Days[i]);
            if (day.Date != DateOnly.MinValue && !calendar.Years.Contains(day.Date.Year))
                file.Fault(ShapeRules.ValueIsAllowed, node, $"{day.Date:yyyy-MM-dd} lies in a year that \"years\" does not list. Add {day.Date.Year} to \"years\".");
            if (day.Kind == "partial" && day.Open is null)
                file.Fault(ShapeRules.MemberIsThere, node, "A partial day says when it is open. Add \"open\", such as [{ \"from\": \"07:30\", \"to\": \"11:30\" }].");
            if (day.Kind == "closed" && day.Open is not null)
                file.Fault(ShapeRules.ValueIsAllowed, node["open"] ?? node, "A closed day has no hours. Take \"open\" out, or write \"partial\".");
            Hours(file, node["open"], day.Open ?? []);
        }
    }

    private static void Hours(SourceFile file, SourceNode? node, IReadOnlyList<OpenInterval> hours)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            // A time that could not be read stands as midnight and has its fault already.
            if (hours[i] == new OpenInterval(TimeOnly.MinValue, TimeOnly.MinValue))
                continue;
            if (hours[i].To <= hours[i].From)
                file.Fault(ShapeRules.ValueIsAllowed, node!.Items[i], $"The office closes at {hours[i].To:HH:mm} before it has opened at {hours[i].From:HH:mm}. Write the earlier time under \"from\".");
            else if (i > 0 && hours[i].From <= hours[i - 1].To)
                file.Fault(ShapeRules.ValueIsAllowed, node!.Items[i], "These hours begin before the ones above have ended. List them in order of time, with a break between, or make them one.");
        }
    }

    private static void Twice<T>(SourceFile file, SourceNode? list, IReadOnlyList<T> items, Func<T, string> name)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(name(items[i])))
                file.Fault(ShapeRules.ValueIsAllowed, list!.Items[i], $"{name(items[i])} is listed twice. Keep one.");
        }
    }
}
