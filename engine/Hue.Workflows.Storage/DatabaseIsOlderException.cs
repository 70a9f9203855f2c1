namespace Hue.Workflows.Storage;

/// <summary>The schema is older than this release, and the role it runs as may not change it: its owner has to.</summary>
public sealed class DatabaseIsOlderException(IReadOnlyList<string> missing, Exception cause) : Exception(
    $"The database lacks {string.Join(", ", missing)}, and this role may not change its schema. Run as its owner: "
        + "hue database upgrade --database OWNER --role ROLE",
    cause)
{
    /// <summary>Migrations that the database lacks.</summary>
    public IReadOnlyList<string> Missing { get; } = missing;
}
