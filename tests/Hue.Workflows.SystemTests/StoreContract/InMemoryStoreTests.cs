using Hue.Workflows.Engine.InMemory;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>The contract on the store that scenarios and the simulation use.</summary>
public sealed class InMemoryStoreTests : DossierStoreContract
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<(IDossierStore Store, IDossierQueries Queries)> OpenAsync()
    {
        var store = new InMemoryDossierStore(TimeProvider.System);
        return Task.FromResult<(IDossierStore, IDossierQueries)>((store, store));
    }
}
