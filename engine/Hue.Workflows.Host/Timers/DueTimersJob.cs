using Quartz;

namespace Hue.Workflows.Host.Timers;

/// <summary>What the alarm clock wakes. Two nodes may sweep at once: rows are claimed.</summary>
[DisallowConcurrentExecution]
internal sealed class DueTimersJob(Sweeper sweeper) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sweeper.SweepAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown: what was claimed and not done falls back when its lease ends.
        }
    }
}
