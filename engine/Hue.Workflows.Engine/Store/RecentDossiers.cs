using System.Collections.Concurrent;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>
/// States of dossiers as they were committed lately, so that the next command need neither ask the store nor read the snapshot. It may be
/// out of date and need not know: a state is given only for the very revision that a command names, and the commit is guarded by it.
/// </summary>
/// <param name="lettersMax">Most letters of snapshots whose states are kept: about three bytes of memory each.</param>
internal sealed class RecentDossiers(long lettersMax)
{
    private readonly Lock gate = new();
    private ConcurrentDictionary<DossierId, RecentDossier> young = new();
    private ConcurrentDictionary<DossierId, RecentDossier> old = new();
    private long letters;

    /// <summary>The state at a revision; null when it is not here, or here at another.</summary>
    public RecentDossier? At(DossierId dossier, long revision) =>
        (young.TryGetValue(dossier, out var kept) || old.TryGetValue(dossier, out kept)) && kept.State.Revision == revision ? kept : null;

    /// <summary>Keeps what was committed. When half of the room is full, what was not touched since the last time goes.</summary>
    public void Keep(Decision decision, DossierKey? key)
    {
        if (decision.State is not { } state)
            return;
        if (state.EndedAt is not null || decision.DestroysKey)
        {
            Forget(state.Id); // little more will happen to it
            return;
        }

        young[state.Id] = new RecentDossier(state, key);
        if (Interlocked.Add(ref letters, decision.Dossier.Snapshot.Length) > lettersMax / 2)
            Age();
    }

    /// <summary>Drops one.</summary>
    public void Forget(DossierId dossier)
    {
        young.TryRemove(dossier, out _);
        old.TryRemove(dossier, out _);
    }

    /// <summary>Drops all: the store failed, and what comes back may be another server that never saw the last commits.</summary>
    public void ForgetAll()
    {
        lock (gate)
            (young, old, letters) = (new(), new(), 0);
    }

    private void Age()
    {
        lock (gate)
        {
            if (letters > lettersMax / 2)
                (young, old, letters) = (new(), young, 0);
        }
    }
}

/// <summary>A state, and the key that seals what people say in it; null once that is destroyed.</summary>
internal sealed record RecentDossier(Dossier State, DossierKey? Key);
