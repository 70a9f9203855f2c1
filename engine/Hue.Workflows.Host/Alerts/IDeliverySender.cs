using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Sends what was claimed of one lane: over HTTP, or by mail.</summary>
internal interface IDeliverySender : IAsyncDisposable
{
    /// <summary>The lane that it serves.</summary>
    string Lane { get; }

    /// <summary>Most deliveries claimed at once: as many as are surely tried within <see cref="Lease"/>.</summary>
    int RowsMost { get; }

    /// <summary>How long a claim is held: also how long the work of a killed host lies still.</summary>
    TimeSpan Lease { get; }

    /// <summary>Tries each delivery once and says what became of it, in groups, as they end. What it does not name was not tried.</summary>
    /// <param name="items">Claimed, earliest first.</param>
    /// <param name="mayStart">Whether there is time within the lease to start another attempt.</param>
    /// <param name="cancellation">Shutdown: nothing more is started.</param>
    IAsyncEnumerable<(IReadOnlyList<DeliveryItem> Items, DeliveryVerdict Verdict)> SendAsync(
        IReadOnlyList<DeliveryItem> items, Func<bool> mayStart, CancellationToken cancellation);
}
