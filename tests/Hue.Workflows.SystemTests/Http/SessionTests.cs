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
}
