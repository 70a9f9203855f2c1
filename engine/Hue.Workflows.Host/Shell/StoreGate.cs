using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Shell;

/// <summary>The database, once it is open: a host starts, and answers 503, while it is not.</summary>
internal sealed class StoreGate(HostSettings settings, LoadedCatalogue catalogue, TimeProvider clock) : IAsyncDisposable
{
    private Stores? stores;
    private DossierDesk? desk;

    public bool IsOpen => stores is not null;

    /// <summary>The open database.</summary>
    /// <exception cref="StoreUnavailableException">It has not been reached yet.</exception>
    public Stores Open => stores ?? throw new StoreUnavailableException("The database has not been opened yet.", new TimeoutException());

    /// <summary>The way of commands.</summary>
    public DossierDesk Desk => desk ?? throw new StoreUnavailableException("The database has not been opened yet.", new TimeoutException());

    /// <summary>Opens and upgrades the database.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        var opened = await Stores.OpenAsync(settings.Storage, cancellation);
        catalogue.Amend(await opened.Amendments.AllAsync(cancellation));
        desk = new DossierDesk(opened.Dossiers, () => catalogue.Current, clock, stop => RenewAsync(opened, stop));
        stores = opened;
    }

    /// <summary>Reads the calendars anew when another host has amended them.</summary>
    public Task RenewCalendarsAsync(CancellationToken cancellation) => RenewAsync(Open, cancellation);

    private async Task RenewAsync(Stores opened, CancellationToken cancellation)
    {
        if (await opened.Amendments.LastAsync(cancellation) != catalogue.Amendments.Count)
            catalogue.Amend(await opened.Amendments.AllAsync(cancellation));
    }

    public ValueTask DisposeAsync() => stores?.DisposeAsync() ?? ValueTask.CompletedTask;
}
