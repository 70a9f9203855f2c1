using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>Somebody who works over plain HTTP: a second session beside the one under test.</summary>
public sealed class PersonOverHttp : IDisposable
{
    /// <summary>Password of every demo account.</summary>
    public const string DemoPassword = "hue-thu-nghiem";

    private const string TokenCookie = "XSRF-TOKEN";
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    private PersonOverHttp(Uri host)
        => http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }, disposeHandler: true) { BaseAddress = host };

    /// <summary>Signs in with the demo password.</summary>
    public static async Task<PersonOverHttp> SignInAsync(Uri host, string userName)
    {
        var person = new PersonOverHttp(host);
        using var first = await person.http.GetAsync("/api/session"); // hands out the first anti-forgery token
        await person.PostAsync("/api/session", new { userName, password = DemoPassword });
        return person;
    }

    /// <summary>Its session, for a browser to take up.</summary>
    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    /// <summary>The answer's body.</summary>
    public Task<JsonElement> GetAsync(string path) => http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Sends a command on the revision that the dossier has now.</summary>
    public async Task<JsonElement> DoAsync(Guid dossier, string path, object body)
    {
        var revision = (await GetAsync($"/api/dossiers/{dossier}")).GetProperty("revision").GetInt64();
        return await PostAsync($"/api/dossiers/{dossier}/{path}", body, revision);
    }

    /// <summary>Files and receives a dossier at the counter; its papers are all handed in.</summary>
    /// <param name="office">Where.</param>
    /// <param name="scenario">A scenario of the catalogue that gives the form and the papers.</param>
    public Task<Guid> ReceiveAsync(string office, CatalogueScenario scenario)
        => FileAsync(office, scenario, "counter", scenario.Papers, true);

    /// <summary>Files a dossier as the online portal does; nobody has received it yet.</summary>
    public Task<Guid> FileOnlineAsync(string office, CatalogueScenario scenario) => FileAsync(office, scenario, "online", [], false);

    public void Dispose() => http.Dispose();

    private async Task<Guid> FileAsync(
        string office, CatalogueScenario scenario, string channel, IReadOnlyList<string> papers, bool receiveAtOnce)
    {
        var id = Guid.NewGuid();
        await PostAsync("/api/dossiers", new
        {
            id,
            procedure = scenario.Procedure,
            office,
            channel,
            subject = "citizen",
            form = scenario.Form,
            papers = papers.Select(paper => new { paper, originals = 1, copies = 0 }),
            receiveAtOnce,
        });
        return id;
    }

    private async Task<JsonElement> PostAsync(string path, object body, long? revision = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.Add("X-XSRF-TOKEN", WebUtility.UrlDecode(cookies.GetCookies(http.BaseAddress!)[TokenCookie]?.Value));
        if (revision is { } seen)
            request.Headers.Add("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{seen}\""));
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"POST {path} was answered with {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
