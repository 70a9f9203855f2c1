using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.SystemTests.StoreContract;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;
using Work = System.Threading.Tasks.Task;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>What every database must do with deliveries.</summary>
[Collection(PostgresCluster.Name)]
public sealed class DeliveryQueueTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = Morning.AddHours(10);
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly string City = DeliveryLanes.Webhook("city");

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task An_alert_is_let_out_once_to_inboxes_and_lanes_together(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var row = await FileAsync(stores, Enumerable.Range(1, 30).Select(i => $"legal/{i}/den-han"));
        var batches = await Work.WhenAll(Enumerable.Range(0, 6).Select(_ => Work.Run(() => ReleaseAsync(stores, 5))));

        Assert.Equal(30, batches.Sum());
        var notices = await stores.Queries.NoticesAsync(new NoticeQuery("hoa", [(PhuXuan, "headOfUnit")], 100), None);
        Assert.Equal(30, notices.Count);
        Assert.All(notices, notice => Assert.Equal(Now, notice.SentAt));
        var items = await stores.Deliveries.ClaimAsync(City, "a", 100, Lease, Now, None);
        Assert.Equal(30, items.Select(item => item.Id).Distinct().Count());
        Assert.All(items, item => Assert.Equal((row.Number, item.Item), (item.DossierNumber, item.Alert!.Key)));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task An_alert_waits_for_its_send_time(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await FileAsync(stores, ["early"], alert => alert with { SendAt = Now.AddMinutes(1) });
        Assert.Equal(0, await ReleaseAsync(stores, 5));
        Assert.Empty(await stores.Deliveries.ClaimAsync(City, "a", 100, Lease, Now, None));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Two_hosts_never_hold_one_delivery_and_a_lease_ends(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await FileAsync(stores, Enumerable.Range(1, 40).Select(i => $"legal/{i}/den-han"));
        await ReleaseAsync(stores, 100);

        var claims = await Work.WhenAll(Enumerable.Range(0, 8).Select(node => Work.Run(
            () => stores.Deliveries.ClaimAsync(City, $"node{node}", 5, Lease, Now, None))));
        var ids = claims.SelectMany(claim => claim).Select(item => item.Id).ToList();
        Assert.Equal(40, ids.Count);
        Assert.Equal(40, ids.Distinct().Count());
        Assert.Empty(await stores.Deliveries.ClaimAsync(City, "late", 100, Lease, Now.AddSeconds(9), None));
        await stores.Deliveries.DeliveredAsync(City, ids[..39], Now, None);

        var again = await stores.Deliveries.ClaimAsync(City, "late", 100, Lease, Now.AddSeconds(10), None);
        Assert.Equal(ids[39], Assert.Single(again).Id);
        // The first holder comes back late: it was sent, so it is done, whoever holds it now.
        await stores.Deliveries.DeliveredAsync(City, [ids[39]], Now, None);
        await stores.Deliveries.PutOffAsync(City, [ids[39]], "HTTP 500", Now, TimeSpan.Zero, None);
        Assert.Empty(await stores.Deliveries.ClaimAsync(City, "late", 100, Lease, Now.AddHours(1), None));
        Assert.Equal(40, Assert.Single(await stores.DeliveryLists.LanesAsync(Now, None)).Delivered);
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task What_failed_comes_again_later_and_what_was_given_up_waits_for_the_operator(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await FileAsync(stores, ["a", "b"]);
        await ReleaseAsync(stores, 100);
        var items = await stores.Deliveries.ClaimAsync(City, "n", 100, Lease, Now, None);
        var (a, b) = (items.Single(item => item.Item == "a").Id, items.Single(item => item.Item == "b").Id);
        await stores.Deliveries.PutOffAsync(City, [a], "HTTP 503", Now, TimeSpan.FromMinutes(1), None);
        await stores.Deliveries.GiveUpAsync(City, [b], "HTTP 400", Now, None);

        Assert.Empty(await stores.Deliveries.ClaimAsync(City, "n", 100, Lease, Now.AddSeconds(59), None));
        var again = Assert.Single(await stores.Deliveries.ClaimAsync(City, "n", 100, Lease, Now.AddMinutes(1), None));
        Assert.Equal((a, 1, "HTTP 503"), (again.Id, again.Attempts, again.Answer));
        var dead = Assert.Single(await stores.DeliveryLists.DeadAsync(10, None));
        Assert.Equal((b, "b", 1, "HTTP 400"), (dead.Id, dead.Item, dead.Attempts, dead.Answer));
        var lane = Assert.Single(await stores.DeliveryLists.LanesAsync(Now, None));
        Assert.Equal((1, 0, 1, 0, "HTTP 400"), (lane.Waiting, lane.Due, lane.Dead, lane.Delivered, lane.LastFault));
    }

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task Mail_goes_to_whoever_holds_the_role_that_day_and_has_an_address(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        await AccountAsync(
            stores, "hoa", "hoa@hue.example", new AccountRole(PhuXuan, "headOfUnit"), new AccountRole(PhuXuan, "specialist"));
        await AccountAsync(stores, "minh", "minh@hue.example", new AccountRole(PhuXuan, "specialist", Day.AddDays(1)));
        await AccountAsync(stores, "lan", null, new AccountRole(PhuXuan, "specialist"));
        await AccountAsync(stores, "tri", "tri@hue.example", new AccountRole(HuongAn, "headOfUnit"));
        await AccountAsync(stores, "van", "van@hue.example", new AccountRole("hue", "operator"));
        await FileAsync(stores, ["pool"]);
        await FileAsync(stores, ["top"], alert => alert with { Tell = ["assignee", "operator"], Assignee = "minh" });
        Assert.Equal(2, await stores.Outbox.ReleaseAsync([], true, 100, Day, Now, None));

        var mails = await stores.Deliveries.ClaimAsync(DeliveryLanes.Email, "n", 100, Lease, Now, None);
        var told = mails.Select(mail => $"{mail.Item}>{mail.Receiver}").Order(StringComparer.Ordinal);
        Assert.Equal(["pool>hoa", "top>minh", "top>van"], told);
    }

    private static async Task<DossierRow> FileAsync(
        Stores stores, IEnumerable<string> keys, Func<AlertRow, AlertRow>? change = null)
    {
        var row = Dossier(Random.Shared.Next(1, 1_000_000));
        var decision = Filing(row) with { Alerts = [.. keys.Select(key => Alert(row, key)).Select(change ?? (alert => alert))] };
        Assert.IsType<CommitResult.Committed>(await stores.Dossiers.CommitAsync(decision, None));
        return row;
    }

    private static Task<int> ReleaseAsync(Stores stores, int most) => stores.Outbox.ReleaseAsync(["city"], false, most, Day, Now, None);

    private static async Task AccountAsync(Stores stores, string id, string? email, params AccountRole[] roles)
    {
        await stores.Accounts.CreateAsync(
            new Account { Id = id, UserName = id, NormalizedName = id, DisplayName = id, SecurityStamp = "", Email = email },
            Actor.System(""),
            None);
        await stores.Accounts.SetRolesAsync(id, roles, Actor.System(""), None);
    }
}
