using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Timers;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>Minh has claimed a task and is away; Thảo stands in.</summary>
public sealed class SubstituteTests
{
    private const string Minh = "minh@hue.example";
    private const string Thao = "thao@hue.example";

    [Theory]
    [InlineData(-24, 72, true, "away when the alerts go out")]
    [InlineData(-24, 47, false, "back since an hour")]
    [InlineData(52, 72, false, "away from the afternoon on")]
    public async Task Alerts_follow_to_the_substitute_by_mail_and_webhook_and_name_both(int from, int to, bool follow, string why)
    {
        await using var server = new MailServer();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = new AlertedHost(
            MailTests.Settings(server).Concat(WebhookReceiver.Settings(receiver.Address)).ToDictionary());
        var minh = await host.SignInAsync("minh.chuyenvien");
        await host.AddressAsync("minh.chuyenvien", Minh);
        await host.AddressAsync("thao.chuyenvien", Thao);
        var filed = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var task = (int)Filing.OpenTask(filed.Json)["number"]!;
        await minh.CommandAsync($"/api/dossiers/{filed.Json["id"]}/tasks/{task}/claim", new JsonObject(), filed.Revision);
        var received = host.Clock.At; // the alerts go out fifty hours later
        Assert.Equal(HttpStatusCode.Created, (await minh.PostAsync("/api/absences", new
        {
            id = Guid.NewGuid(),
            person = "minh.chuyenvien",
            office = "19777",
            role = "specialist",
            substitute = "thao.chuyenvien",
            from = received.AddHours(from),
            to = received.AddHours(to),
            reason = "Nghỉ phép",
        })).Status);
        host.Clock.At = received.AddHours(50);
        await host.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);
        await host.RoundAsync(DeliveryLanes.Email);
        await host.RoundAsync(DeliveryLanes.Webhook("thanh-pho"));

        Assert.True(server.Mails.Any(mail => mail.To == Minh), "who is away keeps the trail of it");
        Assert.True(follow == server.Mails.Any(mail => mail.To == Thao), why);
        Assert.All(server.Mails, mail => Assert.Equal(
            mail.To == Thao, MailTests.Body(mail.Text).Contains("nhận thay Trần Quang Minh, đang vắng mặt", StringComparison.Ordinal)));
        var told = receiver.Bodies.SelectMany(body => body["deliveries"]!.AsArray()).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.Equal(
            follow ? ("thao.chuyenvien", "minh.chuyenvien") : (null, null),
            ((string?)one!["standIn"]?["person"], (string?)one["standIn"]?["insteadOf"])));
    }
}
