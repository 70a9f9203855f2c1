using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.InMemory;

/// <summary>The store without a database: for tests, scenarios and the simulation. One lock, so every commit is whole or nothing.</summary>
/// <param name="clock">What "now" is where a caller leaves it to the store.</param>
public sealed partial class InMemoryDossierStore(TimeProvider clock) : IDossierStore, IDossierQueries
{
    private readonly Lock gate = new();
    private readonly Dictionary<DossierId, Shelf> shelves = [];
    private readonly Dictionary<CommandId, CommandReceipt> receipts = [];
    private readonly Dictionary<(string Unit, DateOnly Day), int> numbers = [];
    private readonly Dictionary<string, DossierId> byNumber = new(StringComparer.Ordinal);
    private readonly SortedSet<ShelvedTimer> due = new(ShelvedTimer.Order);

    /// <inheritdoc/>
    public Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(Load(dossier, command));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult<IReadOnlyList<LoadedDossier>>([.. asked.Select(each => Load(each.Dossier, each.Command))]);
    }

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(Commit(decision));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult<IReadOnlyList<CommitResult>>(CommitMany(decisions));
    }

    /// <inheritdoc/>
    public Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(new NumberClaim(unit, day, numbers.GetValueOrDefault((unit, day)) + 1));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
        string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var at = now ?? clock.GetUtcNow();
        lock (gate)
        {
            var claimed = new List<TimerRow>();
            foreach (var timer in due)
            {
                if (timer.Row.DueAt > at || claimed.Count == most)
                    break;
                if (timer.ClaimedUntil > at)
                    continue;
                timer.ClaimedBy = node;
                timer.ClaimedUntil = at + lease;
                claimed.Add(timer.Row);
            }

            return Task.FromResult<IReadOnlyList<TimerRow>>(claimed);
        }
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => Task.FromResult(clock.GetUtcNow());

    /// <inheritdoc/>
    public Task ReleaseTimersAsync(string node, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (var timer in due)
            {
                if (timer.ClaimedBy == node)
                    timer.Unclaim();
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            IReadOnlyList<AlertRow> unsent = [.. unsentAlerts
                .Where(a => a.SendAt <= now)
                .OrderBy(a => a.SendAt).ThenBy(a => a.Dossier.Value).ThenBy(a => a.Key, StringComparer.Ordinal)
                .Take(most)];
            return Task.FromResult(unsent);
        }
    }

    /// <summary>All timers set, for tests and the simulation's invariants.</summary>
    public IReadOnlyList<TimerRow> Timers(DossierId dossier)
    {
        lock (gate)
            return shelves.TryGetValue(dossier, out var shelf) ? [.. shelf.Timers.Values.Select(t => t.Row)] : [];
    }

    /// <summary>When the next timer falls; null when none is set.</summary>
    public DateTimeOffset? NextDue()
    {
        lock (gate)
            return due.Min?.Row.DueAt;
    }

    /// <summary>The ids of all dossiers, in order of filing.</summary>
    public IReadOnlyList<DossierId> Ids()
    {
        lock (gate)
            return [.. shelves.Keys];
    }

    private LoadedDossier Load(DossierId dossier, CommandId command)
    {
        var receipt = receipts.GetValueOrDefault(command);
        return shelves.TryGetValue(dossier, out var shelf)
            ? new LoadedDossier(shelf.Dossier, receipt, shelf.Key, false)
            : new LoadedDossier(null, receipt, DossierKey.Open(dossier), true);
    }
}
