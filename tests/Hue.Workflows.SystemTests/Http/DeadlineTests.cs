using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

public sealed class DeadlineTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_reason_of_a_due_time_by_hand_is_not_for_whoever_sees_numbers_only()
    {
        var copy = ChangedCatalogue.With("2.000635", WithoutTerm);
        try
        {
            await using var host = new HueHost(new() { ["Hue:Procedures"] = copy });
            var lan = await host.SignInAsync("lan.motcua");
            var request = Filing.Request(Guid.NewGuid(), "2.000635");
            request["manualDue"] = new JsonObject { ["due"] = "2026-03-05T17:00:00+07:00", ["reason"] = "Bà Nguyễn Thị Hẹn đi xa" };
            var dossier = await lan.CommandAsync("/api/dossiers", request);
            var path = $"/api/dossiers/{dossier.Json["id"]}/deadline";
            Assert.Equal("Bà Nguyễn Thị Hẹn đi xa", (string)(await lan.ReadAsync(path))["manualDue"]!["reason"]!);
            var seen = (await (await host.SignInAsync("quang.dieuhanh")).ReadAsync(path))["manualDue"]!;
            Assert.Equal((DateTimeOffset)(await lan.ReadAsync(path))["manualDue"]!["due"]!, (DateTimeOffset)seen["due"]!);
            Assert.Equal("", (string)seen["reason"]!);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task Who_leads_the_office_above_sees_the_due_times_of_what_they_were_told_is_late_and_nothing_else()
    {
        await using var host = new HueHost();
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var path = $"/api/dossiers/{dossier.Json["id"]}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAsync("long.chutich")).GetAsync($"{path}/deadline")).Status);
        host.Clock.At = new DateTimeOffset(2026, 3, 16, 3, 0, 0, TimeSpan.Zero);
        await host.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None);

        var city = await host.SignInAsync("long.chutich");
        var notices = (await city.ReadAsync("/api/notices"))["items"]!.AsArray();
        Assert.Contains(notices, each => (string)each!["alert"]! == "legal/1/tre-3-ngay");
        var told = await city.ReadAsync($"{path}/deadline");
        Assert.All(notices, each => Assert.True((bool)each!["numbersOnly"]!)); // so that a notice leads to what may be seen
        Assert.True((bool)told["numbersOnly"]!);
        var ward = await host.SignInAsync("binh.lanhdao");
        Assert.All((await ward.ReadAsync("/api/notices"))["items"]!.AsArray(), each => Assert.False((bool)each!["numbersOnly"]!));
        Assert.False((bool)(await ward.ReadAsync($"{path}/deadline"))["numbersOnly"]!);
        Assert.Equal((string)dossier.Json["number"]!, (string)told["number"]!);
        Assert.True((bool)told["legal"]!["explanation"]!["overdue"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync(path)).Status);
        var neighbour = await host.SignInAsync("hai.lanhdao");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"{path}/deadline")).Status);
    }

    [Fact]
    public async Task A_standing_clock_says_what_is_left_on_it_on_the_page_and_in_the_list()
    {
        await using var host = new HueHost();
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"), "1.004873");
        var leader = await host.SignInAsync("binh.lanhdao");
        var suspended = await leader.CommandAsync(
            $"/api/dossiers/{dossier.Json["id"]}/suspend",
            new JsonObject { ["reason"] = "Chờ xác minh", ["legalBasis"] = (string)dossier.Json["legalBases"]![0]!["id"]! },
            (long)dossier.Json["revision"]!);
        Assert.Equal("còn 3 ngày làm việc, đang tạm dừng", (string?)suspended.Json["due"]!["remaining"]?["vi"]);
        var line = Assert.Single((await leader.ReadAsync("/api/dossiers"))["items"]!.AsArray())!;
        Assert.Equal("còn 3 ngày làm việc, đang tạm dừng", (string?)line["remaining"]?["vi"]);
    }

    [Fact]
    public async Task Each_suspension_and_extension_says_who_why_and_on_what_basis()
    {
        await using var host = new HueHost();
        var clerk = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(clerk, "1.004873");
        var leader = await host.SignInAsync("binh.lanhdao");
        var id = dossier.Json["id"];
        var basis = dossier.Json["legalBases"]![0]!;
        var extended = await leader.CommandAsync(
            $"/api/dossiers/{id}/extend",
            new JsonObject { ["time"] = "2 workingDays", ["reason"] = "Việc phức tạp", ["legalBasis"] = (string)basis["id"]! },
            dossier.Revision);
        var suspended = await leader.CommandAsync(
            $"/api/dossiers/{id}/suspend",
            new JsonObject { ["reason"] = "Chờ xác minh", ["legalBasis"] = (string)basis["id"]! },
            extended.Revision);
        host.Clock.At = host.Clock.At.AddHours(1);
        await leader.CommandAsync($"/api/dossiers/{id}/resume", new JsonObject { ["reason"] = "Có trả lời" }, suspended.Revision);

        var path = $"/api/dossiers/{id}/deadline";
        var text = (await clerk.GetAsync(path)).Text;
        Assert.Contains($"Người quyết định: Phan Thanh Bình, Lãnh đạo. Lý do: Chờ xác minh. Căn cứ: {(string)basis["number"]!}.", text);
        var step = Assert.Single((await clerk.ReadAsync(path))["steps"]!.AsArray())!.ToJsonString(Readable);
        Assert.Contains($"Người quyết định: Phan Thanh Bình, Lãnh đạo. Lý do: Chờ xác minh. Căn cứ: {(string)basis["number"]!}.", step);
        Assert.Contains("Decided by Phan Thanh Bình, Leader. Why: Chờ xác minh.", step);
        Assert.Contains("Lý do: Việc phức tạp.", text);
        Assert.Contains("Why: Chờ xác minh.", text);
        Assert.Equal(text, (await (await host.SignInAsync("thanh.thanhtra")).GetAsync(path)).Text);
        Assert.DoesNotContain("Chờ xác minh", (await (await host.SignInAsync("quang.dieuhanh")).GetAsync(path)).Text);
    }

    private static string WithoutTerm(string text)
    {
        var procedure = JsonNode.Parse(text)!;
        procedure["term"] = new JsonObject { ["cases"] = new JsonArray(), ["unknown"] = true };
        return procedure.ToJsonString();
    }
}
