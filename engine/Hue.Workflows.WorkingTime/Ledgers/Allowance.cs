namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>How an allowance is used up.</summary>
internal enum AllowanceKind
{
    /// <summary>Whole working days; none left means the close of the day the clock stands on.</summary>
    WorkingDays,

    /// <summary>Office time in ticks: working hours, and fractions of working days.</summary>
    OfficeTime,

    /// <summary>Civil days, rolled at the end.</summary>
    CalendarDays,

    /// <summary>Months from the day the clock started, rolled at the end.</summary>
    Months,

    /// <summary>Civil days to the target of a months term that was suspended; the boundary-day fields leave them alone (rule 7).</summary>
    DaysToTarget,
}

/// <summary>What is left of a term that an office was given.</summary>
/// <param name="Kind">How it is used up.</param>
/// <param name="Amount">Days, months, or ticks of office time.</param>
/// <param name="Of">The term it is the rest of.</param>
internal readonly record struct Allowance(AllowanceKind Kind, long Amount, Term Of)
{
    /// <summary>The whole of a term. A same-day term is none or one working day after the start (TERMS, rule 6).</summary>
    public static Allowance Whole(Term term, long dayTicks, bool beforeCutOff)
    {
        var fault = term.Fault();
        if (fault.Length > 0)
            throw new ArgumentException($"{term}: {fault}.", nameof(term));
        return term.Unit switch
        {
            TermUnit.WorkingDays when term.Amount != decimal.Truncate(term.Amount) =>
                new Allowance(AllowanceKind.OfficeTime, (long)(term.Amount * dayTicks), term),
            TermUnit.WorkingDays => new Allowance(AllowanceKind.WorkingDays, (long)term.Amount, term),
            TermUnit.WorkingHours => new Allowance(AllowanceKind.OfficeTime, Hours(term.Amount), term),
            TermUnit.CalendarDays => new Allowance(AllowanceKind.CalendarDays, (long)term.Amount, term),
            TermUnit.Months => new Allowance(AllowanceKind.Months, (long)term.Amount, term),
            _ => new Allowance(AllowanceKind.WorkingDays, beforeCutOff ? 0 : 1, term),
        };
    }

    /// <summary>
    /// Whole seconds: four decimals of an hour tell every second apart, so that 6.6667 hours are 400 minutes exactly. At least one, since
    /// a term of none would end at the closing before its receipt.
    /// </summary>
    private static long Hours(decimal amount) => Math.Max(1, (long)Math.Round(amount * 3600)) * TimeSpan.TicksPerSecond;

    /// <summary>Nothing left: due at the close of the day on which the clock starts again.</summary>
    public static Allowance Spent(Term of) => new(AllowanceKind.WorkingDays, 0, of);
}
