using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Quartz;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>Makes new records searchable, so that a search has little left to take in itself.</summary>
[DisallowConcurrentExecution]
internal sealed class TrailJob(StoreGate gate, ILogger<TrailJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await gate.Open.Trail.RoundAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Shutdown: a batch that was under way is undone as a whole.
        }
        catch (StoreUnavailableException down)
        {
            logger.TrailNotIndexed(down.Message);
        }
    }
}
