namespace Hue.Workflows.WorkingTime.Tables;

/// <summary>Which hours each civil day has, from the week and the special days.</summary>
internal sealed class DayHours
{
    private static readonly string[] WeekDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private readonly IReadOnlyList<OpenInterval>[] week = new IReadOnlyList<OpenInterval>[7];
    private readonly Dictionary<DateOnly, SpecialDay> special = [];
    private readonly IReadOnlyList<OpenInterval> workedDay;

    public DayHours(CalendarFile file)
    {
        for (var day = 0; day < 7; day++)
            week[day] = Checked(file.Weekly.Days.TryGetValue(WeekDays[day], out var hours) ? hours : [], WeekDays[day]);
        workedDay = Checked(file.Weekly.WorkedDay, "workedDay");
        foreach (var day in file.Days)
        {
            if (!special.TryAdd(day.Date, day))
                throw new ArgumentException($"{day.Date:yyyy-MM-dd} is listed twice in calendar {file.Id}.", nameof(file));
        }

        OrdinaryDay = TimeSpan.FromTicks(CommonLength());
    }

    /// <summary>The length of an ordinary working day: the one most week days have, the longer of equals.</summary>
    public TimeSpan OrdinaryDay { get; }

    public SpecialDay? Special(DateOnly date) => special.GetValueOrDefault(date);

    public bool IsWeekDayOpen(DayOfWeek day) => week[(int)day].Count > 0;

    /// <summary>The day's opening intervals, in order; empty on a closed day.</summary>
    public IReadOnlyList<OpenInterval> Of(DateOnly date)
    {
        var usual = week[(int)date.DayOfWeek];
        if (!special.TryGetValue(date, out var day))
            return usual;
        return day.Kind switch
        {
            "closed" => [],
            "worked" => Checked(day.Open ?? (usual.Count > 0 ? usual : workedDay), day.Name),
            "partial" => Checked(day.Open ?? [], day.Name),
            _ => throw new ArgumentException($"{date:yyyy-MM-dd} is of kind \"{day.Kind}\": write closed, worked or partial."),
        };
    }

    private static IReadOnlyList<OpenInterval> Checked(IReadOnlyList<OpenInterval> hours, string name)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            if (hours[i].To <= hours[i].From || (i > 0 && hours[i].From <= hours[i - 1].To))
                throw new ArgumentException($"The hours of {name} are not in order of time: each opens and closes after the one before.");
        }

        return hours;
    }

    private long CommonLength()
    {
        var common = week.Where(hours => hours.Count > 0)
            .Select(hours => hours.Sum(interval => (interval.To - interval.From).Ticks))
            .GroupBy(length => length)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .FirstOrDefault();
        return common?.Key ?? throw new ArgumentException("A calendar has at least one week day with hours.");
    }
}
