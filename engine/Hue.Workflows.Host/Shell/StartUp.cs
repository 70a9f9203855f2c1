using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Timers;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Shell;

/// <summary>Opens the database, makes the first accounts, starts the alarm clock; again and again while the database is down.</summary>
internal sealed class StartUp(
    StoreGate gate,
    FirstAccounts accounts,
    PublicationRecords publications,
    LoadedCatalogue catalogue,
    TimeProvider clock,
    AlarmClock alarmClock,
    DemoDossiers demo,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    ILogger<StartUp> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstTry = TimeSpan.FromSeconds(3);

    /// <summary>Ends when the database is open and the first accounts are there.</summary>
    public Task Ready => ready.Task;

    /// <summary>Ends when, besides, the demo is made: from then on the real clock may move things.</summary>
    public Task Settled => settled.Task;

    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tries the database once before anything else starts, so that keys and first requests find it open.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(FirstTry);
        try
        {
            await OpenAsync(soon.Token);
        }
        catch (Exception e) when (
            e is StoreUnavailableException or DatabaseIsNewerException or DatabaseIsOlderException or ArgumentException
                or OperationCanceledException)
        {
            // Said and tried again in the background.
        }

        if (!environment.IsDevelopment())
            LoadedCatalogue.GiveBack(); // before anybody is served: it stops whoever is at work
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await OpenAsync(stoppingToken);
                break;
            }
            catch (DatabaseIsOlderException older)
            {
                Refuse(older.Message);
                return;
            }
            catch (DatabaseIsNewerException newer)
            {
                Refuse(newer.Message);
                return;
            }
            catch (ArgumentException setting)
            {
                Refuse(setting.Message);
                return;
            }
            catch (StoreUnavailableException down)
            {
                logger.DatabaseNotOpened(down.InnerException?.Message ?? down.Message);
                await Task.Delay(Again, stoppingToken);
            }
        }

        ready.TrySetResult();
        // The demo's clock stands in the past: the real one must not let its timers fall meanwhile.
        if (environment.IsDevelopment())
            await MakeDemoAsync(stoppingToken);
        settled.TrySetResult();
        await alarmClock.StartAsync(stoppingToken);
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (!gate.IsOpen)
        {
            await gate.OpenAsync(cancellation);
            logger.DatabaseOpened();
        }

        // Beside what the database writes, so that nobody's first search waits for it, and before what making it left is given back.
        var index = Task.Run(() => catalogue.Index(HueTime.Today(clock)), cancellation);
        await accounts.MakeAsync(cancellation);
        await publications.RecordAsync(cancellation);
        await index;
    }

    private async Task MakeDemoAsync(CancellationToken cancellation)
    {
        try
        {
            await demo.MakeAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.DemoFailed(fault); // the host is worth running without it
        }
    }

    private void Refuse(string reason)
    {
        logger.HostRefusedToStart(reason);
        Environment.ExitCode = 1;
        // Once it has started: stopped while it still opens its port, it would end as a crash.
        lifetime.ApplicationStarted.Register(lifetime.StopApplication);
    }
}
