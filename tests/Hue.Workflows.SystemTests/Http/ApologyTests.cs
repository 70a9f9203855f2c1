using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>A dossier is three days late: the ladder drafts paper 4, the leader counts a new day and signs it.</summary>
public sealed class ApologyTests : IDisposable
{
    private readonly HueHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_leader_signs_a_new_day_that_is_counted_day_by_day()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var leader = await host.SignInAsync("binh.lanhdao");
        var filed = await Filing.ReceiveAsync(clerk);
        var path = $"/api/dossiers/{(string)filed.Json["id"]!}";
        var due = (string)filed.Json["due"]!["at"]!;
        Assert.DoesNotContain("signApology", May(await leader.GetAsync(path)));
        host.Clock.At = new DateTimeOffset(2026, 3, 6, 3, 0, 0, TimeSpan.Zero); // Friday, in office hours; it was due on Monday
        await host.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);

        (clerk, leader) = (await host.SignInAsync("lan.motcua"), await host.SignInAsync("binh.lanhdao")); // Monday's sign-ins are over
        var late = await leader.GetAsync(path);
        Assert.Contains("signApology", May(late));
        Assert.Equal(due, (string)late.Json["apology"]!["originalDue"]!);
        var proposed = (await leader.GetAsync($"{path}/apology?time=2%20workingDays")).Json;
        Assert.Equal("2026-03-10T10:00:00Z", (string)proposed["newDue"]!);
        Assert.Contains("Chủ nhật 08/03/2026", proposed["explanation"]!["lines"]!.ToJsonString(Readable), StringComparison.Ordinal);
        Assert.Equal("term-unreadable", (await leader.GetAsync($"{path}/apology?time=soon")).Code);

        var endless = await leader.GetAsync($"{path}/apology?time=900%20workingDays");
        Assert.Equal("calendar-has-no-year", endless.Code);
        Assert.Contains("chưa có ngày nghỉ của năm 2028", (string)endless.Json["detail"]!, StringComparison.Ordinal);

        var body = new JsonObject { ["newDue"] = (string)proposed["newDue"]!, ["reason"] = "Mất điện hai ngày" };
        var refused = await clerk.CommandAsync($"{path}/apology", body.DeepClone(), late.Revision);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var signed = await leader.CommandAsync($"{path}/apology", body, late.Revision);
        Assert.True(signed.Status == HttpStatusCode.OK, signed.Text);
        var apology = signed.Json["apology"]!;
        Assert.Equal(("Phan Thanh Bình", "Mất điện hai ngày"), ((string)apology["signerName"]!, (string)apology["reason"]!));
        Assert.DoesNotContain("signApology", May(signed));
        Assert.Equal(due, (string)signed.Json["due"]!["at"]!); // what is late stays late
    }

    [Fact]
    public async Task Another_office_counts_no_day_of_it()
    {
        var filed = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var other = await host.SignInAsync("hai.lanhdao");
        var path = $"/api/dossiers/{(string)filed.Json["id"]!}/apology?time=2%20workingDays";
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string[] May(Answer page) => [.. page.Json["may"]!.AsArray().Select(each => (string)each!)];
}
