namespace Hue.Workflows.WorkingTime;

/// <summary>A time in which the clock of a term stands still.</summary>
/// <param name="From">The instant the clock stopped.</param>
/// <param name="To">The instant it was allowed to go on, not before <paramref name="From"/>; null while it still stands.</param>
public readonly record struct Suspension(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>
    /// Whether what was left goes on afterwards even in a term that runs anew: nobody completed a dossier, a leader stopped the clock or
    /// another office was waited for.
    /// </summary>
    public bool OnlyPauses { get; init; }
}
