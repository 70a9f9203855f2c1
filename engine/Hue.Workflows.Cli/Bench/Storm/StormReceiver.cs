using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// A real receiver over HTTP: checks each signature and keeps what it got, by delivery and by alert. A delivery that comes again is
/// dropped by its id, as the documentation tells receivers to.
/// </summary>
internal sealed class StormReceiver : IAsyncDisposable
{
    private const string Name = "bao-dong";
    private const string Secret = "mot-khoa-bi-mat-chi-de-do-toc-do-2026";
    private readonly HttpListener listener = new();
    private readonly Dictionary<Guid, (Guid Dossier, string Key)> deliveries = [];
    private readonly Uri address;
    private readonly int timeoutSeconds;
    private readonly Task loop;

    /// <param name="timeoutSeconds">How long a host waits for its answer; what a killed host had claimed lies for about twice that.</param>
    public StormReceiver(int timeoutSeconds)
    {
        this.timeoutSeconds = timeoutSeconds;
        address = new Uri($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(address.ToString());
        listener.Start();
        loop = Task.Run(ListenAsync);
    }

    /// <summary>Deliveries that came again, as after a kill between sending and marking.</summary>
    public int Repeats { get; private set; }

    /// <summary>Requests that were not signed as they should be; none was kept.</summary>
    public int Forged { get; private set; }

    /// <summary>The settings of a host that sends here.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings =>
    [
        ("Hue__Webhooks__0__Name", Name), ("Hue__Webhooks__0__Address", address.ToString()), ("Hue__Webhooks__0__Secret", Secret),
        ("Hue__Webhooks__0__TimeoutSeconds", timeoutSeconds.ToString(CultureInfo.InvariantCulture)), ("Hue__SweepSeconds", "1"),
    ];

    /// <summary>Alerts that came at least once, and how many came as more than one delivery.</summary>
    public (int Alerts, int Twice) Got()
    {
        lock (deliveries)
        {
            var alerts = deliveries.Values.Distinct().Count();
            return (alerts, deliveries.Count - alerts);
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task ListenAsync()
    {
        while (listener.IsListening)
        {
            var request = await listener.GetContextAsync();
            try
            {
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body);
                var status = Take(request.Request, body.ToArray()) ? HttpStatusCode.NoContent : HttpStatusCode.Unauthorized;
                request.Response.StatusCode = (int)status;
                request.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
            {
                // The sender was killed in the middle of its request: nobody waits for the answer.
            }
        }
    }

    private bool Take(HttpListenerRequest request, byte[] body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(request.Headers["Hue-Timestamp"] ?? ""), (byte)'.', .. body];
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
        if (body.Length < request.ContentLength64)
            return false; // cut off
        if (request.Headers["Hue-Signature"] != expected)
        {
            Forged++;
            return false;
        }

        using var json = JsonDocument.Parse(body);
        lock (deliveries)
        {
            foreach (var item in json.RootElement.GetProperty("deliveries").EnumerateArray())
            {
                var alert = (item.GetProperty("dossier").GetGuid(), item.GetProperty("key").GetString()!);
                if (!deliveries.TryAdd(item.GetProperty("id").GetGuid(), alert))
                    Repeats++;
            }
        }

        return true;
    }
}
