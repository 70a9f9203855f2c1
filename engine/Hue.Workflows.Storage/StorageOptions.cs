namespace Hue.Workflows.Storage;

/// <summary>Where the rows live: one setting.</summary>
public sealed record StorageOptions
{
    /// <summary>"sqlite:PATH" for the embedded file, or a PostgreSQL connection string ("Host=…;Database=…" or "postgresql://…").</summary>
    public string Database { get; init; } = "sqlite:data/hue.db";
}
