namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>How a test wants its host; what it leaves out is as in the README's first command.</summary>
public sealed record HostStart
{
    /// <summary>ASP.NET Core environment; demo accounts exist in Development only.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>The setting Hue:Database; null for a new SQLite file in the host's own folder.</summary>
    public string? Database { get; init; }

    /// <summary>On loopback; null for any that is free.</summary>
    public int? Port { get; init; }

    /// <summary>The catalogue.</summary>
    public string Procedures { get; init; } = Checkout.At("procedures");

    /// <summary>Demo dossiers to make before the host counts as started; Development only.</summary>
    public int DemoDossiers { get; init; }

    /// <summary>More settings, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
