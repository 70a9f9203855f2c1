using System.Net;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.SystemTests.Alerts;
using Hue.Workflows.SystemTests.Hosting;
using Hue.Workflows.SystemTests.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Hue.Workflows.SystemTests.Log;

/// <summary>The house's checks of itself: when they come, and that what they find reaches somebody.</summary>
public sealed class SelfCheckTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string small = SmallCatalogue.CopyTo(Directory.CreateTempSubdirectory("hue-procedures-").FullName);

    public void Dispose() => Directory.Delete(small, recursive: true);

    [Fact]
    public async Task A_sample_is_checked_each_hour_and_everything_each_night_at_half_past_two_in_hue()
    {
        await using var scheduler = await QuartzSchedulerBuilder.Create(q =>
        {
            q.UseTimeProvider(new StandingClock(Morning));
            q.UseInMemoryStore();
        }).BuildScheduler(None);
        await LogJobs.ScheduleAsync(scheduler, TimeSpan.FromSeconds(10), Morning, None);
        Assert.Equal(
            [Morning.AddMinutes(2), Morning.AddMinutes(62), Morning.AddMinutes(122)], await TimesAsync(scheduler, SelfCheck.Sample));
        var night = new DateTimeOffset(2026, 3, 3, 2, 30, 0, TimeSpan.FromHours(7));
        Assert.Equal([night, night.AddDays(1), night.AddDays(2)], await TimesAsync(scheduler, SelfCheck.Whole));
    }

    [Fact]
    public async Task What_a_check_finds_alarms_page_health_inbox_and_mailbox_once_and_is_over_when_it_holds_again()
    {
        await using var server = new MailServer();
        await using var host = new AlertedHost(new()
        {
            ["Hue:Mail:Host"] = "localhost",
            ["Hue:Mail:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Hue:Mail:Security"] = "none",
            ["Hue:Mail:From"] = "canh-bao@hue.example",
            ["Hue:Procedures"] = small,
        });
        var clerk = await host.SignInAsync("lan.motcua");
        await Filing.ReceiveAsync(clerk);
        await host.AddressAsync("quang.dieuhanh", "quang@hue.example");
        await host.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        await CheckAsync(host);
        Assert.Equal("{\"ready\":true,\"reason\":null,\"degraded\":[]}", (await host.Visit().GetAsync("/health/ready")).Text);

        const string tamper = "update audit_record set person = case person when 'ai-do' then 'lan.motcua' else 'ai-do' end "
            + "where sequence = 1";
        await BreakInAsync(host, tamper);
        await CheckAsync(host);
        await CheckAsync(host); // it stands: nobody is told again
        var health = await host.Visit().GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "{\"ready\":true,\"reason\":null,\"degraded\":[\"check-failed\"]}"), (health.Status, health.Text));
        var quang = await host.SignInAsync("quang.dieuhanh");
        var alarm = Assert.Single((await quang.GetAsync("/api/integrity")).Json["alarms"]!.AsArray());
        Assert.Equal("check-failed", (string)alarm!["code"]!);
        Assert.Contains("record 1: The row's kind, person", (string)alarm["detail"]!["en"]!, StringComparison.Ordinal);
        Assert.Contains("bản ghi 1: Loại, người, đơn vị", (string)alarm["detail"]!["vi"]!, StringComparison.Ordinal);
        var notice = Assert.Single((await quang.GetAsync("/api/notices")).Json["alarms"]!.AsArray())!;
        Assert.Equal(("whole", null), ((string)notice["source"]!, (string?)notice["readAt"]));
        Assert.Equal(alarm["detail"]!.ToJsonString(), notice["detail"]!.ToJsonString());
        Assert.Empty((await clerk.GetAsync("/api/notices")).Json["alarms"]!.AsArray());
        await host.UntilSettledAsync("email");
        var mail = Assert.Single(server.Mails, m => m.To == "quang@hue.example");
        Assert.Contains("verify --database", MailTests.Body(mail.Text), StringComparison.Ordinal);
        Assert.Contains($"Chi tiết: {alarm["detail"]!["vi"]}", MailTests.Body(mail.Text), StringComparison.Ordinal);

        await quang.PostAsync("/api/notices/read", new { items = Array.Empty<object>(), alarms = new[] { (string)notice["id"]! } });
        Assert.Equal(0, (int)(await quang.GetAsync("/api/notices")).Json["unread"]!);
        await BreakInAsync(host, tamper); // and back
        await CheckAsync(host);
        Assert.Equal("{\"ready\":true,\"reason\":null,\"degraded\":[]}", (await host.Visit().GetAsync("/health/ready")).Text);
        Assert.NotNull((await quang.GetAsync("/api/notices")).Json["alarms"]!.AsArray().Single()!["endedAt"]);
    }

    [Fact]
    public async Task What_a_release_of_before_kept_in_english_alone_is_shown_in_both_languages_all_the_same()
    {
        await using var host = new AlertedHost(new() { ["Hue:Procedures"] = small });
        await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        await host.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        await BreakInAsync(host, "update log_checkpoint set note = 'xxx'");
        await host.Services.GetRequiredService<SelfCheck>().RunAsync(SelfCheck.Whole, None);
        await BreakInAsync(host, """
            update log_check set findings = '[{"of":0,"verdict":2,"where":"record 7","what":"It was changed."}]';
            update alarm set detail = 'record 7: It was changed.'
            """);
        var quang = await host.SignInAsync("quang.dieuhanh");
        const string both = """{"vi":"record 7: It was changed.","en":"record 7: It was changed."}""";
        var state = (await quang.GetAsync("/api/integrity")).Json;
        Assert.Equal(both, Assert.Single(state["lastWhole"]!["findings"]!.AsArray())!.ToJsonString());
        Assert.Equal(both, state["alarms"]!.AsArray().Single(a => (string)a!["code"]! == "check-failed")!["detail"]!.ToJsonString());
        var notice = Assert.Single((await quang.GetAsync("/api/notices")).Json["alarms"]!.AsArray())!;
        Assert.Equal(both, notice["detail"]!.ToJsonString());
    }

    [Fact]
    public async Task A_checkpoint_made_unreadable_is_an_alarm_before_any_check_has_found_it_and_the_others_are_shown()
    {
        await using var host = new AlertedHost(new() { ["Hue:Procedures"] = small });
        var dossier = (string)(await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json["id"]!;
        await host.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        var (quang, auditor) = (await host.SignInAsync("quang.dieuhanh"), await host.SignInAsync("thanh.thanhtra"));
        await host.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        await BreakInAsync(host, "update log_checkpoint set note = 'xxx' where size = (select max(size) from log_checkpoint)");
        var state = (await quang.GetAsync("/api/integrity")).Json;
        Assert.Single(state["checkpoints"]!.AsArray());
        Assert.Equal(0, (int)state["waiting"]!);
        var alarm = Assert.Single(state["alarms"]!.AsArray())!;
        Assert.StartsWith("một điểm niêm phong đang lưu: ", (string)alarm["detail"]!["vi"]!, StringComparison.Ordinal);
        var badge = (await auditor.GetAsync($"/api/dossiers/{dossier}/seal")).Json;
        Assert.Equal(("broken", null), ((string)badge["state"]!, badge["sealed"]));
    }

    [Theory]
    [InlineData(SelfCheck.Sample, "update audit_record set record = 'xxx'")]
    [InlineData(SelfCheck.Sample, "drop table log_head_tile")]
    [InlineData(SelfCheck.Sample, "update log_checkpoint set note = 'xxx'")]
    [InlineData(SelfCheck.Whole, "update log_checkpoint set note = 'xxx'")]
    [InlineData(SelfCheck.Sample, "update dossier set due_at = due_at + 86400000000")]
    [InlineData(SelfCheck.Whole, "drop table log_tile")]
    public async Task However_the_database_was_broken_into_check_and_page_and_badge_say_so_and_do_not_stumble(string kind, string sql)
    {
        await using var host = new AlertedHost(new() { ["Hue:Procedures"] = small });
        var dossier = (string)(await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json["id"]!;
        var (quang, auditor) = (await host.SignInAsync("quang.dieuhanh"), await host.SignInAsync("thanh.thanhtra"));
        await host.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        await BreakInAsync(host, sql);
        await host.Services.GetRequiredService<SelfCheck>().RunAsync(kind, None);
        var alarm = Assert.Single(await host.Stores.Alarms.StandingAsync(None));
        Assert.Equal(("check-failed", kind), (alarm.Code, alarm.Source));
        var page = await quang.GetAsync("/api/integrity");
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        var shown = page.Json["alarms"]!.AsArray().Single(a => (string)a!["code"]! == "check-failed")!["detail"]!;
        Assert.Equal((alarm.Detail.Vi, alarm.Detail.En), ((string)shown["vi"]!, (string)shown["en"]!));
        Assert.NotEqual((string)shown["vi"]!, (string)shown["en"]!);
        var badge = await auditor.GetAsync($"/api/dossiers/{dossier}/seal");
        Assert.True(badge.Status == HttpStatusCode.OK, badge.Text);
        Assert.Equal("broken", (string)badge.Json["state"]!);
    }

    [Theory]
    [InlineData("due_at = due_at + 86400000000", "hẹn trả")]
    [InlineData("applicant = 'Ai Khác'", "người nộp")]
    [InlineData("status = 9", "trạng thái")]
    [InlineData("snapshot = replace(snapshot, '\"status\":2', '\"status\":9')", "trạng thái đang lưu")]
    public async Task What_lists_show_of_a_dossier_is_held_against_its_records(string change, string named)
    {
        await using var host = new AlertedHost(new() { ["Hue:Procedures"] = small });
        var dossier = (string)(await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json["id"]!;
        var auditor = await host.SignInAsync("thanh.thanhtra");
        Assert.True((bool)(await auditor.GetAsync($"/api/dossiers/{dossier}/audit")).Json["verified"]!);
        await BreakInAsync(host, $"update dossier set {change}");
        var page = (await auditor.GetAsync($"/api/dossiers/{dossier}/audit")).Json;
        Assert.Equal((false, true), ((bool)page["verified"]!, ((string)page["fault"]!).Contains(named, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("xxx")]
    [InlineData("[]")]
    [InlineData("{\"actor\":1}")]
    public async Task A_record_made_unreadable_keeps_no_auditor_from_finding_it_and_the_others(string record)
    {
        await using var host = new AlertedHost(new() { ["Hue:Procedures"] = small });
        var dossier = (string)(await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"))).Json["id"]!;
        await BreakInAsync(
            host, $"update audit_record set record = '{record}'; update journal_record set record = '{record}'", "name like '%_stands'");
        var auditor = await host.SignInAsync("thanh.thanhtra");
        var found = await auditor.GetAsync("/api/audit/records?person=lan.motcua");
        Assert.True(found.Status == HttpStatusCode.OK, found.Text);
        Assert.Contains(found.Json["items"]!.AsArray(), item => (string)item!["title"]!["vi"]! == "Bản ghi không đọc được");
        foreach (var page in new[] { "/api/audit/records?kind=session.signedIn", "/api/audit/dossiers", $"/api/dossiers/{dossier}/audit" })
            Assert.Equal((page, HttpStatusCode.OK), (page, (await auditor.GetAsync(page)).Status));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_host_that_cannot_seal_is_an_alarm_on_the_page_of_the_other_until_it_can()
    {
        await using var sound = new AlertedHost(new() { ["Hue:Procedures"] = small });
        var dossier = (string)(await Filing.ReceiveAsync(await sound.SignInAsync("lan.motcua"))).Json["id"]!;
        await sound.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        var keys = Directory.CreateDirectory(Path.Combine(sound.Folder, "log-2")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(sound.Folder, "log")))
            File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        await using var other = new AlertedHost(new()
        {
            ["Hue:Procedures"] = small,
            ["Hue:Database"] = $"sqlite:{sound.Folder}/hue.db",
            ["Hue:Log:Keys"] = keys,
        });
        var keeper = other.Services.GetRequiredService<LogKeeper>();
        await other.SignInAsync("lan.motcua");
        await keeper.SealAsync(None);
        var quang = await sound.SignInAsync("quang.dieuhanh");
        Assert.Empty((await quang.GetAsync("/api/integrity")).Json["alarms"]!.AsArray());

        var auditor = await sound.SignInAsync("thanh.thanhtra");
        var key = Path.Combine(keys, "signing.key");
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await keeper.SealAsync(None);
        await sound.Services.GetRequiredService<LogKeeper>().SealAsync(None);
        var alarm = Assert.Single((await quang.GetAsync("/api/integrity")).Json["alarms"]!.AsArray())!;
        Assert.Equal("sealing-failed-elsewhere", (string)alarm["code"]!);
        Assert.Equal("sealed", (string)(await auditor.GetAsync($"/api/dossiers/{dossier}/seal")).Json["state"]!);
        Assert.StartsWith($"{Environment.MachineName}: ", (string)alarm["detail"]!["vi"]!, StringComparison.Ordinal);
        Assert.Contains($"Người khác cũng dùng được {key}", (string)alarm["detail"]!["vi"]!, StringComparison.Ordinal);
        Assert.Contains($"Others may use {key}", (string)alarm["detail"]!["en"]!, StringComparison.Ordinal);

        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        await keeper.SealAsync(None);
        Assert.Empty((await quang.GetAsync("/api/integrity")).Json["alarms"]!.AsArray());
    }

    /// <summary>Through the job that Quartz runs.</summary>
    private static async Task CheckAsync(AlertedHost host)
    {
        host.Clock.At += TimeSpan.FromMinutes(1);
        var check = host.Services.GetRequiredService<SelfCheck>();
        var done = new Done();
        await using var scheduler = await QuartzSchedulerBuilder.Create(q =>
        {
            q.ConfigureScheduler(o => o.InstanceName = Guid.NewGuid().ToString());
            q.Services.AddTransient(_ => new SelfCheckJob(check));
            q.UseInMemoryStore();
        }).BuildScheduler(None);
        await LogJobs.ScheduleAsync(scheduler, TimeSpan.FromSeconds(10), DateTimeOffset.UtcNow.AddDays(1), None);
        scheduler.ListenerManager.AddJobListener(done);
        await scheduler.Start(None);
        await scheduler.TriggerJob(new JobKey("self-check-whole"), None);
        Assert.Null(await done.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private static async Task BreakInAsync(AlertedHost host, string sql, string triggers = "true")
    {
        await using var connection = new SqliteConnection($"Data Source={host.Folder}/hue.db;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select group_concat('drop trigger ' || name, ';') from sqlite_schema "
            + $"where type = 'trigger' and {triggers}";
        var drop = await command.ExecuteScalarAsync() as string;
        command.CommandText = $"pragma foreign_keys = off; {drop}; {sql}";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DateTimeOffset[]> TimesAsync(IScheduler scheduler, string kind)
    {
        var trigger = Assert.Single(await scheduler.GetTriggersOfJob(new JobKey($"self-check-{kind}"), None));
        var first = trigger.GetFireTimeAfter(Morning)!.Value;
        var second = trigger.GetFireTimeAfter(first)!.Value;
        return [first, second, trigger.GetFireTimeAfter(second)!.Value];
    }

    private sealed class Done : IJobListener
    {
        private readonly TaskCompletionSource<Exception?> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "done";

        public Task<Exception?> Task => done.Task;

        public ValueTask JobWasExecuted(
            IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            done.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
