using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class DemoTests
{
    [Fact]
    public async Task The_first_start_fills_every_page_by_real_commands()
    {
        // Made by hand rather than at the start, so that the test knows when they are all there.
        await using var host = new HueHost();
        host.Clock.At = new DateTimeOffset(2026, 3, 20, 3, 0, 0, TimeSpan.Zero);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var demo = ActivatorUtilities.CreateInstance<DemoDossiers>(
            host.Services, host.Services.GetRequiredService<HostSettings>() with { DemoDossiers = 160 });
        await demo.MakeAsync(CancellationToken.None);

        var lines = (await auditor.ReadAsync("/api/dossiers?most=200"))["items"]!.AsArray();
        Assert.True(lines.Count >= 160, $"{lines.Count} dossiers");
        Assert.True(lines.Select(l => (string)l!["procedure"]!).Distinct().Count() >= 10);
        Assert.Equal(5, lines.Select(l => (string)l!["office"]!).Distinct().Count());
        foreach (var status in new[] { 1, 2, 3, 4, 5, 6, 7, 9, 10 })
            Assert.Contains(lines, l => (int)l!["status"]! == status);
        foreach (var urgency in new[] { "late", "near", "onTime", "suspended" })
            Assert.Contains(lines, l => (string)l!["urgency"]! == urgency);
        Assert.Contains(lines, l => (string?)l!["result"] == "refused");
        foreach (var line in Spread(lines))
            Assert.True((bool)(await auditor.ReadAsync($"/api/dossiers/{line["id"]}/audit"))["verified"]!, (string)line["number"]!);
        Assert.NotEqual(0, (int)(await (await host.SignInAsync("hoa.truongphong")).ReadAsync("/api/notices"))["unread"]!);
        foreach (var who in new[] { "minh.chuyenvien", "hoa.truongphong", "binh.lanhdao", "thu.vanthu", "huy.soxaydung", "duy.sotuphap" })
            Assert.True((await (await host.SignInAsync(who)).ReadAsync("/api/inbox"))["items"]!.AsArray().Count > 0, who);
        foreach (var who in new[] { "minh.chuyenvien", "nga.chuyenvien", "tuan.chuyenvien" })
            Assert.NotEmpty((await (await host.SignInAsync(who)).ReadAsync("/api/inbox?mine=true"))["items"]!.AsArray());
        foreach (var line in lines.Where(l => (int)l!["status"]! == 10 && (string)l["result"]! == "granted"))
            Assert.Equal(0, Owed((await auditor.ReadAsync($"/api/dossiers/{line!["id"]}"))["fees"]!));
    }

    [Fact]
    public async Task A_dossier_of_the_past_weeks_is_of_the_version_that_was_in_force()
    {
        await using var host = new HueHost();
        host.Clock.At = new DateTimeOffset(2026, 11, 25, 3, 0, 0, TimeSpan.Zero); // three days after births got their second version
        var demo = ActivatorUtilities.CreateInstance<DemoDossiers>(
            host.Services, host.Services.GetRequiredService<HostSettings>() with { DemoDossiers = 60 });
        await demo.MakeAsync(CancellationToken.None);
        var lines = (await (await host.SignInAsync("thanh.thanhtra")).ReadAsync("/api/dossiers?most=200"))["items"]!.AsArray();
        Assert.True(lines.Count >= 60, $"{lines.Count} dossiers");
        Assert.True(lines.Count(line => (string)line!["procedure"]! == "1.001193") >= 5);
    }

    [Fact]
    public async Task A_database_with_dossiers_gets_no_more()
    {
        await using var host = new HueHost();
        await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var demo = ActivatorUtilities.CreateInstance<DemoDossiers>(
            host.Services, host.Services.GetRequiredService<HostSettings>() with { DemoDossiers = 20 });
        await demo.MakeAsync(CancellationToken.None);
        var all = new DossierQuery { Offices = null, Now = host.Clock.At };
        Assert.Single((await host.Services.GetRequiredService<StoreGate>().Open.Queries.DossiersAsync(all, CancellationToken.None)).Items);
    }

    /// <summary>What is known to be owed.</summary>
    private static long Owed(JsonNode fees) => fees["lines"]!.AsArray().Where(l => l!["amount"] is not null).Sum(l => (long)l!["amount"]!
        - fees["payments"]!.AsArray().Where(p => (string)p!["fee"]! == (string)l["fee"]!).Sum(p => (long)p!["amount"]!));

    private static IEnumerable<JsonNode> Spread(JsonArray lines) => lines.Where((_, i) => i % 7 == 0).Select(l => l!);
}
