using System.Diagnostics;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts;

/// <summary>One lane's work: claim a group, send it, mark it. A receiver that is slow or down holds up nothing but its own lane.</summary>
internal sealed class DeliveryLane(IDeliverySender sender, StoreGate gate, TimeProvider clock, ILogger<DeliveryLane> logger)
{
    /// <summary>A probe of a receiver that was down.</summary>
    private const int ProbeRows = 10;

    /// <summary>Names this process in claims.</summary>
    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    private int failures;

    /// <summary>The lane's name.</summary>
    public string Name => sender.Lane;

    /// <summary>How long to rest before the next round; zero while the receiver answers.</summary>
    public TimeSpan Pause => failures == 0 ? TimeSpan.Zero : RetryPlan.Pause(failures, Random.Shared.NextDouble());

    /// <summary>One round.</summary>
    /// <returns>Deliveries that were tried; 0 when none is due.</returns>
    public async Task<int> RoundAsync(CancellationToken cancellation)
    {
        var claimed = Stopwatch.StartNew();
        var items = await gate.Open.Deliveries.ClaimAsync(
            Name, Node, failures == 0 ? sender.RowsMost : ProbeRows, sender.Lease, HueTime.Judged(clock), cancellation);
        if (items.Count == 0)
            return 0;
        // A process that was stopped for a while must not send what another has claimed since.
        var untried = items.ToDictionary(item => item.Id);
        var down = false;
        await foreach (var (tried, verdict) in sender.SendAsync(items, () => claimed.Elapsed < sender.Lease / 2, cancellation))
        {
            await MarkAsync(tried, verdict);
            down |= verdict is DeliveryVerdict.Later { ReceiverIsDown: true };
            foreach (var item in tried)
                untried.Remove(item.Id);
        }

        failures = down ? failures + 1 : untried.Count == items.Count ? failures : 0;
        if (untried.Count > 0)
            await gate.Open.Deliveries.ReleaseAsync(Node, [.. untried.Keys], CancellationToken.None);
        return items.Count - untried.Count;
    }

    /// <summary>Not cancelled: what has been sent is marked, even at shutdown.</summary>
    private async Task MarkAsync(IReadOnlyList<DeliveryItem> items, DeliveryVerdict verdict)
    {
        var now = clock.GetUtcNow();
        switch (verdict)
        {
            case DeliveryVerdict.Taken:
                await gate.Open.Deliveries.DeliveredAsync(Name, Ids(items), now, CancellationToken.None);
                break;
            case DeliveryVerdict.Never never:
                await GiveUpAsync(items, never.Answer, now);
                break;
            case DeliveryVerdict.Later later:
                foreach (var same in items.GroupBy(item => item.Attempts))
                    await PutOffAsync([.. same], same.Key + 1, later, now);
                break;
        }
    }

    private async Task PutOffAsync(IReadOnlyList<DeliveryItem> items, int attempts, DeliveryVerdict.Later later, DateTimeOffset now)
    {
        if (RetryPlan.After(attempts, Random.Shared.NextDouble()) is not { } wait)
        {
            await GiveUpAsync(items, later.Answer, now);
            return;
        }

        wait = later.NotBefore is { } asked && asked > wait ? asked : wait;
        await gate.Open.Deliveries.PutOffAsync(Name, Ids(items), later.Answer, HueTime.Judged(clock), wait, CancellationToken.None);
        logger.DeliveriesPutOff(items.Count, Name, attempts, wait, later.Answer);
    }

    private async Task GiveUpAsync(IReadOnlyList<DeliveryItem> items, string answer, DateTimeOffset now)
    {
        await gate.Open.Deliveries.GiveUpAsync(Name, Ids(items), answer, now, CancellationToken.None);
        logger.DeliveriesGivenUp(items.Count, Name, answer);
    }

    private static Guid[] Ids(IReadOnlyList<DeliveryItem> items) => [.. items.Select(item => item.Id)];
}
