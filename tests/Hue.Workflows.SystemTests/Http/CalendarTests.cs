using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Calendars;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>An administrator previews and applies an amendment; the page of a dossier then counts by it.</summary>
public sealed class CalendarTests : IDisposable
{
    private const string Closing = """
        {"title":"Lũ ở Vỹ Dạ","offices":["19777"],"days":[{"date":"2026-03-03","kind":"closed","name":"Lũ","certainty":"announced",
         "notice":"15/TB-UBND"}]}
        """;

    private readonly HueHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_closure_is_previewed_applied_and_explained()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var filed = await Filing.ReceiveAsync(clerk, "1.004873");
        var id = (string)filed.Json!["id"]!;
        var before = (string)filed.Json["due"]!["at"]!;
        var administrator = await host.SignInAsync("an.quantri");

        var preview = await administrator.PostAsync("/api/calendars/preview", Body());
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Empty(preview.Json!["faults"]!.AsArray());
        Assert.Equal(1, (int)preview.Json["total"]!["later"]!);
        Assert.Equal(before, (string)preview.Json["moved"]![0]!["dueBefore"]!);

        var applied = await administrator.PostAsync("/api/calendars/amendments", Body(1, "15/TB-UBND"));
        Assert.True(applied.Status == HttpStatusCode.Accepted, applied.Text);
        await host.Services.GetRequiredService<CalendarWatch>().WorkAsync(CancellationToken.None);

        var dossier = (await clerk.GetAsync($"/api/dossiers/{id}")).Json!;
        Assert.Equal((string)preview.Json["moved"]![0]!["dueAfter"]!, (string)dossier["due"]!["at"]!);
        var deadline = (await clerk.GetAsync($"/api/dossiers/{id}/deadline")).Text;
        Assert.Contains("Lũ (15/TB-UBND; đã có thông báo)", deadline);
        Assert.Contains("hue-19777.v1", deadline);
        var history = (await clerk.GetAsync($"/api/dossiers/{id}/history")).Text;
        Assert.Contains("Tính lại hạn theo lịch mới", history);
        Assert.Contains("Lương Thiên An", history);

        var list = (await administrator.GetAsync("/api/calendars")).Json!;
        Assert.Equal(["hue-19777.v1", "hue.v1"], list["calendars"]!.AsArray().Select(each => (string)each!["name"]!).Order());
        var own = list["calendars"]!.AsArray().Single(each => (string)each!["name"]! == "hue-19777.v1")!;
        var day = own["days"]!.AsArray().Single()!;
        Assert.Equal(("2026-03-03", "15/TB-UBND"), ((string)day["date"]!, (string)day["notice"]!));
        Assert.Null(own["file"]);
        var shared = list["calendars"]!.AsArray().Single(each => (string)each!["name"]! == "hue.v1")!;
        Assert.Contains("\"id\": \"hue\"", (string)shared["file"]!);
        Assert.Equal(1, (int)list["amendments"]![0]!["moved"]!);
        Assert.NotNull(list["amendments"]![0]!["endedAt"]);
        Assert.Contains(host.Logged, line => line.Contains("Amendment 1 is done", StringComparison.Ordinal));
        await AssertRecordedAsync();
    }

    /// <summary>The journal has who applied it and by which notice, and is sealed with the rest.</summary>
    private async Task AssertRecordedAsync()
    {
        var journal = await host.Services.GetRequiredService<StoreGate>().Open.Journal.AfterAsync(0, 10_000, CancellationToken.None);
        var record = JsonNode.Parse(Assert.Single(journal, row => row.Kind == "calendar.amended").Record)!;
        var entry = record["entry"]!;
        Assert.Equal(("an.quantri", "administrator"), ((string)record["actor"]!["person"]!, (string)record["actor"]!["role"]!));
        Assert.Equal(
            ("15/TB-UBND", 1, "hue-19777", "hue.v1", "hue-19777.v1"),
            ((string)entry["reason"]!, (int)entry["amendment"]!, (string)entry["calendar"]!, (string)entry["from"]!, (string)entry["to"]!));
        Assert.Equal("19777", (string)Assert.Single(entry["offices"]!.AsArray())!);
        Assert.Equal(64, ((string)entry["hash"]!).Length);
    }

    [Fact]
    public async Task A_faulty_file_a_missing_notice_and_a_stale_preview_are_refused_with_what_to_do()
    {
        var administrator = await host.SignInAsync("an.quantri");
        var faulty = new JsonObject { ["fileName"] = "lu.json", ["file"] = Closing.Replace("19777", "00000", StringComparison.Ordinal) };
        var preview = await administrator.PostAsync("/api/calendars/preview", faulty);
        Assert.Contains("No office has the id", (string)preview.Json!["faults"]![0]!["message"]!);
        Assert.Equal("/offices/0", (string)preview.Json["faults"]![0]!["pointer"]!);

        faulty["notice"] = "15/TB-UBND";
        faulty["number"] = 1;
        var refused = await administrator.PostAsync("/api/calendars/amendments", faulty);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "calendar-faulty"), (refused.Status, refused.Code));
        var silent = await administrator.PostAsync("/api/calendars/amendments", Body(1, " "));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "notice-missing"), (silent.Status, silent.Code));
        var stale = await administrator.PostAsync("/api/calendars/amendments", Body(2, "15/TB-UBND"));
        Assert.Equal((HttpStatusCode.Conflict, "calendars-changed"), (stale.Status, stale.Code));
    }

    [Theory]
    [InlineData("lan.motcua")]
    [InlineData("binh.lanhdao")]
    [InlineData("quang.dieuhanh")]
    public async Task Only_an_administrator_amends(string userName)
    {
        var visitor = await host.SignInAsync(userName);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/api/calendars")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/api/calendars/preview", Body())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/api/calendars/amendments", Body(1, "15/TB-UBND"))).Status);
    }

    private static JsonObject Body() => new() { ["fileName"] = "lu.json", ["file"] = Closing };

    private static JsonObject Body(int number, string notice)
    {
        var body = Body();
        body["number"] = number;
        body["notice"] = notice;
        return body;
    }
}
