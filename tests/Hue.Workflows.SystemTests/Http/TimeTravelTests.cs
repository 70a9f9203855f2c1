using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Calendars;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>What the auditor is shown of a moment is what the page said at that moment.</summary>
public sealed class TimeTravelTests
{
    private const string Closing = """
        {"title":"Lũ ở Vỹ Dạ","offices":["19777"],"days":[{"date":"2026-03-03","kind":"closed","name":"Lũ","certainty":"announced",
         "notice":"15/TB-UBND"}]}
        """;

    [Fact]
    public async Task The_page_of_each_moment_is_the_page_that_was_shown_then()
    {
        await using var host = new HueHost();
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var lan = await host.SignInAsync("lan.motcua");
        var minh = await host.SignInAsync("minh.chuyenvien");
        var dossier = (await Filing.ReceiveAsync(lan)).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var shown = new List<(long Sequence, string Page)>();
        async Task LookAsync(Answer answer)
        {
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            var last = (await auditor.ReadAsync(path + "/audit"))["items"]!.AsArray().Count;
            shown.Add((last, (await auditor.ReadAsync(path)).ToJsonString()));
            host.Clock.At += TimeSpan.FromMinutes(90);
        }

        await LookAsync(await auditor.GetAsync(path));
        var task = Filing.OpenTask(dossier)["number"];
        var revision = (long)dossier["revision"]!;
        await LookAsync(await minh.CommandAsync($"{path}/tasks/{task}/claim", new { }, revision++));
        var payment = new { fee = "phi-ban-sao", amount = 5000, method = "cash" };
        await LookAsync(await lan.CommandAsync($"{path}/payments", payment, revision++));
        var basis = (string)dossier["legalBases"]![0]!["id"]!;
        var missing = new JsonArray("giay-chung-sinh");
        await LookAsync(await minh.CommandAsync(
            $"{path}/tasks/{task}/supplement", new { missing, reason = "Thiếu giấy", legalBasis = basis }, revision++));
        var fields = new JsonObject { ["nguoiYeuCau.hoTen"] = "Nguyễn Thị Mới" };
        await LookAsync(await lan.CommandAsync($"{path}/supplement/complete", new { fields }, revision++));
        await LookAsync(await (await host.SignInAsync("binh.lanhdao")).CommandAsync(
            $"{path}/suspend", new { reason = "Chờ xác minh", legalBasis = basis }, revision++));
        host.Clock.At += TimeSpan.FromDays(30); // whatever is true now must not be seen then
        auditor = await host.SignInAsync("thanh.thanhtra");

        foreach (var (sequence, page) in shown)
        {
            var then = await auditor.ReadAsync($"{path}/at/{sequence}");
            Assert.Equal(page, then["dossier"]!.ToJsonString());
            Assert.Equal(shown[^1].Sequence, (long)then["last"]!);
            Assert.True((bool)then["definition"]!["isTheSame"]!);
            Assert.False((bool)then["erased"]!);
        }

        var last = await auditor.ReadAsync($"{path}/at/{shown[^1].Sequence}");
        Assert.NotEqual((string)dossier["applicant"]!, (string)last["dossier"]!["applicant"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{path}/at/{shown[^1].Sequence + 1}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"{path}/at/0")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignInAsync("lan.motcua")).GetAsync($"{path}/at/1")).Status);
    }

    [Fact]
    public async Task A_moment_before_an_amendment_is_counted_by_the_calendar_of_then()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"), "1.004873")).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var administrator = await host.SignInAsync("an.quantri");
        host.Clock.At += TimeSpan.FromHours(1);
        var applied = await administrator.PostAsync(
            "/api/calendars/amendments",
            new JsonObject { ["fileName"] = "lu.json", ["file"] = Closing, ["number"] = 1, ["notice"] = "15/TB-UBND" });
        Assert.True(applied.Status == HttpStatusCode.Accepted, applied.Text);
        await host.Services.GetRequiredService<CalendarWatch>().WorkAsync(CancellationToken.None);

        var auditor = await host.SignInAsync("thanh.thanhtra");
        var items = (await auditor.ReadAsync(path + "/audit"))["items"]!.AsArray();
        var amended = (long)items.Single(i => (string)i!["kind"]! == "term.reprojected")!["sequence"]!;
        var before = await auditor.ReadAsync($"{path}/at/{amended - 1}");
        var after = await auditor.ReadAsync($"{path}/at/{amended}");

        Assert.Equal(("hue.v1", "hue-19777.v1"), ((string)before["calendar"]!, (string)before["calendarLater"]!));
        Assert.Equal("hue.v1", (string)before["deadline"]!["legal"]!["calendar"]!);
        Assert.Equal((string)dossier["due"]!["at"]!, (string)before["deadline"]!["legal"]!["explanation"]!["due"]!);
        Assert.DoesNotContain("Lũ (15/TB-UBND", Text(before["deadline"]), StringComparison.Ordinal);
        Assert.Equal((string)before["at"]!, (string)before["deadline"]!["at"]!);
        Assert.Equal("hue-19777.v1", (string)after["deadline"]!["legal"]!["calendar"]!);
        Assert.Contains("Lũ (15/TB-UBND", Text(after["deadline"]), StringComparison.Ordinal);
        Assert.NotEqual((string)before["dossier"]!["due"]!["at"]!, (string)after["dossier"]!["due"]!["at"]!);
        Assert.Equal(["due", "calendar"], after["changed"]!.AsArray().Select(c => (string)c!));
        Assert.Null((string?)after["calendarLater"]);
    }

    [Fact]
    public async Task After_an_erasure_every_moment_is_still_there_without_its_values()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = (await Filing.ReceiveAsync(lan)).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var withdrawn = await lan.CommandAsync(path + "/withdraw", new { reason = "Xin rút vì lý do riêng" }, (long)dossier["revision"]!);
        host.Clock.At += TimeSpan.FromDays(3660);
        var erased = await (await host.SignInAsync("binh.lanhdao")).CommandAsync(
            path + "/erasure", new { reason = "Hết hạn lưu", legalBasis = "12/QĐ" }, withdrawn.Revision);
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);

        var auditor = await host.SignInAsync("thanh.thanhtra");
        var last = (await auditor.ReadAsync(path + "/audit"))["items"]!.AsArray().Count;
        for (var sequence = 1; sequence <= last; sequence++)
        {
            var then = await auditor.ReadAsync($"{path}/at/{sequence}");
            Assert.True((bool)then["erased"]!);
            Assert.DoesNotContain((string)dossier["applicant"]!, Text(then), StringComparison.Ordinal);
            Assert.DoesNotContain("lý do riêng", Text(then), StringComparison.Ordinal);
        }

        var filed = await auditor.ReadAsync($"{path}/at/{last - 2}");
        Assert.Equal((string)dossier["due"]!["at"]!, (string)filed["dossier"]!["due"]!["at"]!);
        var slip = await auditor.ReadAsync(path + "/control-slip");
        Assert.DoesNotContain((string)dossier["applicant"]!, Text(slip), StringComparison.Ordinal);
        Assert.Equal("", (string)slip["applicant"]!);
    }

    [Fact]
    public async Task A_trail_that_somebody_changed_is_shown_up_to_there_and_never_guessed_beyond()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var database = host.Services.GetRequiredService<StoreGate>().Open.Database;
        await database.ExecuteAsync("drop trigger if exists audit_record_stands", CancellationToken.None);
        await database.ExecuteAsync("update audit_record set record = 'x\"sealed\":\"' where sequence = 3", CancellationToken.None);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"{path}/at/2")).Status);
        foreach (var sequence in new[] { 3, 4 })
        {
            var refused = await auditor.GetAsync($"{path}/at/{sequence}");
            Assert.Equal((HttpStatusCode.Conflict, "trail-broken"), (refused.Status, refused.Code));
            Assert.Contains("Bản ghi số 3", refused.Text, StringComparison.Ordinal);
        }

        var audit = await auditor.ReadAsync(path + "/audit");
        Assert.False((bool)audit["verified"]!);
        Assert.Contains("bản ghi số 3", (string)audit["fault"]!, StringComparison.Ordinal);
        Assert.Equal("Bản ghi không đọc được", (string)audit["items"]![2]!["title"]!["vi"]!);
        Assert.Equal("trail-broken", (await auditor.GetAsync(path + "/control-slip")).Code);
    }

    [Fact]
    public async Task Each_page_an_auditor_opens_of_a_dossier_is_recorded_once_an_hour_by_its_own_name()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json;
        var auditor = await host.SignInAsync("thanh.thanhtra");
        foreach (var page in "/audit /at/1 /at/2 /at/3 /control-slip /at/1 /control-slip /seal".Split(' '))
            await auditor.ReadAsync($"/api/dossiers/{dossier["id"]}{page}");
        host.Clock.At += TimeSpan.FromHours(1);
        await auditor.ReadAsync($"/api/dossiers/{dossier["id"]}/at/2");

        var journal = await host.Services.GetRequiredService<StoreGate>().Open.Journal.AfterAsync(0, 100_000, CancellationToken.None);
        Assert.Equal(
            ["audit", "time-travel", "slip", "time-travel"],
            journal.Where(r => r.Kind == "personalData.read" && r.Person == "thanh.thanhtra")
                .Select(r => (string)JsonNode.Parse(r.Record)!["entry"]!["part"]!));
    }

    /// <summary>As people read it: JSON's own text escapes every Vietnamese letter, and nothing would be found in it.</summary>
    private static string Text(JsonNode? node)
        => node!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
