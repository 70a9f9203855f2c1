namespace Hue.Workflows.Cli.Bench;

/// <summary>How to measure.</summary>
internal sealed record BenchOptions
{
    /// <summary>postgres or sqlite; only for steps.</summary>
    public string Database { get; init; } = "postgres";

    /// <summary>Seconds measured at full speed, in all rounds together; only for steps.</summary>
    public int Seconds { get; init; } = 36;

    /// <summary>Signed-in clients, and clients of pgbench; only for steps.</summary>
    public int Clients { get; init; } = 8;

    /// <summary>Rungs that are due at one instant; only for storm.</summary>
    public int Rungs { get; init; } = 100_000;

    /// <summary>Folder of the catalogue, full path.</summary>
    public required string Procedures { get; init; }

    /// <summary>Whether the host offers versions that were not published.</summary>
    public bool OffersDrafts { get; init; }

    /// <summary>Says what is going on while nothing is measured; never on standard output, which is the report's.</summary>
    public required Action<string> Tell { get; init; }
}
