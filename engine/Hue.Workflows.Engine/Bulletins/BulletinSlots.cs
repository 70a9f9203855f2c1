using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Bulletins;

/// <summary>When bulletins come out: at the start and at the end of each working day.</summary>
public static class BulletinSlots
{
    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    /// <summary>Times of day in Huế, UTC+7.</summary>
    public static IReadOnlyList<TimeOnly> Times { get; } = [new(7, 30), new(16, 30)];

    /// <summary>The last slot that has come, on whichever day on which any of the offices works; null when none did for a month.</summary>
    /// <param name="calendars">Calendars of the offices.</param>
    /// <param name="now">UTC; a slot's own instant counts as come.</param>
    public static DateTimeOffset? Latest(IReadOnlyCollection<WorkingCalendar> calendars, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var today = DateOnly.FromDateTime(now.ToOffset(Hue).DateTime);
        for (var day = today; day > today.AddDays(-31); day = day.AddDays(-1))
        {
            foreach (var time in Times.Reverse())
            {
                var slot = new DateTimeOffset(day.ToDateTime(time), Hue).ToUniversalTime();
                if (slot <= now && calendars.Any(calendar => Works(calendar, day)))
                    return slot;
            }
        }

        return null;
    }

    /// <summary>Whether an office opens at all on a day.</summary>
    public static bool Works(WorkingCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        try
        {
            var morning = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Hue);
            return calendar.OfficeMinutes(morning, morning.AddDays(1)) > 0;
        }
        catch (CalendarHasNoYearException)
        {
            // Nobody's deadline hangs on it, and a bulletin too many shows the missing year better than none.
            return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
    }

    /// <summary>The civil day of a slot.</summary>
    public static DateOnly DayOf(DateTimeOffset slot) => DateOnly.FromDateTime(slot.ToOffset(Hue).DateTime);

    /// <summary>First instant of the month that a bulletin counts, UTC: the month of its day.</summary>
    public static DateTimeOffset MonthOf(DateTimeOffset slot)
    {
        var local = slot.ToOffset(Hue);
        return new DateTimeOffset(local.Year, local.Month, 1, 0, 0, 0, Hue).ToUniversalTime();
    }
}
