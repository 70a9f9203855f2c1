using Quartz;

namespace Hue.Workflows.Host.Bulletins;

/// <summary>What the alarm clock wakes at half past seven and half past four.</summary>
[DisallowConcurrentExecution]
internal sealed class BulletinJob(BulletinPress press) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await press.TryAsync(cancellationToken);
}
