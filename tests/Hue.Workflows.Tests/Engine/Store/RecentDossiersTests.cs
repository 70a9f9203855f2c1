using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Tests.Engine.Store;

public sealed class RecentDossiersTests
{
    private readonly TestDesk at = new();
    private readonly CountingStore store;
    private readonly DossierDesk desk;

    public RecentDossiersTests()
    {
        store = new CountingStore(at.Store);
        desk = new DossierDesk(store, () => at.Catalogue, at.Clock);
    }

    [Fact]
    public async Task Command_on_what_was_committed_last_asks_the_store_for_nothing()
    {
        await FiledAsync();
        var loads = store.Loads;
        Assert.False((await DoneAsync(Comment(1))).Repeated);
        Assert.False((await DoneAsync(Comment(2))).Repeated);
        Assert.Equal(loads, store.Loads);
        Assert.Equal(3, at.Dossier.Revision);
        Assert.Equal(2, at.Audit.Count(r => r.Kind == "dossier.commented"));
    }

    [Fact]
    public async Task Command_on_a_revision_that_another_host_has_passed_is_stale()
    {
        await FiledAsync();
        at.Done(Comment(1));
        var refused = Assert.IsType<DeskAnswer.Refused>(await desk.HandleAsync(Comment(1), CancellationToken.None));
        Assert.Equal(("stale-revision", 2L), (refused.Code, refused.CurrentRevision));
        Assert.Equal(3, (await DoneAsync(Comment(2))).Revision);
    }

    [Fact]
    public async Task Command_that_another_host_has_done_gives_the_first_answer()
    {
        await FiledAsync();
        var comment = Comment(1);
        var first = at.Done(comment);
        var again = await DoneAsync(comment);
        Assert.Equal((true, first.Answer), (again.Repeated, again.Answer));
        Assert.Equal(2, at.Dossier.Revision);
    }

    [Fact]
    public async Task Command_id_that_comes_again_with_something_else_is_refused()
    {
        await FiledAsync();
        var comment = Comment(1);
        await DoneAsync(comment);
        var other = await desk.HandleAsync(comment with { Revision = 2, Text = "Khác" }, CancellationToken.None);
        Assert.Equal("idempotency-key-reused", Assert.IsType<DeskAnswer.Refused>(other).Code);
    }

    [Fact]
    public async Task What_was_known_before_the_store_failed_is_not_trusted_after_it()
    {
        await FiledAsync();
        store.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => desk.HandleAsync(Comment(1), CancellationToken.None));
        store.Fails = false;
        var loads = store.Loads;
        await DoneAsync(Comment(1));
        Assert.Equal(loads + 1, store.Loads);
    }

    [Fact]
    public void What_was_touched_last_stays_when_the_room_is_full()
    {
        var recent = new RecentDossiers(lettersMax: 100);
        var rows = Enumerable.Range(0, 9).Select(_ => Kept(30)).ToList();
        rows.ForEach(each => recent.Keep(each, null));
        Assert.Null(recent.At(rows[0].State!.Id, 1));
        Assert.Same(rows[^1].State, recent.At(rows[^1].State!.Id, 1)?.State);
        Assert.Null(recent.At(rows[^1].State!.Id, 2));
    }

    private static Decision Kept(int letters)
    {
        var filed = new TestDesk().Filed();
        var row = filed.Store.DossierAsync(filed.Id, CancellationToken.None).Result!;
        return new Decision
        {
            Command = TestDesk.NewId(),
            RevisionBefore = 0,
            Dossier = row with { Snapshot = new string(' ', letters) },
            Tasks = [],
            TimersSet = [],
            TimersCleared = [],
            Alerts = [],
            AlertsSent = [],
            Audit = [],
            Answer = "{}",
            State = filed.Dossier,
        };
    }

    private Task<DeskAnswer.Done> FiledAsync() => DoneAsync(at.Filing());

    private async Task<DeskAnswer.Done> DoneAsync(DossierCommand command)
        => Assert.IsType<DeskAnswer.Done>(await desk.HandleAsync(command, CancellationToken.None));

    private CommentOnDossier Comment(long revision) =>
        new() { Id = TestDesk.NewId(), Dossier = at.Id, Revision = revision, By = TestDesk.Clerk, Text = "Ghi" };

    /// <summary>Counts loads, and fails when told to.</summary>
    private sealed class CountingStore(IDossierStore inner) : IDossierStore
    {
        public int Loads { get; private set; }

        public bool Fails { get; set; }

        public Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        {
            Loads++;
            return Fails ? throw new IOException() : inner.LoadAsync(dossier, command, cancellation);
        }

        public Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
            IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
            => inner.LoadManyAsync(asked, cancellation);

        public Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
            => Fails ? throw new IOException() : inner.CommitAsync(decision, cancellation);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
            => inner.CommitManyAsync(decisions, cancellation);

        public Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation)
            => inner.OfferNumberAsync(unit, day, cancellation);

        public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
            string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
            => inner.ClaimDueTimersAsync(node, most, lease, now, cancellation);

        public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => inner.NowAsync(cancellation);

        public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => inner.ReleaseTimersAsync(node, cancellation);

        public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation)
            => inner.UnsentAlertsAsync(most, now, cancellation);
    }
}
