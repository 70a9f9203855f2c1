using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    /// <summary>More than one statement holds, and no multiple of anything.</summary>
    private const int Many = 101;

    [Fact]
    public async Task Many_decisions_are_each_written_whole()
    {
        var decisions = new Decision[Many];
        for (var i = 0; i < Many; i++)
        {
            var full = await FullAsync(i + 1);
            var alerts = Enumerable.Range(0, i % 3).Select(n => Alert(full.Dossier, $"legal/1/{n}") with { Assignee = "minh" });
            decisions[i] = full with { Alerts = [.. alerts] };
        }

        Assert.All(await Store.CommitManyAsync(decisions, None), result => Assert.IsType<CommitResult.Committed>(result));
        foreach (var decision in decisions)
        {
            await AssertWrittenAsync(decision);
            AssertSame(
                decision.Alerts.Select(alert => new StoredAlert(alert, null)), await Queries.AlertsAsync(decision.Dossier.Id, None));
        }

        var timers = await Store.ClaimDueTimersAsync("a", 2 * Many, TimeSpan.FromMinutes(1), Morning.AddDays(9), None);
        Assert.Equal(Many, timers.Count);
        var sent = decisions.Select(each => Next(each.Dossier) with { AlertsSent = [.. each.Alerts.Select(alert => alert.Key)] }).ToList();
        Assert.All(await Store.CommitManyAsync(sent, None), result => Assert.IsType<CommitResult.Committed>(result));
        Assert.Empty(await Store.UnsentAlertsAsync(Many, Morning.AddDays(9), None));
        var told = await Queries.NoticesAsync(new NoticeQuery("minh", [], 3 * Many), None);
        Assert.Equal(decisions.Sum(each => each.Alerts.Count), told.Count);
        Assert.All(told, notice => Assert.Equal(Morning.AddMinutes(3), notice.SentAt));
    }

    [Fact]
    public async Task One_of_many_that_is_refused_does_not_undo_the_others()
    {
        var decisions = await FullAsync();
        await CommittedAsync(Next(decisions[7].Dossier with { Revision = 1 }));
        await CommittedAsync(decisions[8]);
        var again = Next(decisions[9].Dossier with { Revision = 1 });
        var results = await Store.CommitManyAsync([.. decisions, again], None);

        Assert.Equal(new CommitResult.Stale(2), results[7]);
        var receipt = new CommandReceipt(decisions[8].Command, decisions[8].Dossier.Id, 2, decisions[8].Answer);
        Assert.Equal(new CommitResult.Repeated(receipt), results[8]);
        Assert.Equal(new CommitResult.Stale(2), results[AtOnce]);
        for (var i = 0; i < AtOnce; i++)
        {
            if (i is 7)
                continue;
            Assert.True(i is 8 || results[i] is CommitResult.Committed);
            await AssertWrittenAsync(decisions[i]);
        }
    }

    [Fact]
    public async Task One_of_many_that_is_a_bug_throws_and_the_others_are_written()
    {
        var decisions = await FullAsync();
        decisions[23] = decisions[23] with { Alerts = [Alert(decisions[23].Dossier), Alert(decisions[23].Dossier)] };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CommitManyAsync(decisions, None));

        foreach (var decision in decisions.Where((_, i) => i != 23))
            await AssertWrittenAsync(decision);
        Assert.Equal(1, (await Queries.DossierAsync(decisions[23].Dossier.Id, None))!.Revision);
        Assert.Empty(await Queries.AlertsAsync(decisions[23].Dossier.Id, None));
    }

    [Fact]
    public async Task Two_who_commit_the_same_many_in_opposite_orders_do_each_once_between_them()
    {
        var decisions = await FullAsync();
        var backwards = decisions.Reverse().ToArray();
        var results = await RacedAsync(4, i => Store.CommitManyAsync(i % 2 == 0 ? decisions : backwards, None));

        Assert.Equal(AtOnce, results.Sum(each => each.OfType<CommitResult.Committed>().Count()));
        Assert.Equal(3 * AtOnce, results.Sum(each => each.OfType<CommitResult.Repeated>().Count()));
        foreach (var decision in decisions)
            await AssertWrittenAsync(decision);
    }

    [Fact]
    public async Task Filings_among_many_claim_their_numbers_one_by_one()
    {
        var day = new DateOnly(2026, 3, 2);
        Decision[] filings = [.. Enumerable.Range(1, 3).Select(i => Filing(Dossier(i), new NumberClaim("H57.19777", day, i)))];
        var taken = Filing(Dossier(4), new NumberClaim("H57.19777", day, 2));
        var results = await Store.CommitManyAsync([.. filings, taken, Next(filings[0].Dossier)], None);

        Assert.Equal([true, true, true, false, true], results.Select(result => result is CommitResult.Committed));
        Assert.IsType<CommitResult.NumberTaken>(results[3]);
        Assert.Equal(4, (await Store.OfferNumberAsync("H57.19777", day, None)).Sequence);
    }

    [Fact]
    public async Task Many_are_loaded_in_the_order_asked()
    {
        var decisions = await FullAsync();
        await CommittedAsync(decisions[3]);
        var nobody = (new DossierId(Guid.NewGuid()), new CommandId(Guid.NewGuid()));
        var loaded = await Store.LoadManyAsync(
            [(decisions[5].Dossier.Id, decisions[5].Command), nobody, (decisions[3].Dossier.Id, decisions[3].Command),
                (decisions[5].Dossier.Id, decisions[3].Command)],
            None);

        Assert.Equal([decisions[5].Dossier.Id, null, decisions[3].Dossier.Id, decisions[5].Dossier.Id], loaded.Select(l => l.Dossier?.Id));
        Assert.Equal([1, null, 2, 1], loaded.Select(l => l.Dossier?.Revision));
        Assert.Equal([null, null, 2, 2], loaded.Select(l => l.Receipt?.Revision));
    }
}
