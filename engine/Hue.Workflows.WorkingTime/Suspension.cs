namespace Hue.Workflows.WorkingTime;

/// <summary>A time in which the clock of a term stands still.</summary>
/// <param name="From">The instant the clock stopped.</param>
/// <param name="To">The instant it was allowed to go on, not before <paramref name="From"/>; null while it still stands.</param>
public readonly record struct Suspension(DateTimeOffset From, DateTimeOffset? To);
