namespace Hue.Workflows.Host.Shell;

/// <summary>Civil days in Huế: UTC+7, no daylight saving.</summary>
internal static class HueTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
