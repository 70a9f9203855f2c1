namespace Hue.Workflows.Host.Shell;

/// <summary>Civil days in Huế: UTC+7, no daylight saving.</summary>
internal static class HueTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>A time of day in Huế as one in UTC.</summary>
    public static TimeOnly Utc(TimeOnly time) => time.Add(-Offset);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The instant by which the database judges what is due; null lets it take its own clock, which all hosts share.</summary>
    public static DateTimeOffset? Judged(TimeProvider clock)
        => ReferenceEquals(clock, TimeProvider.System) || clock is WrongClock ? null : clock.GetUtcNow();

    /// <summary>An instant as clocks in Huế show it.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The first instant of a civil day in Huế, UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
