namespace Hue.Workflows.Storage;

/// <summary>A newer release has upgraded this database; an older one would misread it, so it does not start.</summary>
public sealed class DatabaseIsNewerException : Exception
{
    public DatabaseIsNewerException(IReadOnlyList<string> unknown, string newestKnown)
        : base($"The database has migrations that this release does not know: {string.Join(", ", unknown)}. It knows up to {newestKnown}. "
            + "Start the newer release, or restore the backup taken before the upgrade.")
        => Unknown = unknown;

    /// <summary>Migrations in the database that this binary lacks.</summary>
    public IReadOnlyList<string> Unknown { get; }
}
