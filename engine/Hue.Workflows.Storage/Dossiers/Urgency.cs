using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>The inbox's order as one number, so that one index gives it: due first, then without a due time, suspended last.</summary>
internal static class Urgency
{
    private const long WithoutDue = 8_000_000_000_000_000_000;
    private const long SuspendedLast = 9_000_000_000_000_000_000;

    /// <returns>Microseconds since 1970 for a task with a due time; null for one that has ended and is in no inbox.</returns>
    public static long? Of(TaskRow task) => task.State switch
    {
        "open" => task.UrgentAt is { } at ? Microseconds.Of(at) : WithoutDue,
        "suspended" => SuspendedLast,
        _ => null,
    };
}
