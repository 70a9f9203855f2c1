using Quartz;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>Wakes the sealing of the log. Two hosts may seal at once: one has the turn.</summary>
[DisallowConcurrentExecution]
internal sealed class SealingJob(LogKeeper keeper) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await keeper.SealAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown: a batch that was under way is undone as a whole.
        }
    }
}
