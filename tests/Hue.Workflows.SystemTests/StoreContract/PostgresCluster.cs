using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>
/// One throw-away server for all tests that need one; a database of its own for each. Where the binaries are missing the tests fail
/// and say so.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    public const string Name = "postgres";
    private ThrowAwayCluster? cluster;

    public ThrowAwayCluster Cluster => cluster ?? throw new InvalidOperationException("The cluster has not started.");

    public async Task InitializeAsync() => cluster = await ThrowAwayCluster.StartNewAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    /// <summary>An open store on an empty database.</summary>
    public async Task<Stores> OpenNewAsync()
        => await Stores.OpenAsync(new StorageOptions { Database = await NewDatabaseAsync() }, CancellationToken.None);

    /// <summary>The connection string of an empty database.</summary>
    public async Task<string> NewDatabaseAsync() => Cluster.ConnectionString(await Cluster.NewDatabaseAsync(CancellationToken.None));
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(PostgresCluster.Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>;
