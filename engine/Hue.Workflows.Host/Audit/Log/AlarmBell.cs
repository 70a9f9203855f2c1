using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>Raises alarms about the log, once each, and says when they are over.</summary>
internal sealed class AlarmBell(StoreGate gate, DeliverySettings receivers, TimeProvider clock)
{
    public const string CheckFailed = "check-failed";
    public const string SealingFailed = "sealing-failed";
    private const int DetailMost = 500;

    /// <summary>The operators are told, unless it stands already.</summary>
    public Task RaiseAsync(string code, string source, LocalText detail, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var alarm = new Alarm(Guid.CreateVersion7(), code, source, new LocalText(Cut(detail.Vi), Cut(detail.En)), now, null);
        return gate.Open.Alarms.RaiseAsync(alarm, receivers.Mail is not null, HueTime.DayOf(now), cancellation);
    }

    private static string Cut(string text) => text.Length > DetailMost ? text[..DetailMost] : text;

    /// <summary>It is over, if it stood.</summary>
    public Task EndAsync(string code, string source, CancellationToken cancellation)
        => gate.Open.Alarms.EndAsync(code, source, clock.GetUtcNow(), cancellation);
}
