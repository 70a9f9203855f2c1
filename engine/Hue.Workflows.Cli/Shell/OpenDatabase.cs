using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Shell;

/// <summary>The database that <c>--database</c> names.</summary>
internal static class OpenDatabase
{
    /// <exception cref="UsageException">It cannot be opened; says why.</exception>
    public static async Task<Stores> AtAsync(string database, CancellationToken cancellation)
    {
        try
        {
            return await Stores.OpenAsync(Options(database), cancellation);
        }
        catch (Exception e) when (e is ArgumentException or StoreUnavailableException or DatabaseIsNewerException
            or DatabaseIsOlderException)
        {
            throw new UsageException($"--database: {e.Message}");
        }
    }

    /// <summary>The master key file is named as for the host, in the environment.</summary>
    private static StorageOptions Options(string database) => new()
    {
        Database = database,
        MasterKeyFile = Environment.GetEnvironmentVariable("Hue__MasterKeyFile") is { Length: > 0 } file ? file : null,
    };
}
