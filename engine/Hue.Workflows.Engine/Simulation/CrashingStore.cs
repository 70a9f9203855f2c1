using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Simulation;

/// <summary>A store between whose awaits the process may die, and other people's commands may slip in.</summary>
internal sealed class CrashingStore(IDossierStore inner, SimulationRandom random) : IDossierStore
{
    private bool interrupted;

    /// <summary>How many crashes there were.</summary>
    public long Crashes { get; private set; }

    /// <summary>Per cent of awaits at which the process dies.</summary>
    public int CrashPercent { get; set; }

    /// <summary>Somebody else's command, run between a load and its commit.</summary>
    public Func<Task>? Interloper { get; set; }

    public async Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
    {
        Crash();
        var loaded = await inner.LoadAsync(dossier, command, cancellation).ConfigureAwait(false);
        Crash();
        return loaded;
    }

    public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
    {
        Crash();
        await InterposeAsync().ConfigureAwait(false);
        var result = await inner.CommitAsync(decision, cancellation).ConfigureAwait(false);
        Crash();
        return result;
    }

    public async Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
    {
        Crash();
        var loaded = await inner.LoadManyAsync(asked, cancellation).ConfigureAwait(false);
        Crash();
        return loaded;
    }

    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        Crash();
        await InterposeAsync().ConfigureAwait(false);
        var results = await inner.CommitManyAsync(decisions, cancellation).ConfigureAwait(false);
        Crash();
        return results;
    }

    public async Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
    {
        var offered = await inner.OfferNumberAsync(unit, day, cancellation).ConfigureAwait(false);
        Crash();
        return offered;
    }

    public async Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
        string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
    {
        Crash();
        var claimed = await inner.ClaimDueTimersAsync(node, most, lease, now, cancellation).ConfigureAwait(false);
        Crash();
        return claimed;
    }

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => inner.NowAsync(cancellation);

    public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => inner.ReleaseTimersAsync(node, cancellation);

    public async Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
    {
        Crash();
        return await inner.UnsentAlertsAsync(most, now, cancellation).ConfigureAwait(false);
    }

    private async Task InterposeAsync()
    {
        if (Interloper is not { } other || interrupted || !random.Chance(5))
            return;
        interrupted = true;
        await other().ConfigureAwait(false);
        interrupted = false;
    }

    private void Crash()
    {
        if (interrupted || CrashPercent == 0 || !random.Chance(CrashPercent))
            return;
        Crashes++;
        throw new SimulatedCrashException();
    }
}
