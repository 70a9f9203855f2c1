using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Simulation;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Engine.Simulation;

public sealed class DossierSimulationTests
{
    internal static readonly ProcedureCatalogue Catalogue =
        ProcedureCatalogue.Read(CatalogueFolder.Read(Path.Combine(Repository.Root, "procedures")), withScenarios: true);

    [Fact]
    public async Task Invariants_hold_and_everything_is_tried()
    {
        var counts = await DossierSimulation.RunAsync(new SimulationSetting(Catalogue), 2026, 400, CancellationToken.None);
        Assert.True(counts.Dossiers >= 400);
        Assert.True(counts.Crashes > 50, "crashes");
        Assert.True(counts.Repeats > 50, "repeats");
        Assert.True(counts.Timers > 200, "timers");
        foreach (var code in new[] { "stale-revision", "maker-is-checker", "timer-too-early", "not-your-role", "task-held-by-other" })
            Assert.True(counts.Refused.GetValueOrDefault(code) > 0, code);
        string[] kinds = ["CompleteTask", "RequestSupplement", "CompleteSupplement", "ExtendTerm", "SuspendDossier", "MessageCame"];
        foreach (var kind in kinds)
            Assert.True(counts.Accepted.GetValueOrDefault(kind) > 10, kind);
    }

    [Fact]
    public async Task Same_seed_gives_the_same_run()
    {
        var setting = new SimulationSetting(Catalogue) { DossiersPerWorld = 20 };
        var one = await DossierSimulation.RunAsync(setting, 5, 20, CancellationToken.None);
        var other = await DossierSimulation.RunAsync(setting, 5, 20, CancellationToken.None);
        Assert.Equal(one.Accepted, other.Accepted);
        Assert.Equal(one.Refused, other.Refused);
        Assert.Equal(one.Timers, other.Timers);
    }

    [Theory]
    [InlineData("loses the timers that are set", "timers-follow-the-snapshot")]
    [InlineData("loses tasks", "tasks-follow-the-snapshot")]
    [InlineData("forgets receipts", "a-repeat-gives-the-first-answer")]
    [InlineData("writes half of the audit", "replay-gives-the-snapshot")]
    [InlineData("moves due times", "row-follows-the-snapshot")]
    public async Task Planted_bug_is_found_and_names_its_seed(string bug, string invariant)
    {
        var setting = new SimulationSetting(Catalogue) { Wrap = store => new BrokenStore(store, bug) };
        var failed = await Assert.ThrowsAsync<SimulationFailedException>(
            () => DossierSimulation.RunAsync(setting, 1, 200, CancellationToken.None));
        var found = Assert.IsType<BrokenInvariantException>(failed.InnerException);
        Assert.Equal(invariant, found.Invariant);
        Assert.Contains($"hue simulate --seed {failed.Seed} --dossiers", failed.Message);
    }

    /// <summary>A store with one bug, of the kinds that peers of ours have had.</summary>
    private sealed class BrokenStore(IDossierStore inner, string bug) : IDossierStore
    {
        public async Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation)
        {
            var loaded = await inner.LoadAsync(dossier, command, cancellation);
            return bug == "forgets receipts" ? loaded with { Receipt = null } : loaded;
        }

        public async Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
            IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation)
        {
            var loaded = await inner.LoadManyAsync(asked, cancellation);
            return bug == "forgets receipts" ? [.. loaded.Select(each => each with { Receipt = null })] : loaded;
        }

        public Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
            => inner.CommitAsync(Spoiled(decision), cancellation);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
            => inner.CommitManyAsync([.. decisions.Select(Spoiled)], cancellation);

        private Decision Spoiled(Decision decision) => bug switch
        {
            "loses the timers that are set" => decision with { TimersSet = [.. decision.TimersSet.Skip(1)] },
            "loses tasks" => decision with { Tasks = [.. decision.Tasks.Take(1)] },
            "writes half of the audit" => decision with { Audit = [decision.Audit[0]] },
            "moves due times" => decision with { Dossier = decision.Dossier with { DueAt = decision.Dossier.DueAt?.AddMinutes(1) } },
            "forgets receipts" => decision with { Command = new CommandId(Guid.NewGuid()) },
            _ => throw new ArgumentException(bug),
        };

        public Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation) =>
            inner.OfferNumberAsync(unit, day, cancellation);

        public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
            string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation) =>
            inner.ClaimDueTimersAsync(node, most, lease, now, cancellation);

        public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => inner.NowAsync(cancellation);

        public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => inner.ReleaseTimersAsync(node, cancellation);

        public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation) =>
            inner.UnsentAlertsAsync(most, now, cancellation);
    }
}
