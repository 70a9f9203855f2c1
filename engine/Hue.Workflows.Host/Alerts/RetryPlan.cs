namespace Hue.Workflows.Host.Alerts;

/// <summary>
/// When what failed is tried again: waits grow threefold from 10 s to 6 h, over about two days; then it is the operator's.
/// </summary>
public static class RetryPlan
{
    /// <summary>Attempts until it is given up.</summary>
    public const int AttemptsMax = 16;

    private const double Jitter = 0.2;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Most = TimeSpan.FromHours(6);
    private static readonly TimeSpan PauseFirst = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseMost = TimeSpan.FromMinutes(1);

    /// <summary>The wait after an attempt that failed.</summary>
    /// <param name="attempts">Failed attempts, this one included; 1 and up.</param>
    /// <param name="random">0 to 1: spreads the wait by a fifth to either side, so that not all return together.</param>
    /// <returns>Null when it is given up.</returns>
    public static TimeSpan? After(int attempts, double random) =>
        attempts >= AttemptsMax ? null : Spread(Grown(First, 3, attempts, Most), random);

    /// <summary>How long a lane rests whose receiver does not answer.</summary>
    /// <param name="failures">Rounds that failed one after the other; 1 and up.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan Pause(int failures, double random) => Spread(Grown(PauseFirst, 2, failures, PauseMost), random);

    private static TimeSpan Grown(TimeSpan first, int factor, int times, TimeSpan most) =>
        first * Math.Min(most / first, Math.Pow(factor, times - 1));

    private static TimeSpan Spread(TimeSpan wait, double random) => wait * (1 - Jitter + 2 * Jitter * random);
}
