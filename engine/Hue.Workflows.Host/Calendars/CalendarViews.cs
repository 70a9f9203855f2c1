using System.Globalization;
using System.Text;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Calendars;

/// <summary>Calendars as the page of amendments shows them.</summary>
internal static class CalendarViews
{
    public static CalendarView Of(WorkingCalendar calendar, IReadOnlyList<OfficeName> offices, LoadedCatalogue catalogue)
    {
        var file = calendar.File;
        var shared = catalogue.Calendars.Base(file.Id)?.Version == file.Version;
        var text = shared ? catalogue.CalendarFile(calendar.Name) : null;
        // An office's own calendar repeats every shared day: only what differs is worth a line.
        var days = shared
            ? file.Days
            : catalogue.Calendars.Closures.Where(each => offices.Any(office => office.Id == each.Office)).Select(each => each.Day);
        return new CalendarView(
            calendar.Name,
            file.Title,
            file.Years,
            new HoursView([.. file.Weekly.WorkedDay.Select(Of)], file.Weekly.Notice, file.Weekly.Certainty),
            [.. days.OrderBy(day => day.Date).Select(Of)],
            text is null ? null : Encoding.UTF8.GetString(text),
            offices);
    }

    private static CalendarDayView Of(SpecialDay day) =>
        new(day.Date, day.Kind, day.Name, day.Certainty, day.Notice, [.. (day.Open ?? []).Select(Of)]);

    private static OpenView Of(OpenInterval open) => new(Written(open.From), Written(open.To));

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
