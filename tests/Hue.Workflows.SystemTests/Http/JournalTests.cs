using System.Net;
using System.Text.Json.Nodes;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Host.Demo;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Who looked, who was refused, who came and went: durable before the answer is given.</summary>
public sealed class JournalTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Sign_ins_and_what_accounts_hold_are_recorded_but_no_name_that_is_no_account()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var guesser = host.Visit();
        await guesser.RefreshTokenAsync();
        await guesser.PostAsync("/api/session", new { userName = "lan.motcua", password = "sai" });
        await guesser.PostAsync("/api/session", new { userName = "mat-khau-cua-toi", password = "sai" });
        await lan.SendAsync(HttpMethod.Delete, "/api/session");

        var journal = await JournalAsync(host);
        var signedIn = Assert.Single(journal, r => r.Kind == "session.signedIn");
        var record = JsonNode.Parse(signedIn.Record)!;
        Assert.Equal("[\"19777/clerk\"]", record["entry"]!["roles"]!.ToJsonString());
        Assert.NotEmpty((string)record["actor"]!["session"]!);
        Assert.Equal(
            (string)record["actor"]!["session"]!,
            (string)JsonNode.Parse(Assert.Single(journal, r => r.Kind == "session.signedOut").Record)!["actor"]!["session"]!);
        Assert.Equal(["lan.motcua", "unknown"], journal.Where(r => r.Kind == "session.refused").Select(r => r.Person));
        Assert.DoesNotContain(journal, r => r.Record.Contains("mat-khau-cua-toi", StringComparison.Ordinal));
        Assert.Contains(journal, r => r.Kind == "account.created" && r.Record.Contains("\"lan.motcua\"", StringComparison.Ordinal));
        Assert.Contains(journal, r => r.Kind == "account.rolesChanged" && r.Record.Contains("\"19777/clerk\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_by_failed_sign_ins_is_recorded()
    {
        await using var host = new HueHost();
        await host.SignInAsync("lan.motcua");
        var guesser = host.Visit();
        await guesser.RefreshTokenAsync();
        for (var i = 0; i < 12; i++)
            await guesser.PostAsync("/api/session", new { userName = "lan.motcua", password = "sai" });
        var changed = Assert.Single(await JournalAsync(host), r => r.Kind == "account.changed");
        Assert.Contains("\"member\":\"lockedUntil\"", changed.Record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_names_is_one_record_a_person_and_hour_that_names_the_list_and_nobody_of_it()
    {
        await using var host = new HueHost();
        var lan = await host.SignInAsync("lan.motcua");
        var applicant = (string)(await Filing.ReceiveAsync(lan)).Json["applicant"]!;
        for (var i = 0; i < 3; i++)
        {
            await lan.GetAsync("/api/inbox");
            await lan.GetAsync("/api/dossiers");
            await (await host.SignInAsync("quang.dieuhanh")).GetAsync("/api/dossiers"); // sees numbers only
        }

        host.Clock.At += TimeSpan.FromHours(1);
        await lan.GetAsync("/api/inbox");
        await (await host.SignInAsync("thanh.thanhtra")).GetAsync("/api/dossiers");
        var reads = (await JournalAsync(host)).Where(r => r.Kind == "personalData.read" && r.Dossier is null).ToList();
        Assert.Equal(
            [
                ("lan.motcua", "inbox", "[\"19777\"]"), ("lan.motcua", "dossiers", "[\"19777\"]"),
                ("lan.motcua", "inbox", "[\"19777\"]"), ("thanh.thanhtra", "dossiers", "[]"),
            ],
            reads.Select(r => (r.Person, (string)JsonNode.Parse(r.Record)!["entry"]!["part"]!,
                JsonNode.Parse(r.Record)!["entry"]!["offices"]!.ToJsonString())));
        Assert.DoesNotContain(reads, r => r.Record.Contains(applicant, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Definitions_are_recorded_once_with_their_hash()
    {
        await using var host = new HueHost();
        await host.SignInAsync("lan.motcua");
        await using var second = new HueHost(new() { ["Hue:Database"] = $"sqlite:{host.Folder}/hue.db" });
        await second.SignInAsync("lan.motcua");
        var published = (await JournalAsync(host)).Where(r => r.Kind == "definition.published").ToList();
        Assert.Equal(HueHost.Catalogue.Definitions.Count, published.Count);
        var definition = HueHost.Catalogue.Definitions[0];
        Assert.Contains(published, r => r.Record.Contains(definition.Hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_part_that_is_looked_at_is_recorded_once_an_hour_and_never_its_values()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json;
        var auditor = await host.SignInAsync("thanh.thanhtra");
        for (var i = 0; i < 3; i++)
        {
            foreach (var part in new[] { "", "/history", "/audit", "/flow" })
                await auditor.ReadAsync($"/api/dossiers/{dossier["id"]}{part}");
            await auditor.ReadAsync($"/api/dossiers?search={Uri.EscapeDataString((string)dossier["applicant"]!)}");
        }

        host.Clock.At += TimeSpan.FromHours(1);
        await auditor.ReadAsync($"/api/dossiers/{dossier["id"]}");

        var reads = (await JournalAsync(host)).Where(r => r.Kind == "personalData.read" && r.Person == "thanh.thanhtra").ToList();
        Assert.Equal(
            ["form", "papers", "history", "audit", "dossiers", "search", "form", "papers"],
            reads.Select(r => (string)JsonNode.Parse(r.Record)!["entry"]!["part"]!));
        Assert.All(reads, r => Assert.DoesNotContain((string)dossier["applicant"]!, r.Record, StringComparison.Ordinal));
        Assert.Equal("auditor", (string)JsonNode.Parse(reads[0].Record)!["actor"]!["role"]!);
        Assert.Equal(6, reads.Count(r => r.Dossier?.ToString() == (string)dossier["id"]!));
    }

    [Fact]
    public async Task Whoever_asks_for_what_is_not_theirs_is_recorded()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json;
        var path = $"/api/dossiers/{dossier["id"]}";
        var other = await host.SignInAsync("mai.motcua");
        await other.GetAsync(path);
        await other.GetAsync(path + "/audit");
        await (await host.SignInAsync("van.quytrinh")).GetAsync(path);
        var lan = await host.SignInAsync("lan.motcua");
        await lan.CommandAsync(path + "/comments", new { text = "x" }, 1, actingAs: "19777/leader");

        var refusals = (await JournalAsync(host)).Where(r => r.Kind == "permission.refused").ToList();
        Assert.All(refusals, r => Assert.Equal((string)dossier["id"]!, r.Dossier?.ToString()));
        Assert.Equal(
            [
                ("mai.motcua", "not-visible"), ("mai.motcua", "forbidden"), ("van.quytrinh", "forbidden"), ("lan.motcua", "forbidden"),
            ],
            refusals.Select(r => (r.Person, (string)JsonNode.Parse(r.Record)!["entry"]!["code"]!)));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_shown()
    {
        await using var host = new HueHost();
        var dossier = (await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json;
        var auditor = await host.SignInAsync("thanh.thanhtra");
        await Stores(host).Database.ExecuteAsync(
            "create trigger full before insert on journal_record begin select raise(abort, 'the disk is full'); end", None);
        var answer = await auditor.GetAsync($"/api/dossiers/{dossier["id"]}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.DoesNotContain((string)dossier["applicant"]!, answer.Text, StringComparison.Ordinal);
        var visitor = host.Visit();
        await visitor.RefreshTokenAsync();
        var signIn = await visitor.PostAsync("/api/session", new { userName = "lan.motcua", password = DemoPeople.Password });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, signIn.Status);
        Assert.False(signIn.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Any(c => c.StartsWith("hue-session=", StringComparison.Ordinal)));

        await Stores(host).Database.ExecuteAsync("drop trigger full", None);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/dossiers/{dossier["id"]}")).Status);
    }

    private static Stores Stores(HueHost host) => host.Services.GetRequiredService<StoreGate>().Open;

    private static Task<IReadOnlyList<JournalRow>> JournalAsync(HueHost host) => Stores(host).Journal.AfterAsync(0, 100_000, None);
}
