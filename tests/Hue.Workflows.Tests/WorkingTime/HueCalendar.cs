using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>The days of 2025 to 2027 as <c>days.csv</c> has them, without going through the calendar's reader.</summary>
internal static class HueCalendar
{
    public static readonly WorkingCalendar V1 = new(File());

    public static CalendarFile File() => TestCalendars.File([2025, 2026, 2027], [.. Rows()]) with { Id = "hue" };

    /// <summary>The committed copy of the rows the calendar file was seeded from.</summary>
    public static IEnumerable<SpecialDay> Rows() => System.IO.File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "WorkingTime", "days.csv"))
        .Skip(1)
        .Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .Select(row => new SpecialDay(TestCalendars.Date(row[0]), row[1], row[2], row[3], "", null));
}
