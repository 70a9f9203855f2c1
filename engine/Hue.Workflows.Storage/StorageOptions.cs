namespace Hue.Workflows.Storage;

/// <summary>Where the rows live: one setting.</summary>
public sealed record StorageOptions
{
    /// <summary>"sqlite:PATH" for the embedded file, or a PostgreSQL connection string ("Host=…;Database=…" or "postgresql://…").</summary>
    public string Database { get; init; } = "sqlite:data/hue.db";

    /// <summary>File of the keys that wrap the dossiers' keys; null keeps those as they are.</summary>
    public string? MasterKeyFile { get; init; }
}
