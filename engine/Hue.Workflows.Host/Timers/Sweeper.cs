using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Timers;

/// <summary>Lets due timers fall and sends the alerts they raised, batch by batch until nothing is due.</summary>
internal sealed class Sweeper(StoreGate gate, AlertRelease alerts, SweepRecord record, TimeProvider clock, ILogger<Sweeper> logger)
{
    public const int BatchMost = 1000;

    private int sweeping;

    /// <summary>Names this process in claims.</summary>
    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>One sweep; a database that is down or a timer that fails by a bug ends it, and the next one comes.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref sweeping, 1) == 1)
            return; // this host is at it
        try
        {
            var fell = await UntilNoneAsync(() => gate.Desk.SweepAsync(Node, BatchMost, HueTime.Judged(clock), cancellation));
            var sent = await UntilNoneAsync(() => alerts.ReleaseAsync(cancellation));
            record.Swept(clock.GetUtcNow(), fell, sent);
            if (fell + sent > 0)
                logger.Swept(fell, sent);
        }
        catch (StoreUnavailableException down)
        {
            record.Failed(down.Message);
            logger.SweepFailed(down.Message);
        }
        catch (AggregateException bugs)
        {
            record.Failed(bugs.InnerException?.Message ?? bugs.Message);
            logger.TimersFailed(bugs);
        }
        finally
        {
            Volatile.Write(ref sweeping, 0);
        }
    }

    private static async Task<int> UntilNoneAsync(Func<Task<int>> batch)
    {
        var sum = 0;
        int done;
        while ((done = await batch()) > 0)
            sum += done;
        return sum;
    }
}
