using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Somebody at a browser: cookies, anti-forgery token, commands with their headers.</summary>
public sealed class Visitor(HttpClient client)
{
    private string? token;

    /// <summary>The bare client, with the cookies.</summary>
    public HttpClient Client { get; } = client;

    public async Task SignInAsync(string userName, string password)
    {
        await RefreshTokenAsync();
        var answer = await SendAsync(HttpMethod.Post, "/api/session", new { userName, password });
        Assert.True(answer.Status == HttpStatusCode.OK, $"{userName}: {answer.Text}");
    }

    /// <summary>Fetches the token that unsafe requests carry.</summary>
    public async Task RefreshTokenAsync() => await SendAsync(HttpMethod.Get, "/api/session");

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>The body of a good answer.</summary>
    public async Task<JsonNode> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path}: {answer.Status} {answer.Text}");
        return answer.Json;
    }

    public Task<Answer> PostAsync(string path, object? body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>A command on a dossier.</summary>
    public Task<Answer> CommandAsync(string path, object body, long? revision = null, Guid? key = null, string? actingAs = null)
        => SendAsync(HttpMethod.Post, path, body, request =>
        {
            request.Headers.Add("Idempotency-Key", (key ?? Guid.NewGuid()).ToString());
            if (revision is { } seen)
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
            if (actingAs is not null)
                request.Headers.Add("X-Acting-As", actingAs);
        });

    /// <summary>Anything at all.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is HttpContent content)
            request.Content = content;
        else if (body is string json)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        if (token is not null)
            request.Headers.Add("X-XSRF-TOKEN", token);
        with?.Invoke(request);
        using var response = await Client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            token = cookies.Select(c => c.Split(';')[0]).Where(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal))
                .Select(c => Uri.UnescapeDataString(c["XSRF-TOKEN=".Length..])).LastOrDefault() ?? token;
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(
    HttpStatusCode Status,
    string Text,
    System.Net.Http.Headers.HttpResponseHeaders Headers,
    System.Net.Http.Headers.HttpContentHeaders ContentHeaders)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new JsonException("The body is empty.");

    /// <summary>The problem's code; empty when it is none.</summary>
    public string Code => ContentHeaders.ContentType?.MediaType == "application/problem+json" ? (string)Json["code"]! : "";

    /// <summary>The revision that the dossier has now.</summary>
    public long Revision => (long)Json["revision"]!;
}
