using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Lets out the alerts whose time has come, to the inboxes and onto the lanes.</summary>
internal sealed class AlertRelease(StoreGate gate, DeliverySettings settings, TimeProvider clock)
{
    public const int BatchMost = 500;
    private readonly string[] webhooks = [.. settings.Webhooks.Select(webhook => webhook.Name)];

    /// <returns>Alerts let out; 0 when none is due.</returns>
    public Task<int> ReleaseAsync(CancellationToken cancellation) => gate.Open.Outbox.ReleaseAsync(
        webhooks, settings.Mail is not null, BatchMost, HueTime.Today(clock), HueTime.Judged(clock), cancellation);
}
