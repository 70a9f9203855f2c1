namespace Hue.Workflows.Engine.Simulation;

/// <summary>Random dossiers, commands, clocks and crashes from a seed; every invariant is looked at after every command.</summary>
public static class DossierSimulation
{
    /// <summary>Runs worlds until that many dossiers were filed by people.</summary>
    /// <param name="setting">What it is run on.</param>
    /// <param name="seed">The same seed gives the same run.</param>
    /// <param name="dossiers">How many, 1 and up.</param>
    /// <param name="cancellation">Stops between two commands.</param>
    /// <exception cref="SimulationFailedException">An invariant broke, or the engine threw; says how to run it again.</exception>
    public static async Task<SimulationCounts> RunAsync(SimulationSetting setting, ulong seed, int dossiers, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var counts = new SimulationCounts();
        for (var done = 0; done < dossiers; done += setting.DossiersPerWorld)
        {
            var share = Math.Min(setting.DossiersPerWorld, dossiers - done);
            try
            {
                await new SimulationWorld(setting, seed, counts).RunAsync(share, cancellation).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                throw new SimulationFailedException(seed, share, broken);
            }

            seed++;
        }

        return counts;
    }
}

/// <summary>A simulation found something; it happens again with the seed.</summary>
public sealed class SimulationFailedException(ulong seed, int dossiers, Exception cause)
    : Exception($"{cause.Message}\nRun again: hue simulate --seed {seed} --dossiers {dossiers}", cause)
{
    /// <summary>Seed of the world in which it happened.</summary>
    public ulong Seed { get; } = seed;
}
