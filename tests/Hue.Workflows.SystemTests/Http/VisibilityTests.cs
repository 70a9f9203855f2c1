using System.Net;

namespace Hue.Workflows.SystemTests.Http;

public sealed class VisibilityTests(HueHost host) : IClassFixture<HueHost>
{
    [Fact]
    public async Task A_dossier_of_another_office_looks_like_one_that_does_not_exist()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var mai = await host.SignInAsync("mai.motcua");
        var (there, nowhere) = ($"/api/dossiers/{dossier.Json["id"]}", $"/api/dossiers/{Guid.NewGuid()}");
        foreach (var part in new[] { "", "/history", "/deadline", "/alerts", "/flow", "/qr.svg" })
            Assert.Equal(Stripped(await mai.GetAsync(nowhere + part)), Stripped(await mai.GetAsync(there + part)));
        foreach (var (part, body) in new (string, object)[]
        {
            ("/comments", new { text = "x" }), ("/withdraw", new { reason = "x" }), ("/tasks/99/claim", new { }),
                ("/tasks/1/claim", new { }),
            ("/tasks/1/assign", new { assignee = "x" }), ("/stop", new { reason = "x", legalBasis = "x" }),
        })
            Assert.Equal(
                Stripped(await mai.CommandAsync(nowhere + part, body, 1)), Stripped(await mai.CommandAsync(there + part, body, 1)));
        Assert.Equal(HttpStatusCode.NotFound, (await mai.GetAsync($"/api/dossiers/by-number/{dossier.Json["number"]}")).Status);
    }

    [Fact]
    public async Task A_list_shows_the_own_offices_only()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var mai = await host.SignInAsync("mai.motcua");
        Assert.DoesNotContain(
            (string)dossier.Json["number"]!, (await mai.GetAsync("/api/dossiers?most=200")).Text, StringComparison.Ordinal);
        Assert.Equal("[]", (await mai.ReadAsync("/api/dossiers?office=19777"))["items"]!.ToJsonString());
        Assert.Contains(
            (string)dossier.Json["number"]!,
            (await (await host.SignInAsync("thanh.thanhtra")).GetAsync("/api/dossiers?most=200")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_reads_every_office_with_its_records()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var auditor = await host.SignInAsync("thanh.thanhtra");
        Assert.Equal((string)dossier.Json["number"]!, (string)(await auditor.ReadAsync($"/api/dossiers/{dossier.Json["id"]}"))["number"]!);
        var audit = await auditor.ReadAsync($"/api/dossiers/{dossier.Json["id"]}/audit");
        Assert.True((bool)audit["verified"]!);
        Assert.NotEmpty((string)audit["items"]![0]!["record"]!);
    }

    [Fact]
    public async Task An_analyst_sees_catalogue_and_counts_but_no_dossier()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var analyst = await host.SignInAsync("van.quytrinh");
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/api/catalogue")).Status);
        Assert.True((int)(await analyst.ReadAsync("/api/counts"))["open"]! > 0);
        foreach (var path in new[] { "", $"/{dossier.Json["id"]}", $"/{dossier.Json["id"]}/history",
            $"/by-number/{dossier.Json["number"]}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync("/api/dossiers" + path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync("/api/inbox")).Status);
    }

    [Fact]
    public async Task An_operator_sees_numbers_but_no_names_or_values()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var watcher = await host.SignInAsync("quang.dieuhanh");
        var list = await watcher.GetAsync("/api/dossiers?most=200");
        Assert.Contains((string)dossier.Json["number"]!, list.Text, StringComparison.Ordinal);
        Assert.All(list.Json["items"]!.AsArray(), i => Assert.Null(i!["applicant"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await watcher.GetAsync($"/api/dossiers/{dossier.Json["id"]}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await watcher.GetAsync("/api/operations")).Status);
    }

    [Fact]
    public async Task An_operator_finds_a_dossier_by_its_number_but_not_by_whose_it_is()
    {
        var dossier = await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        var watcher = await host.SignInAsync("quang.dieuhanh");
        var applicant = (string)dossier.Json["applicant"]!;
        var personal = (string)dossier.Json["form"]!["nguoiYeuCau"]!["soDinhDanh"]!;
        foreach (var word in new[] { applicant, applicant.Split(' ')[^1], personal })
            Assert.Empty((await watcher.ReadAsync($"/api/dossiers?search={Uri.EscapeDataString(word)}"))["items"]!.AsArray());
        var found = await watcher.ReadAsync($"/api/dossiers?search={dossier.Json["number"]}");
        Assert.Equal((string)dossier.Json["id"]!, (string)Assert.Single(found["items"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task A_file_is_read_through_a_dossier_one_may_see()
    {
        var lan = await host.SignInAsync("lan.motcua");
        using var file = new ByteArrayContent([1, 2, 3]);
        var sha256 = (string)(await lan.PostAsync("/api/attachments", file)).Json["sha256"]!;
        var body = Filing.Request(Guid.NewGuid());
        body["papers"]![0]!["sha256"] = sha256;
        var dossier = await lan.CommandAsync("/api/dossiers", body);
        var path = $"/api/attachments/{sha256}?dossier={dossier.Json["id"]}";
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAsync("mai.motcua")).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Knowing_the_name_of_another_offices_file_does_not_open_it()
    {
        var lan = await host.SignInAsync("lan.motcua");
        using var file = new ByteArrayContent([9, 8, 7, 6]);
        var sha256 = (string)(await lan.PostAsync("/api/attachments", file)).Json["sha256"]!;
        var mai = await host.SignInAsync("mai.motcua");
        var asPaper = Filing.Request(Guid.NewGuid());
        asPaper["office"] = (string)(await mai.ReadAsync("/api/session"))["roles"]![0]!["office"]!;
        asPaper["papers"]![0]!["sha256"] = sha256;
        var filed = await mai.CommandAsync("/api/dossiers", asPaper);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "attachment-missing"), (filed.Status, filed.Code));

        asPaper["papers"]![0]!.AsObject().Remove("sha256");
        var own = (await mai.CommandAsync("/api/dossiers", asPaper)).Json;
        foreach (var (part, body) in new (string, object)[]
        {
            ("/papers", new { paper = (string)asPaper["papers"]![0]!["paper"]!, originals = 1, copies = 0, sha256 }),
            ("/result", new { result = "giay-khai-sinh", number = "1/2026", sha256 }),
        })
            Assert.Equal("attachment-missing", (await mai.CommandAsync($"/api/dossiers/{own["id"]}{part}", body, 1)).Code);

        // Whoever sends the content has it already, and may use it.
        using var same = new ByteArrayContent([9, 8, 7, 6]);
        await mai.PostAsync("/api/attachments", same);
        var attached = await mai.CommandAsync(
            $"/api/dossiers/{own["id"]}/papers",
            new { paper = (string)asPaper["papers"]![0]!["paper"]!, originals = 1, copies = 0, sha256 }, (long)own["revision"]!);
        Assert.True(attached.Status == HttpStatusCode.OK, attached.Text);
    }

    [Fact]
    public async Task A_colleague_may_name_a_file_that_is_in_the_dossier_already()
    {
        var lan = await host.SignInAsync("lan.motcua");
        using var file = new ByteArrayContent([5, 5, 5, 1]);
        var sha256 = (string)(await lan.PostAsync("/api/attachments", file)).Json["sha256"]!;
        var body = Filing.Request(Guid.NewGuid());
        body["papers"]![0]!["sha256"] = sha256;
        var dossier = (await lan.CommandAsync("/api/dossiers", body)).Json;
        var minh = await host.SignInAsync("minh.chuyenvien");
        var again = await minh.CommandAsync(
            $"/api/dossiers/{dossier["id"]}/papers",
            new { paper = (string)body["papers"]![0]!["paper"]!, originals = 1, copies = 0, sha256 }, (long)dossier["revision"]!);
        Assert.True(again.Status == HttpStatusCode.OK, again.Text);
    }

    /// <summary>An answer without what differs from request to request.</summary>
    private static (HttpStatusCode Status, string Body) Stripped(Answer answer)
    {
        var body = answer.Json.AsObject();
        body.Remove("traceId");
        return (answer.Status, body.ToJsonString());
    }
}
