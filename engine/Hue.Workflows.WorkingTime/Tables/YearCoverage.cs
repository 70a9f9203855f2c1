namespace Hue.Workflows.WorkingTime.Tables;

/// <summary>Which years a calendar has the days of, and the error for one it lacks.</summary>
internal sealed class YearCoverage
{
    private readonly string calendar;
    private readonly string fileToAdd;
    private readonly bool[] covered;

    public YearCoverage(CalendarFile file)
    {
        if (file.Years.Count == 0)
            throw new ArgumentException("A calendar covers at least one year.", nameof(file));
        calendar = $"{file.Id}.v{file.Version}";
        fileToAdd = $"procedures/_shared/calendars/{file.Id}.v{file.Version + 1}.json";
        FirstYear = file.Years.Min();
        LastYear = file.Years.Max();
        covered = new bool[LastYear - FirstYear + 1];
        foreach (var year in file.Years)
            covered[year - FirstYear] = true;
        HasGap = covered.Contains(false);
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>Whether a year between the first and the last is missing; without one, no span inside the table needs checking.</summary>
    public bool HasGap { get; }

    public bool Covers(int year) => year >= FirstYear && year <= LastYear && covered[year - FirstYear];

    /// <summary>Throws for the first year between two days, in either order, that is not covered.</summary>
    public void Require(int fromDay, int toDay)
    {
        if (!HasGap)
            return;
        var from = YearOf(Math.Min(fromDay, toDay));
        var to = YearOf(Math.Max(fromDay, toDay));
        for (var year = from; year <= to; year++)
        {
            if (!Covers(year))
                throw Missing(year);
        }
    }

    /// <summary>The error for an instant or day outside the table.</summary>
    public CalendarHasNoYearException MissingAt(long day) =>
        Missing(day < 0 || day > DateOnly.MaxValue.DayNumber ? LastYear + 1 : YearOf((int)day));

    /// <summary>The error for a count that runs past the end of the table.</summary>
    public CalendarHasNoYearException MissingAfter() => Missing(LastYear + 1);

    /// <summary>The error for a count that runs past the beginning of the table.</summary>
    public CalendarHasNoYearException MissingBefore() => Missing(FirstYear - 1);

    private static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    private CalendarHasNoYearException Missing(int year) => new(calendar, year, fileToAdd);
}
