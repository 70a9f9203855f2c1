using System.Globalization;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Due_timers_are_claimed_earliest_first_and_no_more_than_asked()
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            TimersSet = [Timer(filing.Dossier, "c", Morning.AddMinutes(3)), Timer(filing.Dossier, "a", Morning.AddMinutes(1)),
                Timer(filing.Dossier, "d", Morning.AddMinutes(4)), Timer(filing.Dossier, "b", Morning.AddMinutes(2))],
        });

        var claimed = await Store.ClaimDueTimersAsync("a", 2, Lease, Morning.AddMinutes(3), None);
        Assert.Equal([Timer(row, "a", Morning.AddMinutes(1)), Timer(row, "b", Morning.AddMinutes(2))], claimed);
        Assert.Equal(["c"], (await Store.ClaimDueTimersAsync("b", 10, Lease, Morning.AddMinutes(3), None)).Select(timer => timer.Name));
        Assert.Empty(await Store.ClaimDueTimersAsync("c", 10, Lease, Morning.AddMinutes(3), None));
    }

    [Fact]
    public async Task No_timer_is_claimed_by_two_nodes()
    {
        for (var i = 1; i <= 8; i++)
        {
            await FiledAsync(Dossier(i), filing => filing with
            {
                TimersSet = [.. Enumerable.Range(0, 15).Select(n =>
                    Timer(filing.Dossier, n.ToString(CultureInfo.InvariantCulture), Morning.AddSeconds(n)))],
            });
        }

        var claimed = await RacedAsync(6, async node =>
        {
            var mine = new List<TimerRow>();
            while (await Store.ClaimDueTimersAsync($"node{node}", 7, Lease, Morning.AddHours(1), None) is { Count: > 0 } batch)
                mine.AddRange(batch);
            return mine;
        });

        var all = claimed.SelectMany(timers => timers).Select(timer => (timer.Dossier, timer.Name)).ToList();
        Assert.Equal(120, all.Distinct().Count());
        Assert.Equal(120, all.Count);
    }

    [Fact]
    public async Task A_claim_falls_back_when_its_lease_is_over()
    {
        await FiledAsync(Dossier(), filing => filing with { TimersSet = [Timer(filing.Dossier, "a", Morning)] });
        Assert.Single(await Store.ClaimDueTimersAsync("dead", 10, Lease, Morning, None));
        Assert.Empty(await Store.ClaimDueTimersAsync("other", 10, Lease, Morning.AddSeconds(59), None));
        Assert.Single(await Store.ClaimDueTimersAsync("other", 10, Lease, Morning.AddSeconds(61), None));
    }

    [Fact]
    public async Task A_node_that_stops_gives_its_own_claims_back()
    {
        await FiledAsync(Dossier(), filing => filing with
        {
            TimersSet = [Timer(filing.Dossier, "a", Morning), Timer(filing.Dossier, "b", Morning.AddSeconds(1))],
        });
        await Store.ClaimDueTimersAsync("stays", 1, Lease, Morning.AddMinutes(1), None);
        await Store.ClaimDueTimersAsync("stops", 1, Lease, Morning.AddMinutes(1), None);
        await Store.ReleaseTimersAsync("stops", None);

        Assert.Equal(["b"], (await Store.ClaimDueTimersAsync("next", 10, Lease, Morning.AddMinutes(1), None)).Select(timer => timer.Name));
    }

    [Fact]
    public async Task A_commit_clears_timers_and_sets_them_anew_without_the_old_claim()
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            TimersSet = [Timer(filing.Dossier, "again", Morning), Timer(filing.Dossier, "over", Morning)],
        });
        Assert.Equal(2, (await Store.ClaimDueTimersAsync("a", 10, Lease, Morning, None)).Count);
        var moved = Timer(row, "again", Morning.AddSeconds(5)) with { Kind = "deliver", Payload = "{\"id\":1}" };
        await CommittedAsync(Next(row) with { TimersSet = [moved], TimersCleared = ["over", "never-was"] });

        Assert.Empty(await Store.ClaimDueTimersAsync("b", 10, Lease, Morning.AddSeconds(4), None));
        Assert.Equal([moved], await Store.ClaimDueTimersAsync("b", 10, Lease, Morning.AddSeconds(6), None));
    }

    [Fact]
    public async Task Without_an_instant_the_database_judges_by_its_own_clock()
    {
        var now = DateTimeOffset.UtcNow;
        await FiledAsync(Dossier(), filing => filing with
        {
            TimersSet = [Timer(filing.Dossier, "past", now.AddMinutes(-1)), Timer(filing.Dossier, "future", now.AddHours(1))],
        });
        Assert.Equal(["past"], (await Store.ClaimDueTimersAsync("a", 10, Lease, null, None)).Select(timer => timer.Name));
        Assert.Empty(await Store.ClaimDueTimersAsync("b", 10, Lease, null, None));
    }
}
