using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>Seals the log with this host's key, and remembers how it went.</summary>
internal sealed class LogKeeper(
    StoreGate gate, HostSettings settings, IHostEnvironment environment, AlarmBell bell, TimeProvider clock, ILogger<LogKeeper> logger)
        : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private KeyFolder? keys;
    private bool knownToSeal;

    /// <summary>When this host began: what it has missed before is not counted as late.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>When this host last found the log sealed or sealed it; null before.</summary>
    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>Why the last round failed; null when it did not.</summary>
    public LocalText? Fault { get; private set; }

    /// <summary>Records that do not follow on their dossier's last, since this host started.</summary>
    public IReadOnlyList<LocalText> Anomalies { get; private set; } = [];

    /// <summary>The key folder; made at the first start in Development.</summary>
    /// <exception cref="KeyRefusedException">There is no key that may be used.</exception>
    public KeyFolder Keys
    {
        get
        {
            if (keys is null && environment.IsDevelopment() && !KeyFolder.Exists(settings.LogKeys))
                keys = KeyFolder.Create(settings.LogKeys, settings.LogOrigin, LogKeyRole.Log, clock.GetUtcNow());
            return keys ??= KeyFolder.Open(settings.LogKeys);
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>One round; what keeps it from sealing is logged and shown, and the next one comes.</summary>
    public async Task SealAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            KeyFolder.Open(Keys.Folder); // a key that others may read by now is refused even while nothing waits for it
            var outcome = await gate.Open.Sealer(Keys, clock).SealAsync(cancellation);
            (Fault, SealedAt) = (null, outcome.InTurn ? clock.GetUtcNow() : SealedAt);
            if (outcome.InTurn && !knownToSeal)
            {
                await bell.EndAsync(AlarmBell.SealingFailed, "", cancellation);
                knownToSeal = true;
            }

            if (outcome.Anomalies.Count > 0)
            {
                Anomalies = [.. Anomalies, .. outcome.Anomalies];
                logger.LogAnomalous(outcome.Anomalies.Count, outcome.Anomalies[0].En);
            }
        }
        catch (Exception e) when (e is LogBrokenException or KeyRefusedException or StoreUnavailableException)
        {
            Fault = Said(e);
            logger.SealingFailed(e.Message);
            if (e is not StoreUnavailableException)
                await RaiseAsync(Fault, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private static LocalText Said(Exception fault) => fault switch
    {
        LogBrokenException broken => broken.Said,
        KeyRefusedException refused => refused.Said,
        _ => new LocalText($"Không dùng được cơ sở dữ liệu: {fault.Message}", fault.Message),
    };

    private async Task RaiseAsync(LocalText fault, CancellationToken cancellation)
    {
        try
        {
            knownToSeal = false;
            // Every host on the database shows the alarm: it has to say which of them to look at.
            await bell.RaiseAsync(AlarmBell.SealingFailed, "", Place.Under(Place.File(Environment.MachineName), fault), cancellation);
        }
        catch (StoreUnavailableException down)
        {
            logger.SealingFailed(down.Message); // the next round raises it
        }
    }
}
