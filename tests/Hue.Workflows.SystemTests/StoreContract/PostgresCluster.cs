using System.Data.Common;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>
/// One throw-away server for all tests that need one; a database of its own for each. Where the binaries are missing the tests fail and
/// say so.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    public const string Name = "postgres";
    private readonly string folder = Directory.CreateTempSubdirectory("hue-sqlite-").FullName;
    private ThrowAwayCluster? cluster;
    private int files;

    /// <summary>Both databases, for tests of what every database must do beside the contract.</summary>
    public static TheoryData<string> Both => ["sqlite", "postgres"];

    public ThrowAwayCluster Cluster => cluster ?? throw new InvalidOperationException("The cluster has not started.");

    public async Task InitializeAsync() => cluster = await ThrowAwayCluster.StartNewAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>An open store on an empty database.</summary>
    public async Task<Stores> OpenNewAsync(string kind = "postgres") => await OpenAsync(await NewDatabaseAsync(kind));

    /// <summary>An open store.</summary>
    public static Task<Stores> OpenAsync(string database)
        => Stores.OpenAsync(new StorageOptions { Database = database }, CancellationToken.None);

    /// <summary>Makes a database as the first release left it, and fills it.</summary>
    public static async Task MakeAsOfFirstReleaseAsync(string database, string rows)
    {
        const string sqlite = "sqlite:";
        var isSqlite = database.StartsWith(sqlite, StringComparison.Ordinal);
        await using DbConnection connection = isSqlite
            ? new SqliteConnection($"Data Source={database[sqlite.Length..]}")
            : new NpgsqlConnection(database);
        await connection.OpenAsync();
        using var schema = typeof(Stores).Assembly.GetManifestResourceStream($"0001_foundation.{(isSqlite ? "sqlite" : "postgres")}.sql");
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            {await new StreamReader(schema!).ReadToEndAsync()}
            create table schema_migration ("MigrationId" varchar(150) primary key, "ProductVersion" varchar(32) not null);
            insert into schema_migration values ('0001_foundation', '10.0.14');
            {rows}
            """;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The setting of an empty database.</summary>
    public async Task<string> NewDatabaseAsync(string kind = "postgres") => kind == "sqlite"
        ? $"sqlite:{folder}/{Interlocked.Increment(ref files)}.db"
        : Cluster.ConnectionString(await Cluster.NewDatabaseAsync(CancellationToken.None));
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(PostgresCluster.Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresCluster>;
