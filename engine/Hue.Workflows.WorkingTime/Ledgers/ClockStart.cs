namespace Hue.Workflows.WorkingTime.Ledgers;

/// <summary>From where an allowance is counted.</summary>
/// <param name="Instant">Local ticks: an instant in office hours, or the due time that an extension is counted from.</param>
/// <param name="Day">The civil day of the instant, a working day.</param>
/// <param name="FirstDay">The first civil day that may count.</param>
internal readonly record struct ClockStart(long Instant, int Day, int FirstDay);
