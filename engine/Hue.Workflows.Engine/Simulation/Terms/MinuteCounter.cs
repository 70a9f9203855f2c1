using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Simulation.Terms;

/// <summary>
/// The rules of terms read off the page, with a clock that is walked minute by minute and days that are asked one at a time. It shares
/// nothing with what it is held against but the shapes of calendar and ledger. Instants are whole minutes of Huế's wall clock.
/// </summary>
internal sealed class MinuteCounter(CalendarFile file)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<OpenInterval>> known = [];
    private readonly Dictionary<int, bool[]> minutes = [];
    private bool[] today = [];
    private int minutesOf = -1;

    /// <summary>Rules 1 to 9; null while suspended.</summary>
    public DateTime? Due(TermLedger ledger)
    {
        var clock = Start(ledger, Effective(Local(ledger.From)));
        var extensions = ledger.Extensions.OrderBy(extension => extension.At ?? DateTimeOffset.MaxValue).ToList();
        foreach (var suspension in ledger.Suspensions)
        {
            while (extensions.Count > 0 && extensions[0].At is { } at && at <= suspension.From)
            {
                clock.Parts.Add(Part(extensions[0].By));
                extensions.RemoveAt(0);
            }

            Stop(clock, Local(suspension.From));
            if (suspension.To is not { } to)
                return null;
            var resumed = Effective(Local(to));
            if (ledger.OnCompletion == OnCompletion.Restart && !suspension.OnlyPauses)
            {
                clock = Start(ledger, resumed);
                continue;
            }

            clock.StartedAt = resumed;
            clock.StartDay = DateOnly.FromDateTime(resumed);
            clock.IsReceipt = false;
        }

        clock.Parts.AddRange(extensions.Select(extension => Part(extension.By)));
        return Ends(clock)[^1];
    }

    /// <summary>The instant a number of office minutes before another, walked back; an opening rather than the closing before it.</summary>
    public DateTime Before(DateTime at, long count)
    {
        while (count > 0)
        {
            at = at.AddMinutes(-1);
            count -= IsOpen(at) ? 1 : 0;
        }

        return at;
    }

    /// <summary>The instant a number of office minutes after another.</summary>
    public DateTime After(DateTime at, long count) => count == 0 ? at : AfterMinutes(at, count);

    /// <summary>Rule 1.</summary>
    public DateTime Effective(DateTime at)
    {
        while (!IsOpen(at))
            at = at.AddMinutes(1);
        return at;
    }

    /// <summary>Office minutes from one instant up to another.</summary>
    public long Minutes(DateTime from, DateTime to)
    {
        long minutes = 0;
        for (var at = from; at < to; at = at.AddMinutes(1))
            minutes += IsOpen(at) ? 1 : 0;
        return minutes;
    }

    public static DateTime Local(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).DateTime;

    private sealed class Clock
    {
        public DateTime StartedAt { get; set; }

        public DateOnly StartDay { get; set; }

        public bool IsReceipt { get; set; } = true;

        /// <summary>Days said to have counted, or not to count, that may not come up again.</summary>
        public HashSet<DateOnly> Passed { get; } = [];

        public List<Allowance> Parts { get; set; } = [];
    }

    /// <summary>What is left in one unit, hours in minutes; a target instead of an amount for months that were suspended.</summary>
    private sealed record Allowance(TermUnit Unit, decimal Amount, int? DaysToTarget = null);

    private Clock Start(TermLedger ledger, DateTime received)
    {
        var clock = new Clock { StartedAt = received, StartDay = DateOnly.FromDateTime(received) };
        if (ledger.Budget.Unit == TermUnit.SameDay)
        {
            var early = TimeOnly.FromDateTime(received) < (ledger.CutOff ?? file.Rules.CutOff.Value);
            clock.Parts.Add(new Allowance(TermUnit.WorkingDays, early ? 0 : 1));
            clock.Passed.Add(clock.StartDay);
            return clock;
        }

        clock.Parts.Add(Part(ledger.Budget));
        return clock;
    }

    private static Allowance Part(Term term) => term switch
    {
        { Unit: TermUnit.WorkingHours } => new Allowance(TermUnit.WorkingHours, term.Amount * 60),
        { Unit: TermUnit.WorkingDays } when term.Amount % 1 != 0 => new Allowance(TermUnit.WorkingHours, term.Amount * 450),
        _ => new Allowance(term.Unit, term.Amount),
    };

    /// <summary>The ends of the parts, each counted from the one before it (rules 2 to 5 and 9).</summary>
    private List<DateTime> Ends(Clock clock)
    {
        List<DateTime> ends = [];
        foreach (var part in clock.Parts)
        {
            ends.Add(ends.Count == 0
                ? End(part, clock.StartedAt, day => Counts(clock, day))
                : End(part, ends[^1], Always(DateOnly.FromDateTime(ends[^1]))));
        }

        return ends;
    }

    private static Func<DateOnly, bool> Always(DateOnly after) => day => day > after;

    private bool Counts(Clock clock, DateOnly day)
    {
        if (clock.Passed.Contains(day))
            return false;
        return day > clock.StartDay || (day == clock.StartDay && StartCounts(clock));
    }

    private bool StartCounts(Clock clock) => clock.IsReceipt ? file.Rules.CountsDayOfReceipt.Value : file.Rules.CountsDayOfResumption.Value;

    private DateTime End(Allowance part, DateTime from, Func<DateOnly, bool> counts)
    {
        var day = DateOnly.FromDateTime(from);
        if (part.DaysToTarget is { } days)
            return Rolled(day.AddDays(days));
        if (part.Unit == TermUnit.Months)
            return Rolled(day.AddMonths((int)part.Amount));
        if (part.Unit == TermUnit.WorkingHours)
            return AfterMinutes(from, part.Amount);
        if (part.Amount == 0)
            return Close(day);
        var left = part.Amount;
        for (; ; day = day.AddDays(1))
        {
            if (counts(day) && (part.Unit == TermUnit.CalendarDays || IsWorking(day)) && --left == 0)
                return Rolled(day);
        }
    }

    /// <summary>Rule 3: minute by minute, and the fraction of one at the end.</summary>
    private DateTime AfterMinutes(DateTime at, decimal minutes)
    {
        // An extension of a fraction of a day may begin within a minute: that minute's rest goes first.
        var begun = at.Ticks % TimeSpan.TicksPerMinute;
        if (begun > 0)
        {
            var rest = (decimal)(TimeSpan.TicksPerMinute - begun) / TimeSpan.TicksPerMinute;
            if (minutes <= rest)
                return at.AddTicks((long)(minutes * TimeSpan.TicksPerMinute));
            minutes -= rest;
            at = at.AddTicks(TimeSpan.TicksPerMinute - begun);
        }

        while (true)
        {
            if (IsOpen(at) && minutes <= 1)
                return at.AddTicks((long)(minutes * TimeSpan.TicksPerMinute));
            minutes -= IsOpen(at) ? 1 : 0;
            at = at.AddMinutes(1);
        }
    }

    private DateTime Rolled(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(1);
        return Close(day);
    }

    /// <summary>Rule 7: what is left of each part when the clock stops.</summary>
    private void Stop(Clock clock, DateTime stop)
    {
        var lastDay = DateOnly.FromDateTime(stop).AddDays(file.Rules.CountsDayOfSuspension.Value ? 0 : -1);
        List<Allowance> left = [];
        var from = clock.StartedAt;
        Func<DateOnly, bool> counts = day => Counts(clock, day);
        for (var i = 0; i < clock.Parts.Count; i++)
        {
            var part = clock.Parts[i];
            var rest = left.Count > 0 || Untouched(part, i, from, stop) ? part : Unused(part, from, stop, counts, lastDay);
            if ((rest.DaysToTarget ?? rest.Amount) > 0)
            {
                left.Add(rest);
                continue;
            }

            from = End(part, from, counts);
            counts = Always(DateOnly.FromDateTime(from));
        }

        clock.Parts = left.Count > 0 ? left : [new Allowance(TermUnit.WorkingDays, 0)];
        for (var day = clock.StartDay; day <= lastDay; day = day.AddDays(1))
            clock.Passed.Add(day);
        if (!StartCounts(clock))
            clock.Passed.Add(clock.StartDay);
    }

    private static bool Untouched(Allowance part, int index, DateTime from, DateTime stop) =>
        index > 0 && part.Unit == TermUnit.Months && DateOnly.FromDateTime(stop) <= DateOnly.FromDateTime(from);

    private Allowance Unused(Allowance part, DateTime from, DateTime stop, Func<DateOnly, bool> counts, DateOnly lastDay)
    {
        var stopDay = DateOnly.FromDateTime(stop);
        if (part.DaysToTarget is { } days)
            return part with { DaysToTarget = DateOnly.FromDateTime(from).AddDays(days).DayNumber - stopDay.DayNumber };
        if (part.Unit == TermUnit.Months)
        {
            var target = DateOnly.FromDateTime(from).AddMonths((int)part.Amount);
            return part with { DaysToTarget = target.DayNumber - stopDay.DayNumber };
        }

        if (part.Unit == TermUnit.WorkingHours)
            return part with { Amount = part.Amount - ExactMinutes(from, stop) };
        var used = 0;
        for (var day = DateOnly.FromDateTime(from); day <= lastDay; day = day.AddDays(1))
            used += counts(day) && (part.Unit == TermUnit.CalendarDays || IsWorking(day)) ? 1 : 0;
        return part with { Amount = part.Amount - used };
    }

    /// <summary>From an instant that may lie within a minute, as the end of a fraction of a day does.</summary>
    private decimal ExactMinutes(DateTime from, DateTime to)
    {
        if (to <= from)
            return 0;
        var whole = from.AddTicks(-(from.Ticks % TimeSpan.TicksPerMinute));
        var begun = whole == from || !IsOpen(whole) ? 0 : (decimal)(from.Ticks - whole.Ticks) / TimeSpan.TicksPerMinute;
        return Minutes(whole, to) - begun;
    }

    private bool IsOpen(DateTime at)
    {
        // One look a minute is dear when it is asked of a calendar's hours a million times: each day's minutes are written down once.
        var day = (int)(at.Ticks / TimeSpan.TicksPerDay);
        if (day != minutesOf)
        {
            if (!minutes.TryGetValue(day, out var open))
                minutes[day] = open = Minutes(DateOnly.FromDateTime(at));
            (minutesOf, today) = (day, open);
        }

        return today[(int)(at.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMinute)];
    }

    private bool[] Minutes(DateOnly day)
    {
        var open = new bool[24 * 60];
        foreach (var interval in Hours(day))
        {
            for (var at = interval.From; at < interval.To; at = at.AddMinutes(1))
                open[at.Hour * 60 + at.Minute] = true;
        }

        return open;
    }

    private bool IsWorking(DateOnly day) => Hours(day).Count > 0;

    private DateTime Close(DateOnly day) => day.ToDateTime(Hours(day)[^1].To);

    private IReadOnlyList<OpenInterval> Hours(DateOnly day) => known.TryGetValue(day, out var hours) ? hours : known[day] = Looked(day);

    private IReadOnlyList<OpenInterval> Looked(DateOnly day)
    {
        var special = file.Days.FirstOrDefault(each => each.Date == day);
        var isWeekEnd = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return special?.Kind switch
        {
            "closed" => [],
            "worked" => special.Open ?? file.Weekly.WorkedDay,
            "partial" => special.Open!,
            _ => isWeekEnd ? [] : file.Weekly.Days["monday"],
        };
    }
}
