using System.Net;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class SessionTests
{
    [Fact]
    public async Task A_sign_in_says_who_one_is_and_what_one_holds()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var me = await lan.ReadAsync("/api/session");
        Assert.Equal("Lê Thị Lan", (string)me["name"]!);
        Assert.Equal("19777", (string)me["roles"]![0]!["office"]!);
        Assert.Equal("clerk", (string)me["roles"]![0]!["role"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await lan.SendAsync(HttpMethod.Delete, "/api/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lan.GetAsync("/api/session")).Status);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts()
    {
        await using var host = new HueHost();
        await host.SignInAsync("lan.motcua");
        var visitor = host.Visit();
        await visitor.RefreshTokenAsync();
        var answer = await visitor.PostAsync("/api/session", new { userName = "lan.motcua", password = DemoPeople.Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("hue-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_fifteen_minutes()
    {
        await using var host = new HueHost();
        await host.SignInAsync("minh.chuyenvien");
        var guesser = host.Visit();
        await guesser.RefreshTokenAsync();
        for (var i = 0; i < 4; i++)
            Assert.Equal(
                "sign-in-refused", (await guesser.PostAsync("/api/session", new { userName = "lan.motcua", password = "sai" })).Code);
        Assert.Equal("locked-out", (await guesser.PostAsync("/api/session", new { userName = "lan.motcua", password = "sai" })).Code);
        var right = new { userName = "lan.motcua", password = DemoPeople.Password };
        Assert.Equal(HttpStatusCode.Locked, (await guesser.PostAsync("/api/session", right)).Status);
    }

    [Fact]
    public async Task An_unknown_name_is_refused_with_the_same_words_as_a_wrong_password()
    {
        await using var host = new HueHost();
        await host.SignInAsync("lan.motcua");
        var guesser = host.Visit();
        await guesser.RefreshTokenAsync();
        var unknown = await guesser.PostAsync("/api/session", new { userName = "khong.co", password = "sai" });
        var wrong = await guesser.PostAsync("/api/session", new { userName = "mai.motcua", password = "sai" });
        Assert.Equal((wrong.Status, (string)wrong.Json["detail"]!), (unknown.Status, (string)unknown.Json["detail"]!));
    }

    [Fact]
    public async Task Too_many_sign_ins_from_one_address_are_turned_away()
    {
        await using var host = new HueHost(new() { ["Hue:SignInsPerMinute"] = "3" });
        var guesser = host.Visit();
        await guesser.RefreshTokenAsync();
        for (var i = 0; i < 3; i++)
            Assert.NotEqual(
                HttpStatusCode.TooManyRequests, (await guesser.PostAsync("/api/session", new { userName = "x", password = "y" })).Status);
        Assert.Equal("too-many-sign-ins", (await guesser.PostAsync("/api/session", new { userName = "x", password = "y" })).Code);
    }

    [Fact]
    public async Task An_unsafe_request_without_the_token_is_refused()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/api/dossiers");
        forged.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await lan.Client.SendAsync(forged);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("anti-forgery", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_just_used_ends_at_its_hour_all_the_same()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync("/api/session")).Status);
        host.Clock.At += TimeSpan.FromHours(10) + TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lan.GetAsync("/api/session")).Status);
    }

    [Fact]
    public async Task Tokens_that_are_right_for_one_person_are_wrong_for_another()
    {
        await using var host = new HueHost();
        var (lan, minh) = (await CookiesAsync(host, "lan.motcua"), await CookiesAsync(host, "minh.chuyenvien"));
        Assert.Equal(HttpStatusCode.NotFound, await PostedAsync(host, lan, lan));
        Assert.Equal(HttpStatusCode.NotFound, await PostedAsync(host, lan, lan)); // as remembered
        Assert.Equal(HttpStatusCode.BadRequest, await PostedAsync(host, minh, lan));
        Assert.Equal(HttpStatusCode.BadRequest, await PostedAsync(host, lan, lan with { Token = minh.Token }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostedAsync(host, lan, lan with { Private = minh.Private }));
        Assert.Equal(HttpStatusCode.NotFound, await PostedAsync(host, minh, minh));
    }

    [Fact]
    public async Task In_production_there_is_nobody_but_the_administrator_of_the_configuration()
    {
        await using var host = new HueHost(new()
        {
            ["environment"] = "Production",
            ["Hue:Administrator:UserName"] = "quan.tri",
            ["Hue:Administrator:Password"] = "mot-mat-khau-dai-2026",
        });
        var visitor = host.Visit();
        await host.Services.GetRequiredService<StartUp>().Ready;
        var accounts = await host.Services.GetRequiredService<StoreGate>().Open.Accounts.AllAsync(CancellationToken.None);
        Assert.Equal("quan.tri", Assert.Single(accounts).UserName);
        await visitor.SignInAsync("quan.tri", "mot-mat-khau-dai-2026");
        Assert.Equal("administrator", (string)(await visitor.ReadAsync("/api/session"))["roles"]![0]!["role"]!);
    }

    /// <summary>What a browser keeps of a sign-in.</summary>
    private static async Task<Kept> CookiesAsync(HueHost host, string userName)
    {
        await host.Services.GetRequiredService<StartUp>().Ready;
        var browser = new CookieContainer();
        var visitor = new Visitor(host.CreateDefaultClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(browser)));
        await visitor.SignInAsync(userName, DemoPeople.Password);
        var cookies = browser.GetAllCookies();
        return new Kept(cookies["hue-session"]!.Value, cookies["hue-antiforgery"]!.Value, cookies["XSRF-TOKEN"]!.Value);
    }

    /// <summary>An unsafe request to a dossier that is none, in one person's session with another's tokens.</summary>
    private static async Task<HttpStatusCode> PostedAsync(HueHost host, Kept session, Kept tokens)
    {
        using var client = host.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/dossiers/{Guid.NewGuid()}/tasks/1/claim");
        request.Headers.Add("Cookie", $"hue-session={session.Session}; hue-antiforgery={tokens.Private}");
        request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(tokens.Token));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed record Kept(string Session, string Private, string Token);
}
