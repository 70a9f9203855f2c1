using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Cli.Bench;

/// <summary>A PostgreSQL of the bench's own.</summary>
internal static class Clusters
{
    /// <exception cref="CannotMeasureException">There are no server binaries, or it does not start.</exception>
    public static async Task<ThrowAwayCluster> StartAsync(BenchOptions options, CancellationToken cancellation, string settings = "")
    {
        options.Tell("Starting a throw-away PostgreSQL …");
        try
        {
            return await ThrowAwayCluster.StartNewAsync(cancellation, settings);
        }
        catch (InvalidOperationException because)
        {
            throw new CannotMeasureException(because.Message, because);
        }
    }
}
