using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>The contract on PostgreSQL.</summary>
[Collection(PostgresCluster.Name)]
public sealed class PostgresStoreTests(PostgresCluster cluster) : DossierStoreContract
{
    private Stores? stores;

    public override async Task DisposeAsync()
    {
        if (stores is not null)
            await stores.DisposeAsync();
    }

    protected override async Task<(IDossierStore Store, IDossierQueries Queries)> OpenAsync()
    {
        stores = await cluster.OpenNewAsync();
        return (stores.Dossiers, stores.Queries);
    }
}
