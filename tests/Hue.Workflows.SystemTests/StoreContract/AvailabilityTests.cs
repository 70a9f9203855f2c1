using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>A database that is down says so, distinguishably, and nothing is lost or half-written.</summary>
public sealed class AvailabilityTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Postgres_down_is_unavailable_for_every_operation_and_back_when_it_is_back()
    {
        await using var cluster = await ThrowAwayCluster.StartNewAsync(None);
        var setting = cluster.ConnectionString(await cluster.NewDatabaseAsync(None));
        await using var stores = await PostgresCluster.OpenAsync(setting);
        var row = Dossier();
        await stores.Dossiers.CommitAsync(Filing(row), None);
        var next = Next(row);
        await cluster.StopImmediatelyAsync(None);

        Assert.False(await stores.IsReadyAsync(None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Dossiers.CommitAsync(next, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Dossiers.LoadAsync(row.Id, next.Command, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => stores.Dossiers.ClaimDueTimersAsync("a", 1, TimeSpan.FromMinutes(1), Morning, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Queries.DossierAsync(row.Id, None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PostgresCluster.OpenAsync(setting));

        await cluster.StartAsync(None);
        Assert.Equal(1, (await stores.Dossiers.LoadAsync(row.Id, next.Command, None)).Dossier!.Revision);
        Assert.IsType<Engine.Store.CommitResult.Committed>(await stores.Dossiers.CommitAsync(next, None));
        Assert.True(await stores.IsReadyAsync(None));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unavailable()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 8192));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PostgresCluster.OpenAsync($"sqlite:{file}"));
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_unavailable_and_not_made_anew()
    {
        var folder = Directory.CreateTempSubdirectory("hue-gone-").FullName;
        await using var stores = await PostgresCluster.OpenAsync($"sqlite:{folder}/hue.db");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.False(await stores.IsReadyAsync(None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Dossiers.CommitAsync(Filing(Dossier()), None));
        Assert.False(Directory.Exists(folder));
    }
}
