using System.Net;
using Hue.Workflows.Host.Bulletins;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.SystemTests.Alerts;
using Hue.Workflows.SystemTests.Http;
using Hue.Workflows.SystemTests.StoreContract;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Bulletins;

/// <summary>Bulletins from the counter to the page.</summary>
[Collection(PostgresCluster.Name)]
public sealed class BulletinTests(PostgresCluster cluster)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Evening = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(PostgresCluster.Both), MemberType = typeof(PostgresCluster))]
    public async Task A_slot_comes_out_once_whoever_makes_it_and_however_often(string kind)
    {
        await using var host = await FilledAsync(kind);
        host.Clock.At = Evening;
        var press = host.Services.GetRequiredService<BulletinPress>();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => press.MakeAsync(None))));
        var bulletin = Assert.Single(made, b => b is not null)!;
        Assert.Equal(("2026-03-02T16:30", 2), (bulletin.Id, bulletin.Offices.Single(o => o.Office == "19777").Received));
        Assert.Null(await press.MakeAsync(None));
        host.Clock.At = Evening.AddHours(14);
        Assert.Null(await press.MakeAsync(None)); // Tuesday 06:30
        host.Clock.At = Evening.AddHours(15);
        Assert.Equal("2026-03-03T07:30", (await press.MakeAsync(None))!.Id);
    }

    [Fact]
    public async Task After_downtime_the_last_slot_is_made_late_and_says_so_and_those_before_it_are_not()
    {
        await using var host = await FilledAsync("sqlite");
        host.Clock.At = new DateTimeOffset(2026, 3, 8, 3, 0, 0, TimeSpan.Zero); // Sunday; Friday's evening slot was the last
        var press = host.Services.GetRequiredService<BulletinPress>();
        Assert.Equal("2026-03-06T16:30", (await press.MakeAsync(None))!.Id);
        Assert.Null(await press.MakeAsync(None));
        var head = Assert.Single((await (await host.SignInAsync("quang.dieuhanh")).ReadAsync("/api/bulletins"))["items"]!.AsArray())!;
        Assert.True((bool)head["late"]!);
    }

    [Fact]
    public async Task Each_sees_the_lines_of_the_own_offices()
    {
        await using var host = await FilledAsync("sqlite");
        host.Clock.At = Evening;
        await host.Services.GetRequiredService<BulletinPress>().MakeAsync(None);
        var leader = await host.SignInAsync("binh.lanhdao");
        var view = await leader.ReadAsync("/api/bulletins/2026-03-02T16:30");
        Assert.Equal("19777", (string)Assert.Single(view["offices"]!.AsArray())!["office"]!);
        Assert.Equal((2, 0, 2), ((int)view["sum"]!["received"]!, (int)view["sum"]!["finished"]!, (int)view["sum"]!["onTimeIndex"]!));
        Assert.Equal(2, (await (await host.SignInAsync("quang.dieuhanh")).ReadAsync("/api/bulletins/2026-03-02T16:30"))["offices"]!
            .AsArray().Count);
        // An office that has no line in it: as if there were no such bulletin.
        var other = await host.SignInAsync("dat.lanhdao");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/api/bulletins/2026-03-02T16:30")).Status);
        Assert.Empty((await other.ReadAsync("/api/bulletins"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/api/bulletins/2026-03-02T07:30")).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await leader.PostAsync("/api/bulletins/2026-03-02T16:30/read", null)).Status);
        Assert.True((bool)(await leader.ReadAsync("/api/bulletins"))["items"]![0]!["read"]!);
    }

    [Fact]
    public async Task Leaders_heads_and_operators_get_it_by_mail_with_their_lines()
    {
        await using var server = new MailServer();
        await using var host = await FilledAsync("sqlite", new()
        {
            ["Hue:Mail:Host"] = "localhost",
            ["Hue:Mail:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Hue:Mail:Security"] = "none",
            ["Hue:Mail:From"] = "canh-bao@hue.example",
        });
        foreach (var account in new[] { "binh.lanhdao", "lan.motcua", "dat.lanhdao", "quang.dieuhanh" })
            await host.AddressAsync(account, $"{account}@hue.example");
        host.Clock.At = Evening;
        await host.Services.GetRequiredService<BulletinPress>().MakeAsync(None);
        Assert.Equal(2, await host.RoundAsync(DeliveryLanes.Email));
        var mails = server.Mails.ToDictionary(mail => mail.To, mail => MailTests.Body(mail.Text));
        Assert.Equal(["binh.lanhdao@hue.example", "quang.dieuhanh@hue.example"], mails.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Tiếp nhận 2, nộp trực tuyến 0/2 (0 %)", mails["binh.lanhdao@hue.example"], StringComparison.Ordinal);
        Assert.DoesNotContain("Phường Phú Xuân", mails["binh.lanhdao@hue.example"], StringComparison.Ordinal);
        Assert.Contains("Phường Phú Xuân", mails["quang.dieuhanh@hue.example"], StringComparison.Ordinal);
    }

    /// <summary>Two dossiers received in one ward, one in another.</summary>
    private async Task<AlertedHost> FilledAsync(string kind, Dictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?>(settings ?? []) { ["Hue:Database"] = await cluster.NewDatabaseAsync(kind) };
        var host = new AlertedHost(all);
        await host.Services.GetRequiredService<StartUp>().Ready;
        var lan = await host.SignInAsync("lan.motcua");
        await Filing.ReceiveAsync(lan);
        await Filing.ReceiveAsync(lan);
        await Filing.ReceiveAsync(await host.SignInAsync("mai.motcua"), office: "19753");
        return host;
    }
}
