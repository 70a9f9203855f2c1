using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Calendars;

namespace Hue.Workflows.Host.Calendars;

/// <summary>Learns of amendments that other hosts applied, and takes open dossiers over to the amended calendar.</summary>
internal sealed class CalendarWatch(
    StoreGate gate, LoadedCatalogue catalogue, HostSettings settings, TimeProvider clock, ILogger<CalendarWatch> logger) : BackgroundService
{
    /// <summary>Shorter than the wait before the second round of an amendment, so that by then every host knows.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";
    private readonly SemaphoreSlim nudged = new(0);

    /// <summary>Looks at once: an amendment was applied here.</summary>
    public void Nudge() => nudged.Release();

    public override void Dispose()
    {
        nudged.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await nudged.WaitAsync(Every, stoppingToken);
                if (gate.IsOpen)
                    await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return; // how far it came is kept; another node goes on
            }
            catch (StoreUnavailableException down)
            {
                logger.CalendarsNotRead(down.Message);
            }
            catch (Exception bug)
            {
                logger.AmendmentFailed(bug); // the lease falls back, and the next look goes on
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await gate.RenewCalendarsAsync(cancellation);
        if (settings.SweepEvery > TimeSpan.Zero && catalogue.Amendments.Count > 0)
            await WorkAsync(cancellation); // a host that only serves leaves the work to others
    }

    /// <summary>Takes dossiers over as far as that goes now.</summary>
    internal async Task WorkAsync(CancellationToken cancellation)
    {
        var work = new AmendmentWork(gate.Open, gate.Desk, () => catalogue.Calendars, Node, clock);
        if (await work.RunAsync(isSoleHost: !gate.Open.IsPostgres, cancellation) is { EndedAt: not null } done)
            logger.AmendmentEnded(done.Number, done.Moved, done.Kept, done.Refused);
    }
}
