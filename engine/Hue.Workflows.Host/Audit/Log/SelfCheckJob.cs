using Quartz;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>Wakes the house's checks of itself: a sample each hour, everything each night.</summary>
[DisallowConcurrentExecution]
internal sealed class SelfCheckJob(SelfCheck check) : IJob
{
    public const string Kind = "kind";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await check.RunAsync(context.MergedJobDataMap.GetString(Kind) ?? SelfCheck.Sample, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown: the next night makes it again.
        }
    }
}
