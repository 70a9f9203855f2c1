namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Percentiles by nearest rank: always a value that was measured, never one between two.</summary>
internal static class Percentile
{
    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="percent">Over 0, up to 100.</param>
    public static TimeSpan Of(IReadOnlyList<TimeSpan> sorted, double percent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return sorted[(int)Math.Ceiling(percent / 100 * sorted.Count) - 1];
    }
}
