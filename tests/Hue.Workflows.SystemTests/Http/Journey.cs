using System.Net;
using System.Text.Json.Nodes;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>A birth registration by four people, from the counter to the applicant's hands and the auditor's page.</summary>
internal sealed class Journey(HueHost host)
{
    private JsonNode dossier = new JsonObject();

    private string Path => $"/api/dossiers/{dossier["id"]}";

    public async Task WalkAsync()
    {
        var lan = await host.SignInAsync("lan.motcua");
        dossier = (await Filing.ReceiveAsync(lan)).Json;
        Assert.Equal("2026-03-02T10:00:00Z", (string)dossier["due"]!["at"]!);
        Assert.Equal("H57.19777-260302-0001", (string)dossier["number"]!);

        await StepAsync("minh.chuyenvien", "tham-tra", "dat", new JsonObject { ["honNhanChaMe.traCuu"] = "coDuLieu" });
        await StepAsync("minh.chuyenvien", "ghi-so", "trinh-ky");
        await StepAsync("binh.lanhdao", "ky-duyet", "ky");
        await StepAsync("thu.vanthu", "dong-dau", "hoan-tat");
        Assert.Equal((9, "granted"), ((int)dossier["status"]!, (string)dossier["result"]!));

        await DoAsync(lan, "/result", new { result = "giay-khai-sinh", number = "15/2026" });
        await DoAsync(lan, "/payments", new { fee = "phi-ban-sao", amount = 16000, method = "cash" });
        await DoAsync(lan, "/return", new { channel = "counter", receivedBy = "Người mẹ" });
        Assert.Equal(10, (int)dossier["status"]!);
        await AuditAsync();
    }

    private async Task StepAsync(string who, string step, string outcome, JsonObject? fields = null)
    {
        host.Clock.At += TimeSpan.FromMinutes(10);
        var person = await host.SignInAsync(who);
        var task = (await person.ReadAsync("/api/inbox"))["items"]!.AsArray()
            .Single(i => (string)i!["dossier"]! == (string)dossier["id"]! && (string)i["step"]! == step)!;
        dossier = await person.ReadAsync(Path);
        await DoAsync(person, $"/tasks/{task["task"]}/claim", null);
        await DoAsync(person, $"/tasks/{task["task"]}/complete", new JsonObject { ["outcome"] = outcome, ["fields"] = fields });
    }

    private async Task DoAsync(Visitor person, string what, object? body)
    {
        var answer = await person.CommandAsync(Path + what, body ?? new JsonObject(), (long)dossier["revision"]!);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{what}: {answer.Text}");
        dossier = answer.Json;
    }

    /// <summary>People and results by name, while the attested record keeps the ids.</summary>
    private static void AuditNames(JsonArray lines)
    {
        var claimed = lines.First(l => (string)l!["kind"]! == "task.claimed")!;
        var assignee = claimed["changes"]!.AsArray().Single(c => ((string)c!["field"]!).EndsWith(".assignee", StringComparison.Ordinal))!;
        Assert.Equal((string)claimed["personName"]!, (string)assignee["after"]!);
        Assert.NotEqual((string)claimed["person"]!, (string)assignee["after"]!);
        var issued = lines.Single(l => (string)l!["kind"]! == "result.issued")!;
        var result = issued["changes"]!.AsArray().Single(c => (string)c!["field"]! == "resultIssued")!;
        Assert.Equal("Giấy khai sinh (bản chính)", (string)result["after"]!);
        Assert.Contains("\"giay-khai-sinh\"", (string)issued["record"]!, StringComparison.Ordinal);
    }

    private async Task AuditAsync()
    {
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var audit = await auditor.ReadAsync(Path + "/audit");
        Assert.True((bool)audit["verified"]!, (string?)audit["fault"]);
        var lines = audit["items"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => (long)l!["sequence"]!));
        Assert.Equal(
            ["minh.chuyenvien", "minh.chuyenvien", "binh.lanhdao", "thu.vanthu"],
            lines.Where(l => (string)l!["kind"]! == "task.completed").Select(l => (string)l!["person"]!));
        AuditNames(lines);
        var searched = lines.Single(l => (string)l!["kind"]! == "task.completed" && (string)l["step"]! == "tham-tra")!;
        Assert.Contains(
            searched["changes"]!.AsArray(), c => (string)c!["field"]! == "form.honNhanChaMe.traCuu" && (string)c["after"]! == "coDuLieu");
        var then = await auditor.ReadAsync($"{Path}/at/{searched["sequence"]}");
        Assert.Equal("coDuLieu", (string)then["dossier"]!["form"]!["honNhanChaMe"]!["traCuu"]!);
        var slip = (await auditor.ReadAsync(Path + "/control-slip"))["lines"]!.AsArray();
        Assert.Equal(["receipt", "step", "step", "step", "step", "result", "returned"], slip.Select(l => (string)l!["kind"]!));
        Assert.Equal(lines.Count, (int)(await auditor.ReadAsync(Path + "/seal"))["last"]!);
        var deadline = await auditor.ReadAsync(Path + "/deadline");
        Assert.False((bool)deadline["legal"]!["explanation"]!["overdue"]!);
        var flow = (await auditor.ReadAsync(Path + "/flow"))["steps"]!.AsArray();
        Assert.Equal("done", (string)flow.Single(s => (string)s!["step"]! == "ky-duyet")!["state"]!);
        Assert.Equal("todo", (string)flow.Single(s => (string)s!["step"]! == "ky-tu-choi")!["state"]!);
    }
}
