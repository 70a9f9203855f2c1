using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>How pressing a due time is; one rule for lists, pages and counts. Always derived, never stored.</summary>
internal static class Pressing
{
    /// <summary>Due times up to this instant are near: one working day of office time is left, or less.</summary>
    public static DateTimeOffset NearUntil(WorkingCalendar calendar, DateTimeOffset now)
    {
        try
        {
            return calendar.AddOfficeMinutes(now, calendar.DayMinutes);
        }
        catch (CalendarHasNoYearException)
        {
            return now.AddDays(1); // at the end of the calendar's last year a list must still come up
        }
    }

    public static Urgency Of(DateTimeOffset? due, bool suspended, bool ended, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (ended)
            return Urgency.None;
        if (suspended)
            return Urgency.Suspended;
        if (due is not { } at)
            return Urgency.None;
        if (now > at)
            return Urgency.Late;
        return at <= NearUntil(calendar, now) ? Urgency.Near : Urgency.OnTime;
    }

    /// <summary>"còn 3 ngày làm việc, đang tạm dừng"; null while the clock runs.</summary>
    public static LocalText? Standing(Dossier d, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (d.EndedAt is not null || d.Legal is not { Ledger: { IsSuspended: true } ledger })
            return null;
        try
        {
            return calendar.Explain(ledger, now).Remaining;
        }
        catch (CalendarHasNoYearException)
        {
            return null;
        }
    }

    /// <summary>"còn 2 ngày 3 giờ"; null without a due time.</summary>
    public static LocalText? Remaining(DateTimeOffset? due, bool ended, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (due is not { } at || ended)
            return null;
        try
        {
            return new LocalText(calendar.Remaining(now, at), calendar.Remaining(now, at, "en"));
        }
        catch (CalendarHasNoYearException)
        {
            return null;
        }
    }
}
