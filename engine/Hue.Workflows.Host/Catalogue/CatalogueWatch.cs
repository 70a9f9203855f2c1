using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>
/// Looks whether published.lock has changed, and takes up what was published without a restart. It looks at the file rather than
/// waiting to be told: mounted folders do not tell.
/// </summary>
internal sealed class CatalogueWatch(
    LoadedCatalogue catalogue, PublicationRecords publications, StoreGate gate, HostSettings settings, TimeProvider clock,
    ILogger<CatalogueWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private (DateTime At, long Size) seen = Stamp(settings);

    /// <summary>One look.</summary>
    /// <returns>Whether the catalogue was read again.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var now = Stamp(settings);
        if (now == seen || !gate.IsOpen)
            return false;
        catalogue.Reload();
        await publications.RecordAsync(cancellation); // a publication that cannot be recorded is looked at again
        seen = now;
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
                _ = catalogue.Index(HueTime.Today(clock)); // so that nobody who searches first on a day waits for it
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.CatalogueNotReloaded(fault); // the earlier reading stays in force
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static (DateTime At, long Size) Stamp(HostSettings settings)
    {
        var file = new FileInfo(Path.Combine(settings.Procedures, PublishedLock.Path));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
