using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Timers;

/// <summary>
/// Every host looks for due timers itself, beside the alarm clock, which wakes one host of a cluster at a time: when many fall at one
/// instant all hosts share them, and when one dies in the middle the others go on. Now and then it looks for a bulletin as well: an alarm
/// clock on a machine that is set wrong goes off at the wrong time, and by the database's clock there was nothing to make then.
/// </summary>
internal sealed class SweepRounds(
    Sweeper sweeper, BulletinPress press, StartUp startUp, HostSettings settings, TimeProvider clock, ILogger<Sweeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan BulletinsEvery = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.SweepEvery <= TimeSpan.Zero)
            return; // this host only serves; another one sweeps
        await startUp.Settled.WaitAsync(stoppingToken);
        var pressed = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sweeper.SweepAsync(stoppingToken);
                if (clock.GetElapsedTime(pressed) >= BulletinsEvery)
                {
                    pressed = clock.GetTimestamp();
                    await press.TryAsync(stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.SweepFailed(fault.Message); // the next round comes; a fault must not end the host
            }

            await Task.Delay(settings.SweepEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
