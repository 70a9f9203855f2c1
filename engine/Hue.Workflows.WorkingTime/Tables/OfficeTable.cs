namespace Hue.Workflows.WorkingTime.Tables;

/// <summary>
/// Every day and opening of a calendar in arrays, so that a due time is a few look-ups. Instants here are ticks of the office's own
/// wall clock ("local"), days are <see cref="DateOnly.DayNumber"/>: plain numbers, so that nothing on the way allocates.
/// </summary>
internal sealed class OfficeTable
{
    private readonly int firstDay;
    private readonly int dayCount;
    private readonly int[] workingBefore;
    private readonly int[] workingDays;
    private readonly int[] firstInterval;
    private readonly long[] opens;
    private readonly long[] closes;
    private readonly long[] openBefore;

    public OfficeTable(DayHours hours, YearCoverage years)
    {
        Years = years;
        OrdinaryDayTicks = hours.OrdinaryDay.Ticks;
        firstDay = new DateOnly(years.FirstYear, 1, 1).DayNumber;
        dayCount = new DateOnly(years.LastYear, 12, 31).DayNumber - firstDay + 1;
        workingBefore = new int[dayCount + 1];
        firstInterval = new int[dayCount + 1];
        List<int> working = [];
        List<long> opening = [];
        List<long> closing = [];
        for (var index = 0; index < dayCount; index++)
        {
            var date = DateOnly.FromDayNumber(firstDay + index);
            // The days of a year that nobody entered stay shut; a span over them is refused by YearCoverage.
            var open = years.Covers(date.Year) ? hours.Of(date) : [];
            if (open.Count > 0)
                working.Add(firstDay + index);
            foreach (var interval in open)
            {
                opening.Add(date.ToDateTime(interval.From).Ticks);
                closing.Add(date.ToDateTime(interval.To).Ticks);
            }

            workingBefore[index + 1] = working.Count;
            firstInterval[index + 1] = opening.Count;
        }

        workingDays = [.. working];
        opens = [.. opening];
        closes = [.. closing];
        openBefore = new long[opens.Length + 1];
        for (var i = 0; i < opens.Length; i++)
            openBefore[i + 1] = openBefore[i] + closes[i] - opens[i];
    }

    public YearCoverage Years { get; }

    /// <summary>Office time of an ordinary working day.</summary>
    public long OrdinaryDayTicks { get; }

    public static int DayOf(long local) => (int)(local / TimeSpan.TicksPerDay);

    public bool IsWorking(int day)
    {
        var index = IndexOf(day);
        return workingBefore[index + 1] > workingBefore[index];
    }

    /// <summary>The day's last closing. The day must be a working day.</summary>
    public long Close(int day) => closes[firstInterval[IndexOf(day) + 1] - 1];

    /// <summary>The n-th working day from a day on, that day included; n from 1.</summary>
    public int WorkingDayFrom(long day, long n)
    {
        if (day > firstDay + dayCount)
            throw Years.MissingAfter();
        if (day < firstDay)
            throw Years.MissingAt(day);
        var ordinal = workingBefore[(int)day - firstDay] + n - 1;
        return ordinal < workingDays.Length ? workingDays[ordinal] : throw Years.MissingAfter();
    }

    /// <summary>How many working days lie between two days, both included; 0 when the last comes before the first.</summary>
    public int WorkingDaysWithin(int first, int last)
    {
        if (last < first)
            return 0;
        return workingBefore[IndexOf(last) + 1] - workingBefore[IndexOf(first)];
    }

    /// <summary>The instant itself within office hours (opening included, closing not), else the next opening.</summary>
    public long Effective(long local)
    {
        var index = IndexOf(DayOf(local));
        var end = firstInterval[index + 1];
        for (var i = firstInterval[index]; i < end; i++)
        {
            if (local < closes[i])
                return Math.Max(local, opens[i]);
        }

        return end < opens.Length ? opens[end] : throw Years.MissingAfter();
    }

    /// <summary>Office time between the beginning of the table and an instant, in ticks.</summary>
    public long OpenBefore(long local)
    {
        var index = IndexOf(DayOf(local));
        var end = firstInterval[index + 1];
        for (var i = firstInterval[index]; i < end; i++)
        {
            if (local < closes[i])
                return openBefore[i] + Math.Max(0, local - opens[i]);
        }

        return openBefore[end];
    }

    /// <summary>The first instant with that much office time before it: a closing rather than the opening after it.</summary>
    public long FirstInstantAt(long open)
    {
        var found = Array.BinarySearch(openBefore, open);
        var interval = (found >= 0 ? found : ~found) - 1;
        if (interval < 0)
            throw Years.MissingBefore();
        return interval < opens.Length ? opens[interval] + open - openBefore[interval] : throw Years.MissingAfter();
    }

    /// <summary>The last instant with that much office time before it: an opening rather than the closing before it.</summary>
    public long LastInstantAt(long open)
    {
        if (open < 0)
            throw Years.MissingBefore();
        var found = Array.BinarySearch(openBefore, open);
        var interval = found >= 0 ? found : ~found - 1;
        return interval < opens.Length ? opens[interval] + open - openBefore[interval] : throw Years.MissingAfter();
    }

    /// <summary>The openings of a day, in order, as local ticks.</summary>
    public IEnumerable<(long Open, long Close)> Intervals(int day)
    {
        var index = IndexOf(day);
        for (var i = firstInterval[index]; i < firstInterval[index + 1]; i++)
            yield return (opens[i], closes[i]);
    }

    private int IndexOf(int day)
    {
        var index = day - firstDay;
        return (uint)index < (uint)dayCount ? index : throw Years.MissingAt(day);
    }
}
