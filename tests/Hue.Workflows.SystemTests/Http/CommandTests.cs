using System.Net;

namespace Hue.Workflows.SystemTests.Http;

public sealed class CommandTests(HueHost host) : IClassFixture<HueHost>
{
    [Fact]
    public async Task A_command_without_a_key_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var answer = await lan.PostAsync("/api/dossiers", Filing.Request(Guid.NewGuid()));
        Assert.Equal((HttpStatusCode.BadRequest, "idempotency-key-missing"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_command_without_the_revision_seen_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var answer = await lan.CommandAsync($"/api/dossiers/{dossier.Json["id"]}/comments", new { text = "x" });
        Assert.Equal((HttpStatusCode.PreconditionRequired, "revision-missing"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_same_filing_again_gives_the_first_answer_and_files_nothing()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var (key, body) = (Guid.NewGuid(), Filing.Request(Guid.NewGuid()));
        var first = await lan.CommandAsync("/api/dossiers", body, key: key);
        var again = await lan.CommandAsync("/api/dossiers", body.DeepClone(), key: key);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task A_repeat_after_others_went_on_still_gives_the_first_answer()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var (path, key) = ($"/api/dossiers/{dossier.Json["id"]}/comments", Guid.NewGuid());
        var first = await lan.CommandAsync(path, new { text = "một" }, dossier.Revision, key);
        await lan.CommandAsync(path, new { text = "hai" }, first.Revision);
        var again = await lan.CommandAsync(path, new { text = "một" }, dossier.Revision, key);
        Assert.Equal(first.Text, again.Text);
        var history = (await lan.ReadAsync($"/api/dossiers/{dossier.Json["id"]}/history"))["items"]!.AsArray();
        Assert.Equal(["một", "hai"], history.Where(h => (string)h!["kind"]! == "dossier.commented").Select(h => (string)h!["text"]!));
    }

    [Fact]
    public async Task A_key_of_another_command_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var (key, one, other) = (Guid.NewGuid(), await Filing.ReceiveAsync(lan), await Filing.ReceiveAsync(lan));
        await lan.CommandAsync($"/api/dossiers/{one.Json["id"]}/comments", new { text = "x" }, one.Revision, key);
        var answer = await lan.CommandAsync($"/api/dossiers/{other.Json["id"]}/comments", new { text = "x" }, other.Revision, key);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_key_that_comes_again_with_something_else_is_not_answered_as_done()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var (path, key) = ($"/api/dossiers/{dossier.Json["id"]}", Guid.NewGuid());
        var first = await lan.CommandAsync($"{path}/comments", new { text = "một" }, dossier.Revision, key);
        foreach (var (who, part, body) in new (Visitor, string, object)[]
        {
            (lan, "comments", new { text = "hai" }),
            (lan, "withdraw", new { reason = "x" }),
            (await host.SignInAsync("minh.chuyenvien"), "comments", new { text = "một" }),
        })
        {
            var answer = await who.CommandAsync($"{path}/{part}", body, first.Revision, key);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (answer.Status, answer.Code));
        }

        Assert.Equal(first.Revision, (long)(await lan.ReadAsync(path))["revision"]!);
    }

    [Fact]
    public async Task A_paper_added_later_whose_file_was_never_sent_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var answer = await lan.CommandAsync(
            $"/api/dossiers/{dossier.Json["id"]}/papers",
            new { paper = "to-khai", originals = 1, copies = 0, sha256 = new string('b', 64), fileName = "x.pdf" },
            dossier.Revision);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "attachment-missing"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public async Task A_dossier_is_not_handed_over_to_an_office_that_is_not_there(string office)
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var answer = await lan.CommandAsync($"/api/dossiers/{dossier.Json["id"]}/hand-over", new { toOffice = office }, dossier.Revision);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "no-such-office"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_time_of_extension_that_cannot_be_read_is_explained_to_the_clerk()
    {
        var hoa = await host.SignInAsync("hoa.truongphong");
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var answer = await hoa.CommandAsync(
            $"/api/dossiers/{dossier.Json["id"]}/extend", new { time = "3 ngày", reason = "x", legalBasis = "x" }, dossier.Revision);
        Assert.Equal("term-unreadable", answer.Code);
        Assert.Contains("ngày làm việc", (string)answer.Json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_revision_is_refused_with_what_has_changed_since()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var minh = await host.SignInAsync("minh.chuyenvien");
        var dossier = await Filing.ReceiveAsync(lan);
        var path = $"/api/dossiers/{dossier.Json["id"]}";
        await minh.CommandAsync($"{path}/comments", new { text = "đã xem giấy chứng sinh" }, dossier.Revision);
        var stale = await lan.CommandAsync($"{path}/comments", new { text = "x" }, dossier.Revision);
        Assert.Equal((HttpStatusCode.Conflict, "stale-revision"), (stale.Status, stale.Code));
        Assert.Equal(dossier.Revision + 1, (long)stale.Json["currentRevision"]!);
        var change = Assert.Single(stale.Json["changes"]!.AsArray());
        Assert.Equal("Trần Quang Minh", (string)change!["personName"]!);
        Assert.Equal("đã xem giấy chứng sinh", (string)change["text"]!);
    }

    [Fact]
    public async Task A_refusal_of_the_engine_keeps_its_code_and_sentence()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var path = $"/api/dossiers/{dossier.Json["id"]}/tasks/{Filing.OpenTask(dossier.Json)["number"]}/complete";
        var answer = await lan.CommandAsync(path, new { outcome = "dat" }, dossier.Revision);
        Assert.Equal((HttpStatusCode.Forbidden, "not-your-role"), (answer.Status, answer.Code));
        Assert.Contains(
            host.Logged, l => l.Contains(" 2004 ", StringComparison.Ordinal) && l.Contains("not-your-role", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_one_does_not_hold_cannot_be_acted_in()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var answer = await lan.CommandAsync(
            $"/api/dossiers/{dossier.Json["id"]}/stop", new { reason = "x", legalBasis = "y" }, dossier.Revision, actingAs: "19777/leader");
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_task_is_given_only_to_somebody_who_holds_its_role()
    {
        var hoa = await host.SignInAsync("hoa.truongphong");
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var path = $"/api/dossiers/{dossier.Json["id"]}/tasks/{Filing.OpenTask(dossier.Json)["number"]}/assign";
        Assert.Equal("cannot-be-assigned", (await hoa.CommandAsync(path, new { assignee = "lan.motcua" }, dossier.Revision)).Code);
        var given = await hoa.CommandAsync(path, new { assignee = "thao.chuyenvien" }, dossier.Revision);
        Assert.Equal("Hồ Phương Thảo", (string)Filing.OpenTask(given.Json)["assigneeName"]!);
    }

    [Fact]
    public async Task Who_wants_only_the_revision_gets_only_the_revision()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var dossier = await Filing.ReceiveAsync(lan);
        var answer = await lan.SendAsync(HttpMethod.Post, $"/api/dossiers/{dossier.Json["id"]}/comments", new { text = "x" }, r =>
        {
            r.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            r.Headers.TryAddWithoutValidation("If-Match", $"\"{dossier.Revision}\"");
            r.Headers.Add("Prefer", "return=minimal");
        });
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal($"\"{dossier.Revision + 1}\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_paper_whose_file_was_never_sent_is_refused()
    {
        var lan = await host.SignInAsync("lan.motcua");
        var body = Filing.Request(Guid.NewGuid());
        body["papers"]![0]!["sha256"] = new string('a', 64);
        Assert.Equal("attachment-missing", (await lan.CommandAsync("/api/dossiers", body)).Code);
    }
}
