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
            var kind = context.MergedJobDataMap.GetString(Kind) ?? SelfCheck.Sample;
            await check.RunAsync(kind, cancellationToken);
            if (kind == SelfCheck.Sample && await check.MissedWholeAsync(cancellationToken))
                await check.RunAsync(SelfCheck.Whole, cancellationToken); // the house was down in the night
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown: the next night makes it again.
        }
    }
}
