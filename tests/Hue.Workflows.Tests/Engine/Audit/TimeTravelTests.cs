using System.Collections.Concurrent;
using System.Text.Json;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Simulation;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.Engine.Simulation;

namespace Hue.Workflows.Tests.Engine.Audit;

/// <summary>A dossier as it was at any record is what the engine had then.</summary>
public sealed class TimeTravelTests
{
    private static readonly ProcedureCatalogue Catalogue = DossierSimulationTests.Catalogue;

    [Fact]
    public async Task The_state_at_every_record_is_the_state_the_engine_had()
    {
        var written = new ConcurrentQueue<Decision>();
        var setting = new SimulationSetting(Catalogue) { Wrap = store => new ListeningStore(store, written) };
        await DossierSimulation.RunAsync(setting, 4711, 60, CancellationToken.None);
        var dossiers = written.GroupBy(d => d.State!.Id).ToList();
        Assert.True(dossiers.Count >= 50, $"{dossiers.Count} dossiers");
        var (within, moments) = (0, 0);
        foreach (var decisions in dossiers)
        {
            var rows = decisions.SelectMany(d => d.Audit).OrderBy(r => r.Sequence).ToList();
            var states = DossierReplay.Walk(rows).ToList();
            foreach (var decision in decisions)
            {
                var then = DossierReplay.At(rows, decision.Audit[^1].Sequence);
                Assert.Equal(StoredJson.Write(decision.State!), StoredJson.Write(then));
                moments++;
            }

            foreach (var state in states)
            {
                RecordAgrees(state);
                within++;
            }

            Assert.Equal(StoredJson.Write(states[^1].After), StoredJson.Write(DossierReplay.From(rows)));
        }

        Assert.True(moments > 500 && within > moments + 300, $"{moments} decisions, {within} records");
    }

    [Fact]
    public void What_comes_after_the_record_asked_for_is_not_looked_at()
    {
        var desk = new TestDesk().Filed();
        desk.Done(new CommentOnDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Text = "Đã gọi điện." });
        var rows = desk.Audit;
        var broken = rows.Select(r => r.Sequence == rows.Count ? r with { Record = r.Record + " " } : r).ToList();
        Assert.Equal(StoredJson.Write(DossierReplay.At(rows, 3)), StoredJson.Write(DossierReplay.At(broken, 3)));
        Assert.Equal(rows.Count, Assert.Throws<AuditBrokenException>(() => DossierReplay.At(broken, rows.Count)).Sequence);
        Assert.Throws<ArgumentOutOfRangeException>(() => DossierReplay.At(rows, rows.Count + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DossierReplay.At(rows, 0));
    }

    [Theory]
    [InlineData("""{"no":"record"}""")]
    [InlineData("no JSON at all, with \"sealed\":\" in it")]
    [InlineData("null")]
    public void A_record_without_sense_is_named_even_if_its_hash_fits(string record)
    {
        var rows = new TestDesk().Filed().Audit;
        var broken = rows.Select(r => r.Sequence == 2 ? r with { Record = record, Hash = RecordText.Hash(record) } : r).ToList();
        Assert.Equal(2, Assert.Throws<AuditBrokenException>(() => DossierReplay.From(broken)).Sequence);
        Assert.Null(RecordReading.Seal(record));
    }

    /// <summary>What the record attests of the change is what lies between the two states, also between records of one command.</summary>
    private static void RecordAgrees(ReplayedRecord state)
    {
        using var record = JsonDocument.Parse(state.Row.Record);
        var changes = new CanonicalBuffer(16);
        ChangeList.Write(changes, state.Event, state.Before, state.After);
        var attested = record.RootElement.TryGetProperty("changes", out var written) ? ",\"changes\":" + written.GetRawText() : "";
        Assert.Equal(attested, changes.ToString());
        Assert.Equal(record.RootElement.GetProperty("version").GetInt32(), state.After.Version);
        Assert.Equal(record.RootElement.GetProperty("definitionHash").GetString(), state.After.DefinitionHash);
        Assert.Equal(state.Calendar, state.After.Calendar);
        if (state.After.Legal is { DueAt: { } due } legal)
            Assert.Equal(due, Catalogue.CalendarOf(state.After.Office, state.Calendar)!.Due(legal.Ledger));
    }

    /// <summary>Hears what is really written.</summary>
    private sealed class ListeningStore(IDossierStore inner, ConcurrentQueue<Decision> written) : IDossierStore
    {
        public async Task<CommitResult> CommitAsync(Decision decision, CancellationToken cancellation)
        {
            var result = await inner.CommitAsync(decision, cancellation);
            Hear(decision, result);
            return result;
        }

        public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(
            IReadOnlyList<Decision> decisions, CancellationToken cancellation)
        {
            var results = await inner.CommitManyAsync(decisions, cancellation);
            for (var i = 0; i < decisions.Count; i++)
                Hear(decisions[i], results[i]);
            return results;
        }

        public Task<LoadedDossier> LoadAsync(DossierId dossier, CommandId command, CancellationToken cancellation) =>
            inner.LoadAsync(dossier, command, cancellation);

        public Task<IReadOnlyList<LoadedDossier>> LoadManyAsync(
            IReadOnlyList<(DossierId Dossier, CommandId Command)> asked, CancellationToken cancellation) =>
            inner.LoadManyAsync(asked, cancellation);

        public Task<NumberClaim> OfferNumberAsync(string unit, DateOnly day, CancellationToken cancellation) =>
            inner.OfferNumberAsync(unit, day, cancellation);

        public Task<IReadOnlyList<TimerRow>> ClaimDueTimersAsync(
            string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation) =>
            inner.ClaimDueTimersAsync(node, most, lease, now, cancellation);

        public Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => inner.NowAsync(cancellation);

        public Task ReleaseTimersAsync(string node, CancellationToken cancellation) => inner.ReleaseTimersAsync(node, cancellation);

        public Task<IReadOnlyList<AlertRow>> UnsentAlertsAsync(int most, DateTimeOffset now, CancellationToken cancellation) =>
            inner.UnsentAlertsAsync(most, now, cancellation);

        private void Hear(Decision decision, CommitResult result)
        {
            if (result is CommitResult.Committed)
                written.Enqueue(decision);
        }
    }
}
