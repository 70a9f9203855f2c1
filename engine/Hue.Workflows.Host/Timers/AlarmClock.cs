using System.Globalization;
using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Shell;
using Quartz;

namespace Hue.Workflows.Host.Timers;

/// <summary>
/// Quartz: wakes the sweep every few seconds, and the bulletins' press. Clustered tables on PostgreSQL, memory on SQLite; no dossier's
/// fate lives in either.
/// </summary>
internal sealed class AlarmClock(
    StoreGate gate,
    HostSettings settings,
    Sweeper sweeper,
    BulletinPress press,
    LogKeeper keeper,
    SelfCheck check,
    ILoggerFactory loggers,
    TimeProvider clock,
    ILogger<AlarmClock> logger) : IAsyncDisposable
{
    private const string SchedulerName = "hue";
    private static readonly JobKey Sweep = new("due-timers");
    private static readonly JobKey Bulletin = new("bulletin");
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
        quartz.Services.AddTransient(_ => new BulletinJob(press));
        quartz.Services.AddTransient(_ => new SealingJob(keeper));
        quartz.Services.AddTransient(_ => new SelfCheckJob(check));
        quartz.Services.AddTransient(_ => new TrailJob(gate, loggers.CreateLogger<TrailJob>()));
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
        var bulletin = JobBuilder.Create<BulletinJob>().WithIdentity(Bulletin).StoreDurably().Build();
        await built.ScheduleJob(
            bulletin, [.. BulletinSlots.Times.Select(SlotTrigger), StartTrigger()], ScheduleJobOptions.Replacing, cancellation);
        var job = JobBuilder.Create<DueTimersJob>().WithIdentity(Sweep).StoreDurably().Build();
        var trigger = TriggerBuilder.Create().WithIdentity("every-few-seconds").ForJob(Sweep)
            .StartAt(clock.GetUtcNow()).WithSchedule(SimpleScheduleBuilder.Create().WithInterval(settings.SweepEvery).RepeatForever())
                .Build();
        await built.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
        await LogJobs.ScheduleAsync(built, settings.SealEvery, clock.GetUtcNow(), cancellation);
    }

    /// <summary>
    /// Every day: which are working days the calendars know. In UTC, since Huế has no daylight saving and a machine may know no zones.
    /// From now on by the scheduler's own clock: a slot that it thinks missed and another clock thinks to come is missed for ever anew.
    /// </summary>
    private ITrigger SlotTrigger(TimeOnly time)
    {
        var utc = HueTime.Utc(time);
        var cron = string.Create(CultureInfo.InvariantCulture, $"0 {utc.Minute} {utc.Hour} * * ?");
        return TriggerBuilder.Create().ForJob(Bulletin).WithIdentity(time.ToString("'bulletin-'HHmm", CultureInfo.InvariantCulture))
            .StartAt(clock.GetUtcNow()).WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(TimeZoneInfo.Utc)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
    }

    /// <summary>A new host looks at once, since another may have slept through the slot.</summary>
    private ITrigger StartTrigger()
        => TriggerBuilder.Create().ForJob(Bulletin).WithIdentity("bulletin-at-start").StartAt(clock.GetUtcNow()).Build();
}
