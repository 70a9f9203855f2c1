using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>The contract on the embedded file.</summary>
public sealed class SqliteStoreTests : DossierStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("hue-store-").FullName;
    private Stores? stores;

    public override async Task DisposeAsync()
    {
        if (stores is not null)
            await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override async Task<(IDossierStore Store, IDossierQueries Queries)> OpenAsync()
    {
        stores = await Stores.OpenAsync(new StorageOptions { Database = $"sqlite:{folder}/hue.db" }, None);
        return (stores.Dossiers, stores.Queries);
    }
}
