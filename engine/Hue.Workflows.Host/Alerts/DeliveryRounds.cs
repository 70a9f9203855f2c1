using Hue.Workflows.Host.Alerts.Mail;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Keeps alerts going out: one loop lets them out, and each lane has a loop of its own. Every host runs them.</summary>
internal sealed class DeliveryRounds(
    StoreGate gate,
    StartUp startUp,
    HostSettings settings,
    DeliverySettings receivers,
    AlertRelease release,
    BulletinMails bulletins,
    AlarmMails alarms,
    TimeProvider clock,
    ILoggerFactory loggers,
    ILogger<DeliveryRounds> logger) : BackgroundService
{
    private static readonly TimeSpan IdleMost = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    /// <summary>Each lane that this host serves.</summary>
    public IReadOnlyList<DeliveryLane> Lanes { get; } =
    [
        .. Senders(receivers, gate, bulletins, alarms, clock)
            .Select(sender => new DeliveryLane(sender, gate, clock, loggers.CreateLogger<DeliveryLane>())),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.SweepEvery <= TimeSpan.Zero)
            return; // this host only serves; another one sends
        await startUp.Settled.WaitAsync(stoppingToken);
        await Task.WhenAll(
            Lanes.Select(lane => LoopAsync(lane.RoundAsync, () => lane.Pause, stoppingToken))
                .Append(LoopAsync(release.ReleaseAsync, () => TimeSpan.Zero, stoppingToken)));
    }

    private async Task LoopAsync(Func<CancellationToken, Task<int>> roundAsync, Func<TimeSpan> pause, CancellationToken stopping)
    {
        var idle = settings.SweepEvery < IdleMost ? settings.SweepEvery : IdleMost;
        while (!stopping.IsCancellationRequested)
        {
            var wait = idle;
            try
            {
                var done = await roundAsync(stopping);
                wait = pause() is { Ticks: > 0 } rest ? rest : done > 0 ? TimeSpan.Zero : idle;
            }
            catch (StoreUnavailableException down)
            {
                logger.DeliveryRoundFailed(down.Message);
                wait = AfterFault;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception bug)
            {
                logger.DeliveryBroke(bug);
                wait = AfterFault;
            }

            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static IEnumerable<IDeliverySender> Senders(
        DeliverySettings receivers, StoreGate gate, BulletinMails bulletins, AlarmMails alarms, TimeProvider clock)
    {
        foreach (var webhook in receivers.Webhooks)
            yield return new WebhookSender(webhook, clock);
        if (receivers.Mail is { } mail)
            yield return new MailSender(mail, receivers.PublicAddress, gate, bulletins, alarms, clock);
    }
}
