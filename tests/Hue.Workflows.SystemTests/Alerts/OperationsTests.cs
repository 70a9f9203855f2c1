using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>What the operator sees of deliveries, and does about them.</summary>
public sealed class OperationsTests
{
    private static readonly string City = DeliveryLanes.Webhook("thanh-pho");

    [Fact]
    public async Task What_was_given_up_is_listed_and_sent_again_on_record()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.OnRequest = (_, _) => Task.FromResult(400);
        await using var host = new AlertedHost(WebhookReceiver.Settings(receiver.Address));
        var number = await host.MakeLateAsync();
        await host.UntilSettledAsync(City);
        var watcher = await host.SignInAsync("quang.dieuhanh");
        var seen = await watcher.ReadAsync("/api/operations");
        var lane = Assert.Single(seen["lanes"]!.AsArray())!;
        Assert.Equal((City, receiver.Address, 0, "HTTP 400"), ((string)lane["lane"]!, (string)lane["address"]!, (int)lane["waiting"]!,
            (string)lane["lastFault"]!));
        var dead = seen["dead"]!.AsArray();
        Assert.True(dead.Count > 2);
        Assert.All(dead, d => Assert.Equal(number, (string)d!["number"]!));

        receiver.OnRequest = (_, _) => Task.FromResult(200);
        var ids = dead.Select(d => (string)d!["id"]!).ToList();
        var answer = await watcher.PostAsync("/api/operations/deliveries/resend", new { deliveries = ids });
        Assert.Equal(dead.Count, (int)answer.Json["resent"]!);
        Assert.Equal(0, (int)(await watcher.PostAsync("/api/operations/deliveries/resend", new { deliveries = ids })).Json["resent"]!);
        await host.UntilSettledAsync(City);
        Assert.Equal(ids.Order(), receiver.Ids.Select(id => id.ToString()).Order());
        Assert.Empty((await (await host.SignInAsync("quang.dieuhanh")).ReadAsync("/api/operations"))["dead"]!.AsArray());

        var dossier = new DossierId((Guid)dead[0]!["dossier"]!);
        var records = (await host.Stores.Journal.OfDossierAsync(dossier, CancellationToken.None))
            .Where(record => record.Kind == "alert.resent").ToList();
        Assert.Equal(ids.Count, records.Count);
        Assert.All(records, record => Assert.Equal("quang.dieuhanh", record.Person));
        Assert.Contains(records, record => (string)JsonNode.Parse(record.Record)!["entry"]!["alert"]! == "legal/1/tre-1-ngay");
    }

    [Fact]
    public async Task Sending_again_is_for_operators()
    {
        await using var host = new AlertedHost([]);
        var clerk = await host.SignInAsync("lan.motcua");
        var answer = await clerk.PostAsync("/api/operations/deliveries/resend", new { deliveries = new[] { Guid.NewGuid() } });
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task Timers_that_should_have_fallen_are_counted()
    {
        await using var host = new AlertedHost([]);
        var lan = await host.SignInAsync("lan.motcua");
        await Http.Filing.ReceiveAsync(lan);
        host.Clock.At = new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);
        var sweep = (await (await host.SignInAsync("quang.dieuhanh")).ReadAsync("/api/operations"))["sweep"]!;
        Assert.True((int)sweep["timersOverdue"]! > 0);
        Assert.StartsWith("2026-03-02T", (string)sweep["oldestTimerAt"]!, StringComparison.Ordinal);
    }
}
