namespace Hue.Workflows.WorkingTime;

/// <summary>What a term is counted in (TERMS, rules 2 to 6).</summary>
public enum TermUnit
{
    /// <summary>Days on which the office works; a fraction of one is counted as office minutes.</summary>
    WorkingDays,

    /// <summary>Hours in which the office is open.</summary>
    WorkingHours,

    /// <summary>Every day; an end on a closed day rolls to the next working day.</summary>
    CalendarDays,

    /// <summary>The same day of a later month, or its last day; rolls as calendar days do.</summary>
    Months,

    /// <summary>The day of receipt, or the next working day from the cut-off on. The amount is 1 and means nothing.</summary>
    SameDay,
}
