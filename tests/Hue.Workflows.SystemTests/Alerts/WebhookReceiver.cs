using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hue.Workflows.SystemTests.Alerts;

/// <summary>A receiver on the loopback that checks signatures the way the documentation tells receivers to.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "mot-bi-mat-du-dai-de-ky-webhook-0001";
    private readonly WebApplication app;
    private int requests;

    private WebhookReceiver(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.First()}/alerts";

    /// <summary>Ids received, in order, repeats included.</summary>
    public ConcurrentQueue<Guid> Ids { get; } = new();

    /// <summary>Bodies received.</summary>
    public ConcurrentQueue<JsonNode> Bodies { get; } = new();

    /// <summary>Requests whose signature did not fit.</summary>
    public int Forged;

    /// <summary>What is answered to the n-th request, from 1, and the deliveries in it.</summary>
    public Func<int, JsonArray, Task<int>> OnRequest { get; set; } = (_, _) => Task.FromResult(204);

    public static async Task<WebhookReceiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.MapPost("/alerts", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The host's settings for this receiver.</summary>
    public static Dictionary<string, string?> Settings(string address, string name = "thanh-pho", int at = 0) => new()
    {
        [$"Hue:Webhooks:{at}:Name"] = name,
        [$"Hue:Webhooks:{at}:Address"] = address,
        [$"Hue:Webhooks:{at}:Secret"] = Secret,
        [$"Hue:Webhooks:{at}:TimeoutSeconds"] = "1",
    };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var timestamp = http.Request.Headers["Hue-Timestamp"].ToString();
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body.ToArray()];
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        if (!http.Request.Headers["Hue-Signature"].ToString().Split(',').Contains(expected))
        {
            Interlocked.Increment(ref Forged);
            http.Response.StatusCode = 401;
            return;
        }

        var json = JsonNode.Parse(body.ToArray())!;
        var deliveries = json["deliveries"]!.AsArray();
        var status = await OnRequest(Interlocked.Increment(ref requests), deliveries);
        if (status < 300)
        {
            Bodies.Enqueue(json);
            foreach (var delivery in deliveries)
                Ids.Enqueue((Guid)delivery!["id"]!);
        }

        http.Response.StatusCode = status;
    }
}
