using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>Rules 2 to 7 for one allowance: where it ends, and what is left of it when the clock is stopped.</summary>
internal static class TermArithmetic
{
    /// <summary>The local instant at which an allowance ends, inclusive.</summary>
    public static long Due(OfficeTable table, Allowance allowance, ClockStart start) => allowance.Kind switch
    {
        AllowanceKind.OfficeTime => table.FirstInstantAt(table.OpenBefore(start.Instant) + allowance.Amount),
        AllowanceKind.WorkingDays when allowance.Amount == 0 => table.Close(start.Day),
        AllowanceKind.WorkingDays => table.Close(table.WorkingDayFrom(start.FirstDay, allowance.Amount)),
        _ => table.Close(table.WorkingDayFrom(Target(table, allowance, start), 1)),
    };

    /// <summary>The civil day on which calendar days or months end, before rolling.</summary>
    public static long Target(OfficeTable table, Allowance allowance, ClockStart start) => allowance.Kind switch
    {
        AllowanceKind.CalendarDays => start.FirstDay + allowance.Amount - 1,
        AllowanceKind.DaysToTarget => start.Day + allowance.Amount,
        _ => MonthsOn(table, start.Day, allowance.Amount),
    };

    /// <summary>What is left of an allowance when the clock stops at an instant; an amount of 0 or less means that nothing is.</summary>
    /// <param name="table">The calendar's table.</param>
    /// <param name="allowance">What there was when the clock last started.</param>
    /// <param name="start">Where it is counted from.</param>
    /// <param name="stop">The local instant at which the clock stops.</param>
    /// <param name="lastDay">The last civil day that counts as used: the day of the stop, or the one before.</param>
    public static Allowance Left(OfficeTable table, Allowance allowance, ClockStart start, long stop, int lastDay) => allowance.Kind switch
    {
        AllowanceKind.WorkingDays => allowance with { Amount = allowance.Amount - table.WorkingDaysWithin(start.FirstDay, lastDay) },
        AllowanceKind.CalendarDays => allowance with { Amount = allowance.Amount - Math.Max(0, lastDay - start.FirstDay + 1) },
        AllowanceKind.OfficeTime => allowance with
        {
            Amount = allowance.Amount - Math.Max(0, table.OpenBefore(stop) - table.OpenBefore(start.Instant)),
        },
        // The target moves by the days from the day of the stop to the day of resumption: what is left is the days up to it.
        _ => new Allowance(AllowanceKind.DaysToTarget, Target(table, allowance, start) - OfficeTable.DayOf(stop), allowance.Of),
    };

    private static long MonthsOn(OfficeTable table, int day, long months)
    {
        var date = DateOnly.FromDayNumber(day);
        return months > 12L * (DateOnly.MaxValue.Year - date.Year - 1)
            ? throw table.Years.MissingAfter()
            : date.AddMonths((int)months).DayNumber;
    }
}
