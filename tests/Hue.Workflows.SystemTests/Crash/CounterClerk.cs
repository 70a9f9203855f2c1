using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.SystemTests.Hosting;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>A signed-in clerk who files dossiers and writes remarks, and remembers every command and every answer.</summary>
internal sealed class CounterClerk : IDisposable
{
    private const string Password = "hue-thu-nghiem";
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly string office;

    public CounterClerk(int port, string office)
    {
        this.office = office;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>In the order of sending.</summary>
    public List<Sent> Commands { get; } = [];

    public async Task SignInAsync(string userName)
    {
        await client.GetAsync("/api/session"); // hands out the anti-forgery token
        using var request = Request(HttpMethod.Post, "/api/session", JsonContent.Create(new { userName, password = Password }));
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Works until the host is gone; the last command is then without an answer.</summary>
    public async Task WorkAsync(Action answered)
    {
        while (true)
        {
            var dossier = Guid.CreateVersion7();
            Sent[] work =
            [
                new(Guid.CreateVersion7(), dossier, "/api/dossiers", Filing(dossier), null),
                .. Enumerable.Range(1, 3).Select(i => new Sent(
                    Guid.CreateVersion7(), dossier, $"/api/dossiers/{dossier}/comments", $$"""{"text":"Ghi chú {{i}}"}""", i)),
            ];
            foreach (var command in work)
            {
                Commands.Add(command);
                try
                {
                    command.Answer = await SendAsync(command);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                answered();
            }
        }
    }

    /// <summary>Sends a command, with the same key each time.</summary>
    public async Task<Answer> SendAsync(Sent command)
    {
        using var request = Request(HttpMethod.Post, command.Path, new StringContent(command.Body, null, "application/json"));
        request.Headers.Add("Idempotency-Key", command.Key.ToString());
        if (command.Revision is { } revision)
            request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{revision}\""));
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{command.Path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return new Answer((int)answer.StatusCode, answer.Headers.ETag!.Tag, answer.Headers.Contains("Idempotent-Replayed"));
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        var token = cookies.GetCookies(client.BaseAddress!)["XSRF-TOKEN"]?.Value;
        request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(token ?? ""));
        return request;
    }

    /// <summary>A certified copy from the register: the catalogue's own scenario, filed at this office's counter.</summary>
    private string Filing(Guid dossier)
    {
        var folder = Directory.GetDirectories(Checkout.At("procedures/ho-tich"), "2.000635*").Single();
        var scenario = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "v1/scenarios/cap-ba-ban.json")))!;
        return new JsonObject
        {
            ["id"] = dossier.ToString(),
            ["procedure"] = "2.000635",
            ["office"] = office,
            ["channel"] = "counter",
            ["subject"] = "citizen",
            ["form"] = scenario["form"]!.DeepClone(),
            ["papers"] = new JsonArray([.. scenario["papers"]!.AsArray().Select(paper => (JsonNode)new JsonObject
            {
                ["paper"] = paper!.GetValue<string>(),
                ["originals"] = 1,
                ["copies"] = 0,
            })]),
            ["receiveAtOnce"] = true,
        }.ToJsonString();
    }
}

/// <summary>A command with the key that the client made for it.</summary>
internal sealed record Sent(Guid Key, Guid Dossier, string Path, string Body, long? Revision)
{
    /// <summary>Null while there is none.</summary>
    public Answer? Answer { get; set; }
}

/// <summary>What the host said.</summary>
internal sealed record Answer(int Status, string Revision, bool Replayed);
