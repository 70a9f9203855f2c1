using System.Text.Json.Nodes;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>Alerts to a receiver over HTTP on the loopback.</summary>
public sealed class WebhookTests
{
    private static readonly string City = DeliveryLanes.Webhook("thanh-pho");

    [Fact]
    public async Task A_receiver_gets_every_alert_signed_once_in_one_request()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = new AlertedHost(WebhookReceiver.Settings(receiver.Address));
        var number = await host.MakeLateAsync();
        Assert.True(await host.RoundAsync(City) > 2);
        Assert.Equal(0, await host.RoundAsync(City));

        var body = Assert.Single(receiver.Bodies);
        var late = body["deliveries"]!.AsArray().Single(d => (string)d!["key"]! == "legal/1/tre-1-ngay")!;
        Assert.Equal((number, "19777", "tre-1-ngay", 1), ((string)late["number"]!, (string)late["office"]!, (string)late["rung"]!,
            (int)late["epoch"]!));
        Assert.Equal(receiver.Ids.Count, receiver.Ids.Distinct().Count());
        Assert.Equal(0, receiver.Forged);
        Assert.Equal((0, (long)receiver.Ids.Count), ((await LaneAsync(host, City)).Waiting, (await LaneAsync(host, City)).Delivered));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(429, true)]
    [InlineData(302, true)]
    [InlineData(400, false)]
    public async Task What_a_receiver_refuses_comes_again_until_it_takes_it(int status, bool pauses)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.OnRequest = (n, _) => Task.FromResult(n <= 3 ? status : 200);
        await using var host = new AlertedHost(WebhookReceiver.Settings(receiver.Address));
        await host.MakeLateAsync();
        var tried = await host.RoundAsync(City);
        Assert.Equal($"HTTP {status}", (await LaneAsync(host, City)).LastFault);
        Assert.Equal(pauses, host.Lane(City).Pause > TimeSpan.Zero);
        Assert.Equal(0, await host.RoundAsync(City)); // nothing is due before the wait is over
        await host.UntilSettledAsync(City);
        Assert.Equal((tried, tried), (receiver.Ids.Count, receiver.Ids.Distinct().Count()));
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_a_while_loses_nothing()
    {
        var gone = await WebhookReceiver.StartAsync();
        var address = new Uri(gone.Address);
        await gone.DisposeAsync();
        await using var host = new AlertedHost(WebhookReceiver.Settings(address.ToString()));
        await host.MakeLateAsync();
        var tried = 0;
        for (var i = 0; i < 4; i++)
        {
            tried = Math.Max(tried, await host.RoundAsync(City));
            host.Clock.At += TimeSpan.FromMinutes(30);
        }

        Assert.Equal("không kết nối được: ConnectionError", (await LaneAsync(host, City)).LastFault);
        await using var back = await WebhookReceiver.StartAsync(address.Port);
        await host.UntilSettledAsync(City);
        Assert.Equal(tried, back.Ids.Distinct().Count());
        Assert.Equal(0, (await LaneAsync(host, City)).Dead);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_leads_to_a_repeat_with_the_same_ids()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var slow = new TaskCompletionSource();
        receiver.OnRequest = async (n, _) =>
        {
            if (n == 1)
                await slow.Task;
            return 200;
        };
        await using var host = new AlertedHost(WebhookReceiver.Settings(receiver.Address));
        await host.MakeLateAsync();
        var tried = await host.RoundAsync(City);
        Assert.Equal("không trả lời trong 1 giây", (await LaneAsync(host, City)).LastFault);
        slow.SetResult();
        await host.UntilSettledAsync(City);
        Assert.Equal(tried, receiver.Ids.Distinct().Count());
        Assert.True(receiver.Ids.Count >= tried);
    }

    [Fact]
    public async Task One_that_the_receiver_cannot_take_soon_stands_alone_and_ends_with_the_operator()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.OnRequest = (_, deliveries) => Task.FromResult(deliveries.Any(IsPoison) ? 422 : 200);
        await using var host = new AlertedHost(WebhookReceiver.Settings(receiver.Address));
        await host.MakeLateAsync();
        var tried = await host.RoundAsync(City);
        await host.UntilSettledAsync(City);
        var dead = Assert.Single(await host.Stores.DeliveryLists.DeadAsync(10, CancellationToken.None));
        Assert.Equal(("legal/1/tre-1-ngay", "HTTP 422", 16), (dead.Item, dead.Answer, dead.Attempts));
        Assert.Equal(tried - 1, receiver.Ids.Distinct().Count());
    }

    [Fact]
    public async Task A_slow_receiver_does_not_hold_the_others()
    {
        await using var slow = await WebhookReceiver.StartAsync();
        await using var quick = await WebhookReceiver.StartAsync();
        var never = new TaskCompletionSource<int>();
        slow.OnRequest = (_, _) => never.Task;
        var settings = WebhookReceiver.Settings(slow.Address);
        foreach (var (name, value) in WebhookReceiver.Settings(quick.Address, "bo-tu-phap", 1))
            settings[name] = value;
        await using var host = new AlertedHost(settings);
        await host.MakeLateAsync();
        var held = host.RoundAsync(City);
        Assert.True(await host.RoundAsync(DeliveryLanes.Webhook("bo-tu-phap")) > 2);
        Assert.False(held.IsCompleted);
        Assert.NotEmpty(quick.Ids);
        await held;
        Assert.NotEqual(0, (await LaneAsync(host, City)).Waiting);
        never.SetResult(200);
    }

    private static bool IsPoison(JsonNode? delivery) => (string)delivery!["key"]! == "legal/1/tre-1-ngay";

    private static async Task<LaneState> LaneAsync(AlertedHost host, string lane)
        => (await host.Stores.DeliveryLists.LanesAsync(host.Clock.At, CancellationToken.None)).Single(l => l.Lane == lane);
}
