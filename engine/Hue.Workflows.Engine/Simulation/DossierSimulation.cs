using System.Collections.Concurrent;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>Random dossiers, commands, clocks and crashes from a seed; every invariant is looked at after every command.</summary>
public static class DossierSimulation
{
    /// <summary>
    /// Runs worlds until that many dossiers were filed by people. Each world has a seed of its own and shares nothing that changes,
    /// so several run side by side and still happen the same way again.
    /// </summary>
    /// <param name="setting">What it is run on.</param>
    /// <param name="seed">The same seed gives the same run.</param>
    /// <param name="dossiers">How many, 1 and up.</param>
    /// <param name="cancellation">Stops between two commands.</param>
    /// <exception cref="SimulationFailedException">An invariant broke, or the engine threw; says how to run it again.</exception>
    public static async Task<SimulationCounts> RunAsync(SimulationSetting setting, ulong seed, int dossiers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var worlds = Enumerable.Range(0, (dossiers + setting.DossiersPerWorld - 1) / setting.DossiersPerWorld);
        var counts = new SimulationCounts();
        var failures = new ConcurrentBag<SimulationFailedException>();
        var several = new ParallelOptions { MaxDegreeOfParallelism = setting.Workers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(worlds, several, async (world, stop) =>
        {
            if (!failures.IsEmpty)
                return;
            var share = Math.Min(setting.DossiersPerWorld, dossiers - world * setting.DossiersPerWorld);
            var counted = new SimulationCounts();
            try
            {
                await new SimulationWorld(setting, seed + (ulong)world, counted).RunAsync(share, stop).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                failures.Add(new SimulationFailedException(seed + (ulong)world, share, broken));
            }

            lock (counts)
                counts.Add(counted);
        }).ConfigureAwait(false);
        return failures.MinBy(f => f.Seed) is { } first ? throw first : counts;
    }
}

/// <summary>A simulation found something; it happens again with the seed.</summary>
public sealed class SimulationFailedException(ulong seed, int dossiers, Exception cause)
    : Exception($"{cause.Message}\nRun again: hue simulate --seed {seed} --dossiers {dossiers}", cause)
{
    /// <summary>Seed of the world in which it happened.</summary>
    public ulong Seed { get; } = seed;
}
