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
            return await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
        }
        catch (Exception e) when (e is ArgumentException or StoreUnavailableException or DatabaseIsNewerException)
        {
            throw new UsageException($"--database: {e.Message}");
        }
    }
}
