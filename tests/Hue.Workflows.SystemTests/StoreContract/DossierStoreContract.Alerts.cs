using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    [Fact]
    public async Task An_alert_goes_out_from_its_send_time_until_it_is_marked()
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            Alerts = [Alert(filing.Dossier, "later") with { SendAt = Morning.AddHours(30) }, Alert(filing.Dossier, "first"),
                Alert(filing.Dossier, "second") with { SendAt = Morning.AddHours(10) }],
        });

        Assert.Equal(["first", "second"], (await Store.UnsentAlertsAsync(9, Morning.AddHours(10), None)).Select(alert => alert.Key));
        Assert.Equal(["first"], (await Store.UnsentAlertsAsync(1, Morning.AddHours(10), None)).Select(alert => alert.Key));
        var sending = Next(row) with { AlertsSent = ["first"] };
        await CommittedAsync(sending);

        Assert.Equal(["second"], (await Store.UnsentAlertsAsync(9, Morning.AddHours(10), None)).Select(alert => alert.Key));
        var stored = (await Queries.AlertsAsync(row.Id, None)).ToDictionary(alert => alert.Alert.Key, alert => alert.SentAt);
        Assert.Equal(sending.Audit[^1].At, stored["first"]);
        Assert.Null(stored["second"]);
    }

    [Fact]
    public async Task Dossiers_alerts_come_in_order_of_raising()
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            Alerts = [Alert(filing.Dossier, "b") with { RaisedAt = Morning.AddHours(2) },
                Alert(filing.Dossier, "a") with { RaisedAt = Morning.AddHours(3) }],
        });
        Assert.Equal(["b", "a"], (await Queries.AlertsAsync(row.Id, None)).Select(alert => alert.Alert.Key));
    }

    [Theory]
    [InlineData("minh", HuongAn, "specialist", "claimed", "the assignee, wherever")]
    [InlineData("lan", PhuXuan, "specialist", "pool", "nobody has claimed it: the people who could")]
    [InlineData("lan", HuongAn, "specialist", "", "not those of another office")]
    [InlineData("hoa", PhuXuan, "headOfUnit", "claimed,pool", "head of the alert's office")]
    [InlineData("tri", HuongAn, "headOfUnit", "", "head of another office")]
    [InlineData("binh", PhuXuan, "leader", "top", "leader")]
    [InlineData("van", "city", "operator", "top", "operators watch all offices")]
    public async Task Notices_reach_whom_the_alert_tells(string person, string office, string role, string expected, string why)
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            Alerts = [Alert(filing.Dossier, "claimed") with { Assignee = "minh" }, Alert(filing.Dossier, "pool"),
                Alert(filing.Dossier, "top") with { Tell = ["leader", "operator"] }],
        });
        var query = new NoticeQuery(person, [(office, role)], 20);
        Assert.Empty(await Queries.NoticesAsync(query, None));
        await CommittedAsync(Next(row) with { AlertsSent = ["claimed", "pool", "top"] });

        var notices = await Queries.NoticesAsync(query, None);
        Assert.True(expected == string.Join(',', notices.Select(notice => notice.Alert.Key).Order(StringComparer.Ordinal)), why);
        Assert.All(notices, notice => Assert.Equal((row.Number, row.ProcedureTitle), (notice.DossierNumber, notice.ProcedureTitle)));
    }

    [Fact]
    public async Task Notices_come_newest_first_each_once_and_no_more_than_asked()
    {
        var row = await FiledAsync(Dossier(), filing => filing with
        {
            Alerts = [Alert(filing.Dossier, "a"), Alert(filing.Dossier, "b"), Alert(filing.Dossier, "c")],
        });
        foreach (var key in new[] { "b", "c", "a" })
            row = await CommittedAsync(Next(row) with { AlertsSent = [key] });
        // Both of the person's roles are told; the alert is listed once.
        var query = new NoticeQuery("hoa", [(PhuXuan, "headOfUnit"), (PhuXuan, "specialist")], 2);
        Assert.Equal(["a", "c"], (await Queries.NoticesAsync(query, None)).Select(notice => notice.Alert.Key));
    }

    [Fact]
    public async Task Reading_a_notice_is_ones_own_and_its_first_instant_stays()
    {
        var row = await FiledAsync(Dossier(), filing => filing with { Alerts = [Alert(filing.Dossier, "a"), Alert(filing.Dossier, "b")] });
        await CommittedAsync(Next(row) with { AlertsSent = ["a", "b"] });
        await Queries.MarkNoticesReadAsync("hoa", [(row.Id, "a")], Morning.AddHours(10), None);
        await Queries.MarkNoticesReadAsync("hoa", [(row.Id, "a")], Morning.AddHours(11), None);

        async Task<DateTimeOffset?[]> ReadBy(string person)
            => [.. (await Queries.NoticesAsync(new NoticeQuery(person, [(PhuXuan, "headOfUnit")], 9), None))
                .OrderBy(notice => notice.Alert.Key, StringComparer.Ordinal).Select(notice => notice.ReadAt)];
        Assert.Equal([Morning.AddHours(10), null], await ReadBy("hoa"));
        Assert.Equal([null, null], await ReadBy("tri"));
    }
}
