using System.Net;
using System.Text.Json.Nodes;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Minh is away and Thảo stands in: his tasks and notices follow, and the trail shows both names.</summary>
public sealed class AbsenceTests : IDisposable
{
    private const string Minh = "minh.chuyenvien";
    private const string Thao = "thao.chuyenvien";
    private readonly HueHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Tasks_follow_to_the_substitute_and_the_trail_shows_both_names()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var minh = await host.SignInAsync(Minh);
        var thao = await host.SignInAsync(Thao);
        var filed = await Filing.ReceiveAsync(clerk);
        var id = (string)filed.Json["id"]!;
        var task = (int)Filing.OpenTask(filed.Json)["number"]!;
        var claimed = await minh.CommandAsync($"/api/dossiers/{id}/tasks/{task}/claim", new JsonObject(), filed.Revision);
        Assert.Equal(HttpStatusCode.OK, claimed.Status);
        Assert.Empty(Mine(await thao.GetAsync("/api/inbox?mine=true"), id));

        var entered = await minh.PostAsync("/api/absences", Away());
        Assert.True(entered.Status == HttpStatusCode.Created, entered.Text);
        Assert.Equal("Hồ Phương Thảo", (string)entered.Json["substitute"]!["name"]!);
        Assert.Single(Mine(await thao.GetAsync("/api/inbox?mine=true"), id));
        var page = (await thao.GetAsync($"/api/dossiers/{id}")).Json;
        var may = Filing.OpenTask(page)["may"]!.AsArray().Select(each => (string)each!).ToList();
        Assert.Contains("release", may);

        var released = await thao.CommandAsync($"/api/dossiers/{id}/tasks/{task}/release", new JsonObject(), claimed.Revision);
        Assert.True(released.Status == HttpStatusCode.OK, released.Text);
        var history = (await clerk.GetAsync($"/api/dossiers/{id}/history")).Json["items"]!.AsArray();
        var line = history.Single(each => (string)each!["kind"]! == "task.released")!;
        Assert.Equal(("Hồ Phương Thảo", "Trần Quang Minh"), ((string)line["personName"]!, (string)line["onBehalfOf"]!));
    }

    [Fact]
    public async Task Before_and_after_the_absence_the_task_is_his_alone()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var minh = await host.SignInAsync(Minh);
        var thao = await host.SignInAsync(Thao);
        var filed = await Filing.ReceiveAsync(clerk);
        var id = (string)filed.Json["id"]!;
        var task = (int)Filing.OpenTask(filed.Json)["number"]!;
        var claimed = await minh.CommandAsync($"/api/dossiers/{id}/tasks/{task}/claim", new JsonObject(), filed.Revision);
        var entered = await minh.PostAsync("/api/absences", Away(from: 1, to: 2));
        Assert.Equal(HttpStatusCode.Created, entered.Status);
        var early = await thao.CommandAsync($"/api/dossiers/{id}/tasks/{task}/release", new JsonObject(), claimed.Revision);
        Assert.Equal("task-held-by-other", early.Code);

        var head = await host.SignInAsync("hoa.truongphong"); // whoever leads the office may end it
        var path = $"/api/absences/{(string)entered.Json["id"]!}";
        Assert.Equal(HttpStatusCode.NotFound, (await thao.SendAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await head.SendAsync(HttpMethod.Delete, path)).Status);
        Assert.Empty((await minh.GetAsync("/api/absences")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_comes_back_early_has_the_tasks_back_from_then_on()
    {
        var clerk = await host.SignInAsync("lan.motcua");
        var minh = await host.SignInAsync(Minh);
        var thao = await host.SignInAsync(Thao);
        var filed = await Filing.ReceiveAsync(clerk);
        var id = (string)filed.Json["id"]!;
        var task = (int)Filing.OpenTask(filed.Json)["number"]!;
        await minh.CommandAsync($"/api/dossiers/{id}/tasks/{task}/claim", new JsonObject(), filed.Revision);
        var path = $"/api/absences/{(string)(await minh.PostAsync("/api/absences", Away())).Json["id"]!}/end";
        Assert.Equal("Trần Quang Minh", (string)Mine(await thao.GetAsync("/api/inbox?mine=true"), id).Single()!["insteadOf"]!);
        Assert.Null(Mine(await minh.GetAsync("/api/inbox?mine=true"), id).Single()!["insteadOf"]);
        var page = (await thao.GetAsync($"/api/dossiers/{id}")).Json;
        Assert.Equal("Trần Quang Minh", (string)Filing.OpenTask(page)["insteadOf"]!);

        Assert.Equal(HttpStatusCode.NotFound, (await thao.PostAsync(path, Back(1))).Status);
        Assert.Equal("absence-times", (await minh.PostAsync(path, Back(9))).Code); // later than it ends anyhow
        Assert.Equal("absence-times", (await minh.PostAsync(path, Back(-1))).Code);
        var shortened = await minh.PostAsync(path, Back(1));
        Assert.True(shortened.Status == HttpStatusCode.OK, shortened.Text);
        Assert.Equal(host.Clock.GetUtcNow().AddDays(1), (DateTimeOffset)shortened.Json["to"]!);
        Assert.Single(Mine(await thao.GetAsync("/api/inbox?mine=true"), id));
        host.Clock.At += TimeSpan.FromDays(1);
        (minh, thao) = (await host.SignInAsync(Minh), await host.SignInAsync(Thao)); // yesterday's sign-ins are over
        Assert.Empty(Mine(await thao.GetAsync("/api/inbox?mine=true"), id));
        Assert.Empty((await minh.GetAsync("/api/absences")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_may_not_and_what_cannot_be_is_refused_with_what_to_do()
    {
        var minh = await host.SignInAsync(Minh);
        var leader = await host.SignInAsync("binh.lanhdao");
        var other = await host.SignInAsync("dung.chuyenvien");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("/api/absences", Away())).Status);
        Assert.Equal("absence-substitute", (await minh.PostAsync("/api/absences", Away(substitute: Minh))).Code);
        Assert.Equal("absence-substitute", (await minh.PostAsync("/api/absences", Away(substitute: "dung.chuyenvien"))).Code);
        Assert.Equal("absence-times", (await minh.PostAsync("/api/absences", Away(from: 2, to: 1))).Code);
        Assert.Equal("reason-missing", (await minh.PostAsync("/api/absences", Away(reason: " "))).Code);

        Assert.Equal(HttpStatusCode.Created, (await leader.PostAsync("/api/absences", Away())).Status);
        Assert.Equal("absence-twice", (await minh.PostAsync("/api/absences", Away())).Code);
        Assert.Equal("absence-chain", (await leader.PostAsync("/api/absences", Away(person: Thao, substitute: Minh))).Code);
    }

    private JsonObject Back(int days) => new() { ["to"] = host.Clock.GetUtcNow().AddDays(days).ToString("O") };

    private JsonObject Away(
        string person = Minh, string substitute = Thao, int from = -1, int to = 5, string reason = "Nghỉ phép") => new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["person"] = person,
            ["office"] = "19777",
            ["role"] = "specialist",
            ["substitute"] = substitute,
            ["from"] = host.Clock.GetUtcNow().AddDays(from).ToString("O"),
            ["to"] = host.Clock.GetUtcNow().AddDays(to).ToString("O"),
            ["reason"] = reason,
        };

    private static List<JsonNode?> Mine(Answer inbox, string dossier) =>
        [.. inbox.Json["items"]!.AsArray().Where(each => (string)each!["dossier"]! == dossier)];
}
