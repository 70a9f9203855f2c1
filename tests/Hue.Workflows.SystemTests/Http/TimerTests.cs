using Hue.Workflows.Host.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class TimerTests
{
    [Fact]
    public async Task A_late_dossier_warns_assignee_head_and_leader_once_each()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        host.Clock.At = new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);
        var sweeper = host.Services.GetRequiredService<Sweeper>();
        await sweeper.SweepAsync(CancellationToken.None);
        await sweeper.SweepAsync(CancellationToken.None);

        lan = await host.SignInAsync("lan.motcua"); // the session of two days ago is over
        var alerts = (await lan.ReadAsync($"/api/dossiers/{dossier.Json["id"]}/alerts"))["items"]!.AsArray();
        Assert.Equal(alerts.Count, alerts.Select(a => (string)a!["key"]!).Distinct().Count());
        Assert.Contains(alerts, a => (string)a!["key"]! == "legal/1/tre-1-ngay");
        Assert.All(alerts, a => Assert.NotNull(a!["sentAt"]));
        Assert.Equal( // of one instant in the order of the ladder
            ["sap-den-han", "den-han", "tre-1-ngay"],
            alerts.Where(a => (string)a!["term"]! == "legal").Select(a => (string)a!["rung"]!));
        foreach (var who in new[] { "minh.chuyenvien", "hoa.truongphong", "binh.lanhdao" })
        {
            var person = await host.SignInAsync(who);
            var notices = await person.ReadAsync("/api/notices");
            var late = notices["items"]!.AsArray().Single(n => (string)n!["alert"]! == "legal/1/tre-1-ngay")!;
            var unread = (int)notices["unread"]!;
            await person.PostAsync(
                "/api/notices/read", new { items = new[] { new { dossier = (string)late["dossier"]!, alert = (string)late["alert"]! } } });
            Assert.Equal(unread - 1, (int)(await person.ReadAsync("/api/notices"))["unread"]!);
        }

        host.Clock.At = new DateTimeOffset(2026, 3, 9, 3, 0, 0, TimeSpan.Zero);
        await sweeper.SweepAsync(CancellationToken.None);
        var told = (await (await host.SignInAsync("quang.dieuhanh")).ReadAsync("/api/notices"))["items"]!.AsArray();
        Assert.Equal("legal/1/tre-3-ngay", (string)Assert.Single(told)!["alert"]!);

        lan = await host.SignInAsync("lan.motcua");
        Assert.Equal("late", (string)(await lan.ReadAsync($"/api/dossiers/{dossier.Json["id"]}"))["due"]!["urgency"]!);
        Assert.Equal(1, (int)(await lan.ReadAsync("/api/counts"))["late"]!);
    }
}
