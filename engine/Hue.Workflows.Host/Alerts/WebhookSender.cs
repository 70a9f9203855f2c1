using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Posts deliveries to one receiver: several at a time, many in each request, over connections that stay open.</summary>
internal sealed class WebhookSender : IDeliverySender
{
    private const int AtOnce = 4;
    private const int RequestRowsMost = 250;
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>For the pauses of a process between looking at the clock and sending.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    private readonly WebhookSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public WebhookSender(WebhookSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // a signed request goes where the operator said, nowhere else
            UseCookies = false,
            MaxConnectionsPerServer = AtOnce,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = settings.Timeout,
            MaxResponseHeadersLength = 16,
        })
        {
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = 64 * 1024,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Hue.Workflows");
    }

    public string Lane => DeliveryLanes.Webhook(settings.Name);

    public int RowsMost => AtOnce * RequestRowsMost;

    public TimeSpan Lease => settings.Timeout + settings.Timeout + Margin;

    public async IAsyncEnumerable<(IReadOnlyList<DeliveryItem> Items, DeliveryVerdict Verdict)> SendAsync(
        IReadOnlyList<DeliveryItem> items, Func<bool> mayStart, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var requests = new Queue<IReadOnlyList<DeliveryItem>>(Requests(items));
        var underWay = new List<Task<(IReadOnlyList<DeliveryItem> Items, DeliveryVerdict Verdict)>>();
        var down = false;
        while (requests.Count > 0 || underWay.Count > 0)
        {
            while (!down && underWay.Count < AtOnce && requests.Count > 0 && mayStart() && !cancellation.IsCancellationRequested)
                underWay.Add(PostAsync(requests.Dequeue()));
            if (underWay.Count == 0)
                yield break;
            var ended = await Task.WhenAny(underWay);
            underWay.Remove(ended);
            var answer = await ended;
            down |= answer.Verdict is DeliveryVerdict.Later { ReceiverIsDown: true };
            yield return answer;
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Each failed attempt makes the requests smaller: one delivery that the receiver refuses soon stands alone.</summary>
    internal static IEnumerable<IReadOnlyList<DeliveryItem>> Requests(IReadOnlyList<DeliveryItem> items)
        => items.GroupBy(item => Math.Max(1, RequestRowsMost >> Math.Min(3 * item.Attempts, 30)))
            .SelectMany(sized => sized.Chunk(sized.Key));

    private async Task<(IReadOnlyList<DeliveryItem> Items, DeliveryVerdict Verdict)> PostAsync(IReadOnlyList<DeliveryItem> items)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings.Address);
            var body = WebhookBody.Of(items);
            var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
            request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(settings.Secrets, timestamp, body.Span));
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = Json;
            using var response = await client.SendAsync(request);
            return (items, Verdict(response));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            var answer = e is OperationCanceledException ? $"không trả lời trong {settings.Timeout.TotalSeconds:0} giây"
                : $"không kết nối được: {(e as HttpRequestException)!.HttpRequestError}";
            return (items, new DeliveryVerdict.Later(answer, ReceiverIsDown: true));
        }
    }

    private static DeliveryVerdict Verdict(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return new DeliveryVerdict.Taken();
        // What a receiver finds wrong with one request says nothing about the next; anything else does.
        var refusesThisOne = status is >= 400 and < 500
            && response.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
        return new DeliveryVerdict.Later($"HTTP {status}", !refusesThisOne, response.Headers.RetryAfter?.Delta);
    }
}
