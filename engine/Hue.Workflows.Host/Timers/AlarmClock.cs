using Hue.Workflows.Host.Shell;
using Quartz;

namespace Hue.Workflows.Host.Timers;

/// <summary>Quartz: wakes the sweep every few seconds. Clustered tables on PostgreSQL, memory on SQLite; no dossier's fate lives in
/// either.</summary>
internal sealed class AlarmClock(
    StoreGate gate, HostSettings settings, Sweeper sweeper, ILoggerFactory loggers, TimeProvider clock, ILogger<AlarmClock> logger)
        : IAsyncDisposable
{
    private const string SchedulerName = "hue";
    private static readonly JobKey Sweep = new("due-timers");
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);
    private IScheduler? scheduler;

    /// <summary>Builds and starts the scheduler; tries again while its tables cannot be reached.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        // Without an interval the host only serves; another one sweeps.
        while (settings.SweepEvery > TimeSpan.Zero && scheduler is null && !cancellation.IsCancellationRequested)
        {
            try
            {
                var built = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellation);
                await ScheduleAsync(built, cancellation);
                await built.Start(cancellation);
                scheduler = built;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever keeps the clock from starting, the host goes on serving and says so in log and operations.
                logger.AlarmClockNotStarted(fault.Message);
                await Task.Delay(Again, cancellation);
            }
        }
    }

    /// <summary>Sweeps at once, without waiting for the next round: a command queued something for another dossier.</summary>
    public void Nudge()
    {
        if (scheduler is { } running)
            _ = running.TriggerJob(Sweep).AsTask();
    }

    public async ValueTask DisposeAsync()
    {
        if (scheduler is { } running)
            await running.Shutdown(waitForJobsToComplete: true);
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(o =>
        {
            o.InstanceName = SchedulerName;
            o.GenerateInstanceId = true;
        });
        quartz.UseTimeProvider(clock);
        quartz.Services.AddSingleton(loggers);
        quartz.Services.AddTransient(_ => new DueTimersJob(sweeper));
        if (gate.Open.IsPostgres)
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(gate.Open.ConnectionString);
                store.UseClustering();
                store.ProvisionSchema();
            });
        }
        else
        {
            quartz.UseInMemoryStore();
        }
    }

    private async Task ScheduleAsync(IScheduler built, CancellationToken cancellation)
    {
        var job = JobBuilder.Create<DueTimersJob>().WithIdentity(Sweep).StoreDurably().Build();
        var trigger = TriggerBuilder.Create().WithIdentity("every-few-seconds").ForJob(Sweep)
            .StartAt(clock.GetUtcNow()).WithSchedule(SimpleScheduleBuilder.Create().WithInterval(settings.SweepEvery).RepeatForever())
                .Build();
        await built.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }
}
