using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Calendars;
using Hue.Workflows.SystemTests.Http;
using Hue.Workflows.SystemTests.StoreContract;

namespace Hue.Workflows.SystemTests.Calendars;

/// <summary>Open dossiers of a real database go over to an amended calendar; on SQLite and on PostgreSQL.</summary>
[Collection(PostgresCluster.Name)]
public sealed class AmendmentTests(PostgresCluster cluster)
{
    private const string Office = "19777";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private ProcedureCatalogue current = HueHost.Catalogue;

    public static TheoryData<string> Both => PostgresCluster.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_preview_counts_what_moves_and_the_application_moves_just_that(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var desk = Desk(stores);
        var open = await FiledAsync(desk, 6);
        var ended = open[5];
        await WithdrawnAsync(desk, ended);
        var before = CalendarsInForce.Of(current);
        var text = Amended("2026-03-03", "2026-03-04");
        var amendment = Amendment(1, text, before);
        clock.Now = clock.Now.AddDays(1);

        var effect = await AmendmentPreview.OfAsync(stores, before, before.With(1, Change(text)), clock.Now, None);
        Assert.Equal((5, 5, 0, 5), (effect.Total.Open, effect.Total.Later, effect.Total.Earlier, effect.Moved.Count));
        Assert.All(await DossiersAsync(stores, open), d => Assert.Equal("hue.v1", d.Calendar)); // nothing has changed yet

        Assert.True(await stores.Amendments.AddAsync(amendment, [], None));
        current = AmendedCatalogue.Of(HueHost.Catalogue, await stores.Amendments.AllAsync(None)).Amended();
        var done = await Work(stores, desk, "một").RunAsync(isSoleHost: true, None);

        Assert.Equal((5L, 0L, 3), (done!.Moved, done.Refused, done.Round));
        Assert.NotNull(done.EndedAt);
        var after = await DossiersAsync(stores, open);
        foreach (var dossier in after.Where(d => d.Id != ended))
        {
            var due = effect.Moved.Single(each => each.Id == dossier.Id).DueAfter;
            Assert.Equal((due, "hue.v2"), (dossier.Legal!.DueAt!.Value, dossier.Calendar));
            var trail = await stores.Queries.AuditAsync(dossier.Id, None);
            Assert.Single(trail, row => row.Kind == "term.reprojected" && row.Person == "an.quantri");
            Assert.Equal(StoredJson.Write(dossier), StoredJson.Write(DossierReplay.From(trail)));
        }

        Assert.Equal("hue.v1", after.Single(d => d.Id == ended).Calendar);
        Assert.Null(await Work(stores, desk, "hai").RunAsync(isSoleHost: true, None));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_dies_half_way_is_followed_by_another_and_nothing_moves_twice(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var desk = Desk(stores);
        var open = await FiledAsync(desk, 5);
        var text = Amended("2026-03-03");
        await stores.Amendments.AddAsync(Amendment(1, text, CalendarsInForce.Of(current)), [], None);
        var inForce = AmendedCatalogue.Of(HueHost.Catalogue, await stores.Amendments.AllAsync(None));
        current = inForce.Amended();

        // The first node claims, moves two and is never heard of again.
        var claimed = await stores.Amendments.ClaimAsync("một", clock.Now, TimeSpan.FromMinutes(1), None);
        var by = new Actor("an.quantri", "Lương Thiên An", "administrator", Office);
        foreach (var id in open.Take(2))
            await desk.HandleAsync(AmendCalendar.Of(id, 1, "hue.v2", claimed!.Notice, by), None);
        Assert.Null(await Work(stores, desk, "hai").RunAsync(isSoleHost: true, None));

        clock.Now = clock.Now.AddMinutes(2);
        var done = await Work(stores, desk, "hai").RunAsync(isSoleHost: true, None);
        Assert.Equal((3L, 3), (done!.Moved, done.Round));
        Assert.False(await stores.Amendments.AdvanceAsync(claimed! with { Moved = 99 }, "một", null, None)); // the dead one writes no more
        foreach (var id in open)
            Assert.Single(await stores.Queries.AuditAsync(id, None), row => row.Kind == "term.reprojected");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_host_filed_by_the_earlier_calendar_goes_over_in_the_second_round(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var stale = Desk(stores); // does not know of the amendment
        await stores.Amendments.AddAsync(Amendment(1, Amended("2026-03-03"), CalendarsInForce.Of(current)), [], None);
        var inForce = AmendedCatalogue.Of(HueHost.Catalogue, await stores.Amendments.AllAsync(None));
        var amended = inForce.Amended();
        var knowing = new DossierDesk(stores.Dossiers, () => amended, clock);
        var work = new AmendmentWork(stores, knowing, () => inForce, "một", clock);

        var first = await work.RunAsync(isSoleHost: false, None);
        Assert.Equal((0L, 2), (first!.Moved, first.Round));
        var late = await FiledAsync(stale, 1);
        clock.Now = clock.Now.AddSeconds(31);
        var second = await work.RunAsync(isSoleHost: false, None);
        Assert.Equal((1L, 3), (second!.Moved, second.Round));
        Assert.Equal("hue.v2", (await DossiersAsync(stores, late))[0].Calendar);

        // The stale host meets a calendar that it does not know: it refuses rather than guess; with a way to renew it learns.
        var comment = new CommentOnDossier { Id = new(Guid.NewGuid()), Dossier = late[0], By = Clerk, Text = "Xem lại" };
        Assert.Equal("calendar-unknown", Assert.IsType<DeskAnswer.Refused>(await stale.HandleAsync(comment, None)).Code);
        var learning = new DossierDesk(stores.Dossiers, () => current, clock, _ =>
        {
            current = amended;
            return Task.CompletedTask;
        });
        Assert.IsType<DeskAnswer.Done>(await learning.HandleAsync(comment, None));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_amendments_at_once_are_not_both_taken(string kind)
    {
        await using var stores = await cluster.OpenNewAsync(kind);
        var before = CalendarsInForce.Of(current);
        Assert.True(await stores.Amendments.AddAsync(Amendment(1, Amended("2026-03-03"), before), [], None));
        Assert.False(await stores.Amendments.AddAsync(Amendment(1, Amended("2026-03-04"), before), [], None));
        Assert.False(await stores.Amendments.AddAsync(Amendment(2, Amended("2026-03-04"), before), [], None)); // the first is still moving
        Assert.Equal(1, await stores.Amendments.LastAsync(None));
    }

    private static Actor Clerk => new("lan.motcua", "Lê Thị Lan", "clerk", Office);

    private DossierDesk Desk(Stores stores) => new(stores.Dossiers, () => current, clock);

    private AmendmentWork Work(Stores stores, DossierDesk desk, string node)
    {
        var inForce = AmendedCatalogue.Of(HueHost.Catalogue, stores.Amendments.AllAsync(None).Result);
        return new AmendmentWork(stores, desk, () => inForce, node, clock);
    }

    private static async Task<List<DossierId>> FiledAsync(DossierDesk desk, int count)
    {
        var scenario = HueHost.Scenario("1.004873");
        List<DossierId> filed = [];
        for (var i = 0; i < count; i++)
        {
            var id = new DossierId(Guid.NewGuid());
            var answer = await desk.HandleAsync(
                new FileDossier
                {
                    Id = new CommandId(Guid.NewGuid()),
                    Dossier = id,
                    By = Clerk,
                    Procedure = "1.004873",
                    Version = 1,
                    Office = Office,
                    Channel = "counter",
                    Subject = "citizen",
                    Form = scenario.Form,
                    Papers = [.. scenario.Papers.Select(p => new PaperGiven(p, 1, 0))],
                    ReceiveAtOnce = true,
                    Number = new NumberClaim("", default, 0),
                },
                None);
            Assert.IsType<DeskAnswer.Done>(answer);
            filed.Add(id);
        }

        return filed;
    }

    private static async Task WithdrawnAsync(DossierDesk desk, DossierId id) => Assert.IsType<DeskAnswer.Done>(await desk.HandleAsync(
        new WithdrawDossier { Id = new CommandId(Guid.NewGuid()), Dossier = id, By = Clerk, Reason = "Xin rút" }, None));

    private static async Task<List<Dossier>> DossiersAsync(Stores stores, IEnumerable<DossierId> ids)
    {
        List<Dossier> dossiers = [];
        foreach (var id in ids)
            dossiers.Add(StoredJson.ReadDossier((await stores.Queries.DossierAsync(id, None))!.Snapshot));
        return dossiers;
    }

    private CalendarAmendment Amendment(int number, string text, CalendarsInForce before) => new()
    {
        Number = number,
        FileName = "hue.v2.json",
        File = text,
        Notice = "12/TB-UBND",
        Person = "an.quantri",
        PersonName = "Lương Thiên An",
        AppliedAt = clock.Now,
        Offices = [.. before.With(number, Change(text)).ChangedSince(before).Order(StringComparer.Ordinal)],
    };

    private static CalendarChange Change(string text) =>
        CalendarChangeReader.Read("hue.v2.json", System.Text.Encoding.UTF8.GetBytes(text)).Change!;

    private static string Amended(params string[] closed)
    {
        var file = JsonNode.Parse(HueHost.Catalogue.Files.Files["_shared/calendars/hue.v1.json"])!;
        file["version"] = 2;
        foreach (var date in closed)
        {
            file["days"]!.AsArray().Add(new JsonObject
            {
                ["date"] = date,
                ["kind"] = "closed",
                ["name"] = "Lũ",
                ["certainty"] = "announced",
                ["notice"] = "12/TB-UBND",
            });
        }

        return file.ToJsonString();
    }
}
