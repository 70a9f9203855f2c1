using System.Net;
using Hue.Workflows.Host.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>A running dossier is moved to the version that was published meanwhile, by the leader, and the trail says so.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Code = Filing.Birth;
    private readonly string folder = ChangedCatalogue.With(Code, text => text);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_running_dossier_moves_by_a_map_of_steps_and_goes_on_by_the_new_version()
    {
        await using var host = new HueHost(new() { ["Hue:Procedures"] = folder });
        var lan = await host.SignInAsync("lan.motcua");
        var leader = await host.SignInAsync("binh.lanhdao");
        var running = await Filing.ReceiveAsync(lan);
        var (path, step) = ($"/api/dossiers/{running.Json["id"]}", (string)Filing.OpenTask(running.Json)["step"]!);
        ChangedCatalogue.PublishNext(folder, Code, text => text.Replace($"\"{step}\"", "\"buoc-moi\"", StringComparison.Ordinal));
        Assert.True(await host.Services.GetRequiredService<CatalogueWatch>().LookAsync(CancellationToken.None));
        Task<Answer> MoveAsync(Visitor who, object steps, int version = 2, string reason = "Áp dụng quy trình mới") =>
            who.CommandAsync($"{path}/migrate", new { version, steps, reason }, running.Revision);

        Assert.Equal(HttpStatusCode.Forbidden, (await MoveAsync(lan, new Dictionary<string, string>())).Status);
        var unmapped = await MoveAsync(leader, new Dictionary<string, string>());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "steps-unmapped"), (unmapped.Status, unmapped.Code));
        Assert.Contains(step, (string)unmapped.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal("version-same", (await MoveAsync(leader, new Dictionary<string, string>(), version: 1)).Code);
        Assert.Equal("reason-missing", (await MoveAsync(leader, new Dictionary<string, string>(), reason: " ")).Code);
        Assert.Equal("definition-missing", (await MoveAsync(leader, new Dictionary<string, string>(), version: 9)).Code);
        Assert.Equal(running.Revision, (long)(await lan.ReadAsync(path))["revision"]!);

        var moved = await MoveAsync(leader, new Dictionary<string, string> { [step] = "buoc-moi" });

        Assert.True(moved.Status == HttpStatusCode.OK, moved.Text);
        Assert.Equal((2, "buoc-moi"), ((int)moved.Json["procedure"]!["version"]!, (string)Filing.OpenTask(moved.Json)["step"]!));
        Assert.Equal((string)running.Json["due"]!["at"]!, (string)moved.Json["due"]!["at"]!);
        await AssertTrailAsync(host, path, running, moved);
        await AssertGoesOnAsync(host, path, moved);
    }

    private static async Task AssertTrailAsync(HueHost host, string path, Answer before, Answer after)
    {
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var audit = await auditor.ReadAsync($"{path}/audit");
        var record = audit["items"]!.AsArray().Single(item => (string)item!["kind"]! == "dossier.migrated")!;
        Assert.Equal(("binh.lanhdao", "Áp dụng quy trình mới"), ((string)record["person"]!, (string)record["reason"]!));
        var text = record["record"]!.ToString();
        Assert.Contains((string)after.Json["procedure"]!["hash"]!, text, StringComparison.Ordinal);
        Assert.NotEqual((string)before.Json["procedure"]!["hash"]!, (string)after.Json["procedure"]!["hash"]!);
        Assert.True((bool)audit["verified"]!);
        await AssertEachMomentHasItsVersionAsync(auditor, path, (long)record["sequence"]!, before, after);
    }

    private static async Task AssertEachMomentHasItsVersionAsync(
        Visitor auditor, string path, long moved, Answer before, Answer after)
    {
        var earlier = await auditor.ReadAsync($"{path}/at/{moved - 1}");
        var since = await auditor.ReadAsync($"{path}/at/{moved}");
        Assert.Equal((1, 2), ((int)earlier["definition"]!["version"]!, (int)earlier["definition"]!["later"]!));
        Assert.Equal((string)before.Json["procedure"]!["hash"]!, (string)earlier["definition"]!["hash"]!);
        Assert.True((bool)earlier["definition"]!["isTheSame"]!);
        Assert.Equal(
            (string)Filing.OpenTask(before.Json)["step"]!, (string)Filing.OpenTask(earlier["dossier"]!)["step"]!);
        Assert.Equal((2, null), ((int)since["definition"]!["version"]!, since["definition"]!["later"]));
        Assert.Equal(
            (string)Filing.OpenTask(after.Json)["step"]!, (string)Filing.OpenTask(since["dossier"]!)["step"]!);
        Assert.Contains(since["changed"]!.AsArray(), part => (string)part! == "definition");
    }

    private static async Task AssertGoesOnAsync(HueHost host, string path, Answer moved)
    {
        var minh = await host.SignInAsync("minh.chuyenvien");
        var task = Filing.OpenTask(moved.Json);
        var refusal = task["outcomes"]!.AsArray().First(each => (string)each!["kind"]! == "refuse")!;
        var legalBasis = (string)moved.Json["legalBases"]![0]!["id"]!;
        var body = new { outcome = (string)refusal["id"]!, reason = "Không đủ điều kiện", legalBasis };
        var done = await minh.CommandAsync($"{path}/tasks/{task["number"]}/complete", body, moved.Revision);
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
        Assert.Equal(2, (int)done.Json["procedure"]!["version"]!);
    }
}
