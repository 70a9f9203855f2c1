using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;

namespace Hue.Workflows.Engine.Store;

/// <summary>Where dossiers live: in memory, SQLite or PostgreSQL, one contract for all.</summary>
public interface IDossierStore
{
    /// <summary>The snapshot, the key and, in the same round trip, the receipt of a command that may have been done already.</summary>
    Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation);

    /// <summary>The same for several commands, in one round trip.</summary>
    /// <returns>In the order asked.</returns>
    Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
        IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation);

    /// <summary>Commits everything or nothing.</summary>
    Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation);

    /// <summary>
    /// Commits several decisions, each of them whole or not at all, and as many as go in one transaction: a refused one does not undo the
    /// others. Of two on one dossier the later is stale.
    /// </summary>
    /// <returns>What <see cref="CommitAsync"/> would have answered to each, in the order given.</returns>
    /// <exception cref="InvalidOperationException">One of them is a bug; the others are committed or refused all the same.</exception>
    Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation);

    /// <summary>The next free number of an office's day; only an offer, the commit claims it.</summary>
    Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation);

    /// <summary>
    /// Claims due timers for a while, earliest first, no timer by two callers at once. A claim that is neither cleared nor
    /// renewed by a commit falls back after <paramref name="lease"/>.
    /// </summary>
    /// <param name="node">Name of the caller.</param>
    /// <param name="most">Most timers claimed.</param>
    /// <param name="lease">How long they are the caller's.</param>
    /// <param name="now">Instant to judge by; null takes the database's clock.</param>
    /// <param name="cancellation">Stops the wait, not a claim made.</param>
    Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
        string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation);

    /// <summary>
    /// The clock by which it is judged what is due, UTC: the database's where there is a server, so that a host's may be wrong.
    /// </summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellation);

    /// <summary>Gives claimed timers back at once, at shutdown.</summary>
    Task ReleaseTimersAsync(string node, CancellationToken cancellation);

    /// <summary>Alerts that may go out and have not been marked as sent, earliest first.</summary>
    Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>What a load found.</summary>
/// <param name="Dossier">The row with its snapshot; null when there is no such dossier.</param>
/// <param name="Receipt">The answer already given to the command; null when it is new.</param>
/// <param name="Key">
/// What the dossier's personal values are sealed with: its own, or a fresh one when none is kept yet; null once it is destroyed.
/// </param>
/// <param name="KeyIsNew">Whether the key is fresh, and to be kept with the first decision.</param>
public sealed record LoadedDossier(DossierRow? Dossier, CommandReceipt? Receipt, DossierKey? Key, bool KeyIsNew);

/// <summary>An answer already given.</summary>
public sealed record CommandReceipt(CommandId Command, DossierId Dossier, long Revision, string Answer);

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything is durable.</summary>
    public sealed record Committed : CommitResult;

    /// <summary>The same command was committed before: nothing changed.</summary>
    public sealed record Repeated(CommandReceipt Receipt) : CommitResult;

    /// <summary>Another decision came first: nothing changed.</summary>
    public sealed record Stale(long Revision) : CommitResult;

    /// <summary>The day's number went to another dossier: nothing changed, ask for the next.</summary>
    public sealed record NumberTaken : CommitResult;
}
