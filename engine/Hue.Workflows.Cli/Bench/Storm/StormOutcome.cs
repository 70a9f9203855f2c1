namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>What a storm left behind.</summary>
internal sealed record StormOutcome
{
    /// <summary>From the instant at which all rungs were due until each had fallen, was let out and was taken by the receiver.</summary>
    public required double Seconds { get; init; }

    /// <summary>When one host was killed; 0 when it never came to that.</summary>
    public required double KilledAfter { get; init; }

    /// <summary>Latencies of the reads meanwhile, ascending.</summary>
    public required IReadOnlyList<TimeSpan> Inbox { get; init; }

    /// <summary>Reads that had to go to the other host.</summary>
    public required int Switched { get; init; }

    /// <summary>Alerts that never reached the receiver.</summary>
    public required int Lost { get; init; }

    /// <summary>Alerts that reached the receiver under more than one id.</summary>
    public required int Twice { get; init; }

    /// <summary>Deliveries that came again under the id they had before, and were dropped by it.</summary>
    public required int Repeats { get; init; }

    /// <summary>Requests that were not signed rightly.</summary>
    public required int Forged { get; init; }

    /// <summary>What in the database does not agree with so many rungs that fell once each; empty when all does.</summary>
    public required string Fault { get; init; }

    /// <summary>Processor time of both hosts.</summary>
    public required TimeSpan HostTime { get; init; }

    /// <summary>Processor time of the database.</summary>
    public required TimeSpan DatabaseTime { get; init; }

    /// <summary>What the host that lived logged.</summary>
    public required string SurvivorLog { get; init; }

    /// <summary>Nothing lost, nothing twice: by the receiver and by the database's own rows.</summary>
    public bool IsExact => Lost == 0 && Twice == 0 && Forged == 0 && Fault.Length == 0 && KilledAfter > 0;
}
