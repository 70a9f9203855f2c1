using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>The auditor's search over HTTP: who may, what is found, what is recorded, what is taken out.</summary>
public sealed class AuditSearchTests(HueHost host) : IClassFixture<HueHost>
{
    private const string Dossiers = "/api/audit/dossiers";

    private static readonly string[] Paths =
        [Dossiers, Dossiers + ".csv", Dossiers + ".zip", "/api/audit/records", "/api/audit/people", "/api/audit/kinds"];

    [Fact]
    public async Task Nobody_but_an_auditor_searches()
    {
        foreach (var who in new[] { "lan.motcua", "binh.lanhdao", "van.quytrinh", "quang.dieuhanh", "an.quantri" })
        {
            var person = await host.SignInAsync(who);
            foreach (var path in Paths)
                Assert.Equal((who, path, HttpStatusCode.Forbidden), (who, path, (await person.GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task Each_criterion_finds_the_dossier_and_its_opposite_does_not()
    {
        var (dossier, auditor) = (await ReceiveAsync("Huỳnh Thị Đào"), await host.SignInAsync("thanh.thanhtra"));
        var officer = (string)(await auditor.ReadAsync("/api/audit/people?search=le+thi+lan"))["items"]![0]!["person"]!;
        var (day, before) = ($"{host.Clock.At.AddHours(7):yyyy-MM-dd}", $"{host.Clock.At.AddDays(-1):yyyy-MM-dd}");
        foreach (var (fits, not) in new[]
        {
            ($"number={((string)dossier["number"]!)[..16].ToLowerInvariant()}", "number=H57.00000"),
            ("applicant=dao+HUYNH", "applicant=dao+huynh+van"),
            ("procedure=1.001193&applicant=huynh", "procedure=1.000656&applicant=huynh"),
            ("office=19777&applicant=huynh", "office=19753&applicant=huynh"),
            ($"officer={officer}&applicant=huynh", "officer=nobody"),
            ($"receivedFrom={day}&receivedTo={day}&applicant=huynh", $"receivedTo={before}&applicant=huynh"),
            ($"actedFrom={day}&actedTo={day}&applicant=huynh", "actedFrom=2030-03-03"),
        })
        {
            var found = await auditor.ReadAsync($"{Dossiers}?{fits}");
            Assert.Contains(found["items"]!.AsArray(), item => (string)item!["id"]! == (string)dossier["id"]!);
            Assert.Equal(found["items"]!.AsArray().Count, (int)found["count"]!);
            Assert.Equal((not, 0), (not, (int)(await auditor.ReadAsync($"{Dossiers}?{not}"))["count"]!));
        }

        foreach (var flag in new[] { "late", "overridden", "migrated", "reassigned" })
            Assert.Equal(0, (int)(await auditor.ReadAsync($"{Dossiers}?{flag}=true&applicant=huynh+thi+dao"))["count"]!);
    }

    [Fact]
    public async Task What_was_decided_by_hand_or_given_to_another_is_found_and_said()
    {
        var (dossier, hoa) = (await ReceiveAsync("Phạm Đổi Tay"), await host.SignInAsync("hoa.truongphong"));
        var path = $"/api/dossiers/{dossier["id"]}";
        var task = Filing.OpenTask(dossier);
        long revision = (long)dossier["revision"]!;
        foreach (var to in new[] { "minh.chuyenvien", "thao.chuyenvien" })
        {
            var people = await (await host.SignInAsync("thanh.thanhtra")).ReadAsync($"/api/audit/people?search={to}");
            var body = new { assignee = (string)people["items"]![0]!["person"]!, reason = "Chia lại việc" };
            var assigned = await hoa.CommandAsync($"{path}/tasks/{task["number"]}/assign", body, revision);
            Assert.True(assigned.Status == HttpStatusCode.OK, assigned.Text);
            revision = assigned.Revision;
        }

        var leader = await host.SignInAsync("binh.lanhdao");
        var legalBasis = (string)dossier["legalBases"]![0]!["id"]!;
        var suspended = await leader.CommandAsync(path + "/suspend", new { reason = "Chờ xác minh", legalBasis }, revision);
        Assert.True(suspended.Status == HttpStatusCode.OK, suspended.Text);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        const string whose = "applicant=pham+doi+tay&";
        var line = Assert.Single((await auditor.ReadAsync($"{Dossiers}?{whose}reassigned=true"))["items"]!.AsArray())!;
        Assert.Equal(["stoppedByHand", "reassigned"], line["flags"]!.AsArray().Select(flag => (string)flag!));
        Assert.Equal("Phan Thanh Bình", (string)line["lastOfficer"]!["name"]!);
        Assert.Equal(1, (int)(await auditor.ReadAsync($"{Dossiers}?{whose}overridden=true&reassigned=true"))["count"]!);
        Assert.Equal(0, (int)(await auditor.ReadAsync($"{Dossiers}?{whose}late=true"))["count"]!); // its clock stands
    }

    [Fact]
    public async Task Whoever_is_late_is_found_by_how_much()
    {
        await ReceiveAsync("Phạm Trễ Hẹn");
        host.Clock.At += TimeSpan.FromDays(20);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var late = Assert.Single((await auditor.ReadAsync(Dossiers + "?late=true&applicant=pham+tre+hen"))["items"]!.AsArray())!;
        Assert.StartsWith("quá ", (string)late["lateBy"]!["vi"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_recorded_by_its_criteria_once_an_hour_and_never_what_was_typed()
    {
        host.Clock.At += TimeSpan.FromHours(1);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var before = (await JournalAsync()).Count;
        for (var i = 0; i < 3; i++)
        {
            await auditor.ReadAsync(Dossiers + "?applicant=bach+thi+dau+vet&late=true");
            await auditor.ReadAsync("/api/audit/records?person=dau-vet&kind=task.completed");
            await auditor.GetAsync(Dossiers + ".csv?applicant=dau+vet");
            await auditor.GetAsync(Dossiers + ".zip?applicant=dau+vet");
        }

        var added = (await JournalAsync()).Skip(before).ToList();
        var journal = added.Where(row => row.Kind == "trail.searched").ToList();
        Assert.Equal(
            ["dossiers applicant+late", "records kind+person", "csv applicant", "zip applicant"],
            journal.Select(row => JsonNode.Parse(row.Record)!["entry"]!)
                .Select(entry => $"{entry["over"]} {string.Join('+', entry["criteria"]!.AsArray().Select(name => (string)name!))}"));
        Assert.DoesNotContain(added, row => row.Record.Contains("vet", StringComparison.OrdinalIgnoreCase));
        var found = (await auditor.ReadAsync("/api/audit/records?kind=trail.searched"))["items"]!.AsArray();
        Assert.Contains(found, item => (string)item!["title"]!["vi"]! == "Tra cứu nhật ký");
    }

    [Fact]
    public async Task A_record_outside_of_dossiers_says_what_it_is_about()
    {
        var auditor = await host.SignInAsync("thanh.thanhtra");
        await (await host.SignInAsync("lan.motcua")).GetAsync("/api/integrity");
        await auditor.ReadAsync(Dossiers + "?late=true&office=19777");
        var accounts = host.Services.GetRequiredService<StoreGate>().Open.Accounts;
        var account = (await accounts.FindByIdAsync("lan.motcua", CancellationToken.None))!;
        await accounts.CreateAsync(
            account with { Id = "doi-vai", UserName = "doi.vai", NormalizedName = "DOI.VAI", DisplayName = "Hồ Thị Đổi" },
            Actor.System(""), CancellationToken.None);
        await accounts.SetRolesAsync(
            "doi-vai", [new AccountRole("19777", "clerk", new DateOnly(2026, 3, 1), null)], Actor.System(""), CancellationToken.None);
        var published = HueHost.Catalogue.Definitions[^1];
        Assert.Contains(
            $"{published.Code}, phiên bản {published.Version}: {published.Title}", await AboutAsync(auditor, "definition.published"));
        Assert.Contains("xem trang toàn vẹn dữ liệu: không có quyền", await AboutAsync(auditor, "permission.refused"));
        Assert.Contains("hồ sơ: quá hạn, đơn vị", await AboutAsync(auditor, "trail.searched"));
        var office = HueHost.Catalogue.Offices.Find("19777")!.Name;
        Assert.Contains(
            $"Hồ Thị Đổi: không có vai trò → Công chức một cửa {office} (01/03/2026–)", await AboutAsync(auditor, "account.rolesChanged"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_each_field_and_nothing_is_left_out()
    {
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var answer = await auditor.GetAsync(
            Dossiers + "?late=yes&receivedFrom=2.3.2026&actedFrom=2026-03-05&actedTo=2026-03-01&most=0&lat=true"
                + "&applicant=" + new string('x', 201) + "&office=a%00b&number=1&number=2");
        Assert.Equal((HttpStatusCode.BadRequest, "criteria-unreadable"), (answer.Status, answer.Code));
        Assert.Equal(
            ["actedTo", "applicant", "lat", "late", "most", "number", "office", "receivedFrom"],
            answer.Json["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        foreach (var bad in new[] { "/api/audit/records?kind=drop+table", "/api/audit/records?from=0001-01-01", Dossiers + "?after=zzz" })
            Assert.Equal((bad, HttpStatusCode.BadRequest), (bad, (await auditor.GetAsync(bad)).Status));
        foreach (var hostile in new[] { "%25", "_", "'%3B+drop+table+dossier--", "%5C", "%22", "word/", "%F0%9F%98%80" })
        {
            var found = await auditor.GetAsync($"{Dossiers}?applicant={hostile}");
            Assert.True(
                found.Status == HttpStatusCode.BadRequest || (int)found.Json["count"]! == 0, $"{hostile}: {found.Status} {found.Text}");
        }
    }

    [Fact]
    public async Task A_table_is_for_excel_and_no_cell_is_a_formula()
    {
        await ReceiveAsync("=HYPERLINK(\"http://x\",\"y\")");
        var auditor = await host.SignInAsync("thanh.thanhtra");
        using var response = await auditor.Client.GetAsync(Dossiers + ".csv?applicant=" + Uri.EscapeDataString("=HYPERLINK"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("Mã hồ sơ,Người nộp,", lines[0], StringComparison.Ordinal);
        Assert.Equal((3, ""), (lines.Length, lines[2]));
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",1.001193,", lines[1], StringComparison.Ordinal);
        foreach (var (cell, said) in new[]
            { ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\tx", "'\tx"), ("a;b", "a;b"), ("a\nb", "\"a\nb\"") })
            Assert.Equal(said + "\r\n", CsvResult.Line([cell]));
    }

    [Fact]
    public async Task A_selection_is_verified_offline_and_whoever_leaves_is_recorded()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Add((string)(await ReceiveAsync("Tôn Nữ Cả Ba"))["id"]!);
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var zip = await auditor.Client.GetByteArrayAsync(new Uri(Dossiers + ".zip?office=19777&applicant=ton+nu+ca+ba", UriKind.Relative));
        var books = new[] { KeyBook.Read(await auditor.Client.GetByteArrayAsync(new Uri("/log/keys", UriKind.Relative))) };

        Assert.True(SelectionVerifier.Recognises(new MemoryStream(zip)));
        var report = Verified(zip);
        Assert.True(report.ExitCode == 0, string.Join("; ", report.Findings));
        Assert.Equal("3", report.Facts["dossiers"]);
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            var one = archive.Entries.First(entry => entry.FullName.StartsWith("dossiers/", StringComparison.Ordinal));
            using var alone = new MemoryStream();
            one.Open().CopyTo(alone);
            Assert.Equal(0, new ExportVerifier(books).Verify(alone).ExitCode); // as it would be exported alone
            Assert.False(SelectionVerifier.Recognises(alone));
        }

        static string First(ZipArchive archive)
            => archive.Entries.First(entry => entry.FullName.StartsWith("dossiers/", StringComparison.Ordinal)).FullName;
        var missing = Verified(Changed(zip, archive => archive.GetEntry(First(archive))!.Delete()));
        Assert.Equal(Verdict.Fails, missing.Completeness);
        Assert.Equal(Verdict.Fails, Verified(Changed(zip, archive => archive.CreateEntry("dossiers/x.zip"))).Integrity);
        var unsigned = Changed(zip, archive => archive.GetEntry(SelectionManifest.SignatureName)!.Delete());
        Assert.Equal(Verdict.Fails, Verified(unsigned).Integrity);
        var edited = Changed(
            zip, archive => Edit(archive, SelectionManifest.FileName, text => text.Replace("office", "late", StringComparison.Ordinal)));
        Assert.Equal(Verdict.Fails, Verified(edited).Integrity);
        Assert.Equal(1, Verified(Changed(zip, archive => Edit(archive, First(archive), text => text[..^9]))).ExitCode);
        Assert.Equal(2, new SelectionVerifier([]).Verify(new MemoryStream(zip)).ExitCode);
        Assert.False(SelectionVerifier.Recognises(new MemoryStream(zip[..(zip.Length / 2)])));

        var left = (await JournalAsync()).Where(row => row.Record.Contains("\"part\":\"export\"", StringComparison.Ordinal))
            .Select(row => row.Dossier!.Value.ToString()).ToHashSet();
        Assert.All(ids, id => Assert.Contains(id, left));

        VerdictReport Verified(byte[] bytes) => new SelectionVerifier(books).Verify(new MemoryStream(bytes));
    }

    [Fact]
    public async Task One_dossiers_export_is_recorded()
    {
        var (dossier, auditor) = (await ReceiveAsync("Lê Một"), await host.SignInAsync("thanh.thanhtra"));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/dossiers/{dossier["id"]}/export")).Status);
        Assert.Contains(
            await JournalAsync(), row => row.Dossier?.ToString() == (string)dossier["id"]!
            && row.Record.Contains("\"part\":\"export\"", StringComparison.Ordinal));
    }

    private static byte[] Changed(byte[] zip, Action<ZipArchive> change)
    {
        using var copy = new MemoryStream();
        copy.Write(zip);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
            change(archive);
        return copy.ToArray();
    }

    private static void Edit(ZipArchive archive, string name, Func<string, string> change)
    {
        var entry = archive.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open(), Encoding.Latin1))
            text = reader.ReadToEnd();
        entry.Delete();
        using var to = archive.CreateEntry(name).Open();
        to.Write(Encoding.Latin1.GetBytes(change(text)));
    }

    private static async Task<IEnumerable<string>> AboutAsync(Visitor auditor, string kind)
        => (await auditor.ReadAsync($"/api/audit/records?kind={kind}&most=200"))["items"]!.AsArray()
            .Select(item => (string)item!["about"]!["vi"]!);

    private async Task<JsonNode> ReceiveAsync(string name)
    {
        var body = Filing.Request(Guid.NewGuid());
        body["form"]!["nguoiYeuCau"]!["hoTen"] = name;
        var answer = await (await host.SignInAsync("lan.motcua")).CommandAsync("/api/dossiers", body);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json;
    }

    private Task<IReadOnlyList<JournalRow>> JournalAsync()
        => host.Services.GetRequiredService<StoreGate>().Open.Journal.AfterAsync(0, 100_000, CancellationToken.None);
}
