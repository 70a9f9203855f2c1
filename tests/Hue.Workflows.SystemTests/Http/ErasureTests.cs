using System.Net;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Personal data after their time: gone from every page, and the history still stands.</summary>
public sealed class ErasureTests
{
    private static readonly object Order = new { reason = "Hết thời hạn lưu trữ", legalBasis = "Quyết định 12/QĐ-UBND" };

    [Fact]
    public async Task After_an_erasure_every_page_is_blank_and_the_chain_holds()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var (own, shared) = (await SentAsync(lan, 1), await SentAsync(lan, 2));
        var dossier = await FiledAsync(lan, own, shared);
        await FiledAsync(lan, shared, shared);
        var path = $"/api/dossiers/{dossier["id"]}";
        var withdrawn = await lan.CommandAsync(path + "/withdraw", new { reason = "Công dân xin rút" }, (long)dossier["revision"]!);
        var leader = await host.SignInAsync("binh.lanhdao");
        var early = await leader.CommandAsync(path + "/erasure", Order, withdrawn.Revision);
        Assert.Equal((HttpStatusCode.Conflict, "retention-not-over"), (early.Status, early.Code));

        var tooEarly = await leader.ReadAsync(path + "/erasure");
        Assert.Equal("retention-not-over", (string)tooEarly["refusal"]!["code"]!);
        Assert.Equal("2036-03-02", (string)tooEarly["keptUntil"]!);
        Assert.Equal("not-your-role", (string)(await lan.ReadAsync(path + "/erasure"))["refusal"]!["code"]!);

        host.Clock.At += TimeSpan.FromDays(3660);
        leader = await host.SignInAsync("binh.lanhdao");
        var plan = await leader.ReadAsync(path + "/erasure");
        Assert.Null(plan["refusal"]);
        Assert.Equal((2, 0), (plan["files"]!.AsArray().Count, (int)plan["plainRecords"]!));
        Assert.True((int)plan["formValues"]! > 10 && (int)plan["sealedRecords"]! > 0);
        var key = Guid.NewGuid();
        var erased = await leader.CommandAsync(path + "/erasure", Order, withdrawn.Revision, key);
        Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);
        Assert.Equal("(đã xoá dữ liệu cá nhân)", (string)erased.Json["applicant"]!);

        var done = (await leader.ReadAsync(path + "/erasure"))["done"]!;
        Assert.Equal((2, 1, "Hết thời hạn lưu trữ"), ((int)done["files"]!, (int)done["filesKept"]!, (string)done["reason"]!));
        Assert.Equal(0, (int)(await leader.ReadAsync(path + "/erasure"))["sealedRecords"]!);

        var auditor = await host.SignInAsync("thanh.thanhtra");
        var name = (string)dossier["applicant"]!;
        foreach (var part in new[] { "", "/history", "/audit", "/flow", "/deadline", "/alerts" })
            Assert.DoesNotContain(name, (await auditor.GetAsync(path + part)).Text, StringComparison.Ordinal);
        var audit = await auditor.ReadAsync(path + "/audit");
        Assert.True((bool)audit["verified"]!, (string?)audit["fault"]);
        Assert.Contains(audit["items"]!.AsArray(), item => (string)item!["kind"]! == "task.opened" && item["step"] is not null);
        Assert.Empty((await auditor.ReadAsync($"/api/dossiers?search={Uri.EscapeDataString(name)}&status=7"))["items"]!.AsArray());
        var byName = await auditor.ReadAsync($"/api/audit/dossiers?applicant={Uri.EscapeDataString(name)}");
        Assert.DoesNotContain(byName["items"]!.AsArray(), item => (string)item!["id"]! == (string)dossier["id"]!);
        var byNumber = await auditor.ReadAsync($"/api/audit/dossiers?number={dossier["number"]}");
        Assert.Equal("(đã xoá dữ liệu cá nhân)", (string)Assert.Single(byNumber["items"]!.AsArray())!["applicant"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/api/attachments/{own}?dossier={dossier["id"]}")).Status);
        Assert.False(File.Exists($"{host.Folder}/attachments/{own[..2]}/{own}"));
        Assert.True(File.Exists($"{host.Folder}/attachments/{shared[..2]}/{shared}"));

        Assert.Equal("true", (await leader.CommandAsync(path + "/erasure", Order, withdrawn.Revision, key))
            .Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal("dossier-erased", (await leader.CommandAsync(path + "/comments", new { text = "x" }, erased.Revision)).Code);
        var journal = await host.Services.GetRequiredService<StoreGate>().Open.Journal.AfterAsync(0, 100_000, CancellationToken.None);
        Assert.Contains("\"attachments\":1", Assert.Single(journal, r => r.Kind == "personalData.erased").Record, StringComparison.Ordinal);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> FiledAsync(Visitor clerk, string first, string second)
    {
        var body = Filing.Request(Guid.NewGuid());
        body["papers"]![0]!["sha256"] = first;
        body["papers"]![1]!["sha256"] = second;
        var answer = await clerk.CommandAsync("/api/dossiers", body);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }

    private static async Task<string> SentAsync(Visitor clerk, byte content)
    {
        using var file = new ByteArrayContent([content, content, content]);
        return (string)(await clerk.PostAsync("/api/attachments", file)).Json["sha256"]!;
    }
}
