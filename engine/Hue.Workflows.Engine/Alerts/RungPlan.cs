using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Alerts;

/// <summary>When the rungs of a ladder fall for a term. Only the next one is armed; the one after it when that has fallen.</summary>
internal static class RungPlan
{
    /// <summary>The next rung that has not fallen; rungs that fall together keep the ladder's order.</summary>
    /// <param name="calendar">Calendar of the receiving office.</param>
    /// <param name="ladder">The definition's ladder.</param>
    /// <param name="legal">Whether the term is the legal one.</param>
    /// <param name="ledger">The term's ledger, not suspended.</param>
    /// <param name="due">Its due time.</param>
    /// <param name="fired">Rungs that fell in this epoch, or were passed over.</param>
    public static (string? Rung, DateTimeOffset? At) Next(
        WorkingCalendar calendar, Ladder ladder, bool legal, TermLedger ledger, DateTimeOffset due, IReadOnlyList<string> fired)
    {
        string? next = null;
        DateTimeOffset? at = null;
        foreach (var rung in ladder.Rungs)
        {
            if (!Concerns(rung, legal) || fired.Contains(rung.Id))
                continue;
            var falls = At(calendar, rung.At, ledger, due);
            if (at is null || falls < at)
                (next, at) = (rung.Id, falls);
        }

        return (next, at?.ToUniversalTime());
    }

    /// <summary>Warnings that would have fallen before the term began to run: a term of two hours has no "four hours left".</summary>
    public static IReadOnlyList<string> PassedOver(
        WorkingCalendar calendar, Ladder ladder, bool legal, TermLedger ledger, DateTimeOffset due, DateTimeOffset since)
    {
        List<string>? passed = null;
        foreach (var rung in ladder.Rungs)
        {
            var warns = rung.At is RungTime.ShareUsed or RungTime.Left;
            if (warns && Concerns(rung, legal) && At(calendar, rung.At, ledger, due) <= since)
                (passed ??= []).Add(rung.Id);
        }

        return passed ?? [];
    }

    public static bool Concerns(Rung rung, bool legal) => rung.Terms == "both" || rung.Terms == (legal ? "legal" : "step");

    /// <summary>When a rung falls.</summary>
    public static DateTimeOffset At(WorkingCalendar calendar, RungTime time, TermLedger ledger, DateTimeOffset due) => time switch
    {
        RungTime.ShareUsed share => calendar.AddOfficeMinutes(due, -(long)decimal.Floor((1 - share.Share) * Total(calendar, ledger, due))),
        RungTime.Left left => Before(calendar, due, left.Time),
        RungTime.Due => due.AddMinutes(1),
        RungTime.Late late => After(calendar, due, late.Time),
        _ => throw new ArgumentException($"No such time of a rung: {time.GetType().Name}"),
    };

    private static long Total(WorkingCalendar calendar, TermLedger ledger, DateTimeOffset due) =>
        ledger.Suspensions.Count == 0 && ledger.Extensions.Count == 0
            ? calendar.OfficeMinutes(calendar.EffectiveReceipt(ledger.From), due)
            : calendar.Usage(ledger, due).Total;

    private static DateTimeOffset Before(WorkingCalendar calendar, DateTimeOffset due, Term time) =>
        Minutes(calendar, time) is { } minutes ? calendar.AddOfficeMinutes(due, -minutes) : due.AddDays(-(double)Days(time));

    /// <summary>
    /// The alert of a lateness that reaches into a year without a calendar is timed by civil days: the due time itself is certain,
    /// and being told a little early or late is better than not being told.
    /// </summary>
    private static DateTimeOffset After(WorkingCalendar calendar, DateTimeOffset due, Term time)
    {
        if (Minutes(calendar, time) is not { } minutes)
            return due.AddDays((double)Days(time));
        try
        {
            return calendar.AddOfficeMinutes(due, minutes);
        }
        catch (CalendarHasNoYearException)
        {
            return due.AddDays(Math.Max(1, minutes / Math.Max(1, calendar.DayMinutes)));
        }
    }

    private static long? Minutes(WorkingCalendar calendar, Term time) => time.Unit switch
    {
        TermUnit.WorkingDays => (long)(time.Amount * calendar.DayMinutes),
        TermUnit.WorkingHours => (long)(time.Amount * 60),
        _ => null,
    };

    private static decimal Days(Term time) => time.Unit == TermUnit.Months ? time.Amount * 30 : time.Amount;
}
