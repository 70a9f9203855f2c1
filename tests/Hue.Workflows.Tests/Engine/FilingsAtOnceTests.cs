using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Tests.Engine;

public sealed class FilingsAtOnceTests
{
    [Fact]
    public async Task Clerks_of_one_office_who_file_at_once_stand_in_line_for_the_number()
    {
        var at = new TestDesk();
        var store = new WatchedStore(at.Store);
        var desk = new DossierDesk(store, () => at.Catalogue, at.Clock);
        var filings = Enumerable.Range(0, 60)
            .Select(_ => at.Filing() with { Dossier = new DossierId(Guid.NewGuid()) })
            .Select(filing => Task.Run(() => desk.HandleAsync(filing, CancellationToken.None)));
        var answers = await Task.WhenAll(filings);
        Assert.All(answers, answer => Assert.IsType<DeskAnswer.Done>(answer));
        Assert.Equal(60, (await store.OfferNumberAsync("H57.19777", new DateOnly(2026, 3, 2), CancellationToken.None)).Sequence - 1);
        Assert.Equal(1, store.OffersAtOnce);
    }

    /// <summary>The store in memory, as slow as a database: others get a turn at each call.</summary>
    private sealed class WatchedStore(IDossierStore inner) : IDossierStore
    {
        private int offers;

        public int OffersAtOnce { get; private set; }

        public async Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        {
            await Task.Yield();
            return await inner.LoadAsync(dossier, command, cancellation);
        }

        public Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
            IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
            => inner.LoadManyAsync(asked, cancellation);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
            => inner.CommitManyAsync(decisions, cancellation);

        public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
        {
            await Task.Yield();
            var result = await inner.CommitAsync(decision, cancellation);
            Interlocked.Decrement(ref offers);
            return result;
        }

        public async Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
        {
            OffersAtOnce = Math.Max(OffersAtOnce, Interlocked.Increment(ref offers));
            await Task.Yield();
            return await inner.OfferNumberAsync(unit, day, cancellation);
        }

        public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
            string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
            => inner.ClaimDueTimersAsync(node, most, lease, now, cancellation);

        public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => inner.NowAsync(cancellation);

        public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => inner.ReleaseTimersAsync(node, cancellation);

        public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
            => inner.UnsentAlertsAsync(most, now, cancellation);
    }
}
