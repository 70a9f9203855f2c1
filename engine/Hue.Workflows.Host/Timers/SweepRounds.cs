using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Timers;

/// <summary>
/// Every host looks for due timers itself, beside the alarm clock, which wakes one host of a cluster at a time: when many fall at one
/// instant all hosts share them, and when one dies in the middle the others go on.
/// </summary>
internal sealed class SweepRounds(
    Sweeper sweeper, StartUp startUp, HostSettings settings, TimeProvider clock, ILogger<Sweeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.SweepEvery <= TimeSpan.Zero)
            return; // this host only serves; another one sweeps
        await startUp.Settled.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sweeper.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.SweepFailed(fault.Message); // the next round comes; a fault must not end the host
            }

            await Task.Delay(settings.SweepEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
