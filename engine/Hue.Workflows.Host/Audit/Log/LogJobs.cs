using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Shell;
using Quartz;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>When the log is sealed, when records become searchable, and when the house checks itself.</summary>
internal static class LogJobs
{
    private static readonly TimeSpan SampleAfter = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SampleEvery = TimeSpan.FromHours(1);
    private static readonly TimeOnly Night = new(2, 30);

    public static async Task ScheduleAsync(IScheduler scheduler, TimeSpan sealEvery, DateTimeOffset now, CancellationToken cancellation)
    {
        var sealing = JobBuilder.Create<SealingJob>().WithIdentity("sealing").StoreDurably().Build();
        await EveryAsync(scheduler, sealing, now, sealEvery, cancellation);
        var trail = JobBuilder.Create<TrailJob>().WithIdentity("trail-search").StoreDurably().Build();
        await EveryAsync(scheduler, trail, now, sealEvery, cancellation);
        await EveryAsync(scheduler, Check(SelfCheck.Sample), now + SampleAfter, SampleEvery, cancellation);
        await EveryAsync(scheduler, Check(SelfCheck.Whole), NextNight(now), TimeSpan.FromDays(1), cancellation);
    }

    private static IJobDetail Check(string kind) => JobBuilder.Create<SelfCheckJob>()
        .WithIdentity($"self-check-{kind}").UsingJobData(SelfCheckJob.Kind, kind).StoreDurably().Build();

    /// <summary>The next half past two in Huế.</summary>
    private static DateTimeOffset NextNight(DateTimeOffset now)
    {
        var utc = HueTime.Utc(Night);
        var night = new DateTimeOffset(now.UtcDateTime.Date + utc.ToTimeSpan(), TimeSpan.Zero);
        return night > now ? night : night.AddDays(1);
    }

    private static async Task EveryAsync(
        IScheduler scheduler, IJobDetail job, DateTimeOffset from, TimeSpan every, CancellationToken cancellation)
    {
        var trigger = TriggerBuilder.Create().WithIdentity($"{job.Key.Name}-again").ForJob(job.Key).StartAt(from)
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever()).Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
    }
}
