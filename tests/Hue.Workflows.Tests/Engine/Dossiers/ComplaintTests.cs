using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.WorkingTime;
using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Dossiers;

/// <summary>What users of peers complained of (DOMAIN.md), each held here.</summary>
public sealed class ComplaintTests
{
    /// <summary>opencps#1254: a dossier became "late" after its third supplement round.</summary>
    [Fact]
    public void Third_supplement_round_leaves_the_term_right()
    {
        var desk = new TestDesk().Filed();
        (string, string)[] rounds = [("03-03 09:00", "03-06 09:00"), ("03-09 09:00", "03-12 09:00"), ("03-13 09:00", "03-20 09:00")];
        foreach (var (asked, given) in rounds)
        {
            desk.At("2026-" + asked).Done(Supplement(desk, 1));
            desk.At("2026-" + given).Done(desk.Supplied());
        }

        // Used: 3 March; 9 March; 13 March. Two of five days are left, from the day after 20 March.
        Assert.Equal(TestCalendars.At("2026-03-24 17:00"), desk.Dossier.Legal!.DueAt);
        Assert.Equal(3, desk.Dossier.Supplements);
        desk.At("2026-03-24 17:00").Sweep();
        Assert.DoesNotContain(desk.Alerts, a => a.Alert is { Term: "legal", Rung: "den-han" });
        desk.At("2026-03-24 17:02").Sweep();
        Assert.Single(desk.Alerts, a => a.Alert is { Term: "legal", Rung: "den-han" });
    }

    /// <summary>opencps-v2#1112: a step entered twice counted from its first entry.</summary>
    [Theory]
    [InlineData(OnCompletion.Resume, "2026-03-06 17:00", "one of two days was used before it was left")]
    [InlineData(OnCompletion.Restart, "2026-03-09 17:00", "the whole term counts from the new entry")]
    public void Step_entered_again_counts_its_own_time(OnCompletion onReentry, string due, string why)
    {
        var plain = TestProcedure.Plain();
        var first = (TaskStep)plain.Flow.Steps[0];
        var step = first with { Term = first.Term! with { OnReentry = onReentry } };
        var desk = new TestDesk(plain with { Flow = plain.Flow with { Steps = [step, .. plain.Flow.Steps.Skip(1)] } }).Filed();
        desk.At("2026-03-03 09:00").Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        desk.At("2026-03-05 09:00").Done(desk.Complete("ky-duyet", "tra-lai", TestDesk.Leader, "Sai"));
        var term = desk.Dossier.Term(TermState.StepKey(desk.TaskOf("tham-tra")))!;
        Assert.True(TestCalendars.At(due) == term.DueAt, $"{why}: {term.DueAt}");
    }

    /// <summary>elsa-core#5228: timers fired five times after a restart.</summary>
    [Fact]
    public async Task Timers_fall_once_however_many_sweepers_start()
    {
        var desk = new TestDesk().Filed().At("2026-03-09 17:30");
        var due = desk.Store.Timers(desk.Id);
        for (var start = 0; start < 5; start++)
        {
            var restarted = new DossierDesk(desk.Store, () => desk.Catalogue, desk.Clock);
            await restarted.SweepAsync($"node-{start}", 100, null, CancellationToken.None);
        }

        var keys = desk.Alerts.Select(a => a.Alert.Key).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Contains("legal/1/den-han", keys);
        foreach (var timer in due)
            Assert.IsType<DeskAnswer.Done>(desk.Ask(Timer(desk, timer.Name)));
        Assert.Equal(keys.Count, desk.Alerts.Count);
    }

    /// <summary>camunda#14882: sweepers that died and came back left 550,000 commands for one timer behind.</summary>
    [Fact]
    public async Task A_timer_stays_one_row_however_often_it_is_claimed_and_given_up()
    {
        var desk = new TestDesk().Filed().At("2026-03-09 17:30");
        var armed = desk.Store.Timers(desk.Id).Select(timer => timer.Name).Order().ToList();
        var records = desk.Audit.Count;
        for (var i = 0; i < 500; i++)
        {
            // Each dies with its claim; the next comes when the lease is over.
            Assert.NotEmpty(await desk.Store.ClaimDueTimersAsync($"node-{i}", 100, TimeSpan.FromSeconds(10), null, CancellationToken.None));
            desk.Clock.Now += TimeSpan.FromSeconds(11);
        }

        Assert.Equal(armed, desk.Store.Timers(desk.Id).Select(timer => timer.Name).Order());
        Assert.Equal(records, desk.Audit.Count);
        desk.Sweep();
        var raised = desk.Audit.Where(record => record.Kind == "alert.raised").ToList();
        Assert.Equal(desk.Alerts.Count, raised.Count);
        Assert.Equal(desk.Alerts.Count, desk.Alerts.Select(alert => alert.Alert.Key).Distinct().Count());
        Assert.All(desk.Store.Timers(desk.Id), timer => Assert.True(timer.DueAt > desk.Clock.Now));
    }

    /// <summary>elsa-core#7223: 200 tasks completed quickly, 200 times "OK", and some were stuck for ever.</summary>
    [Fact]
    public async Task Two_hundred_tasks_completed_at_once_have_all_moved_on_when_the_answer_comes()
    {
        var desk = new TestDesk();
        var ids = Enumerable.Range(0, 200).Select(_ => new DossierId(Guid.NewGuid())).ToList();
        foreach (var id in ids)
            desk.Done(desk.Filing() with { Dossier = id });
        var commands = ids.Select(id => desk.Complete(id, "tham-tra", "dat", TestDesk.Specialist)).ToList();
        var moved = await Task.WhenAll(commands.Select(command => Task.Run(async () =>
        {
            var answer = await desk.Desk.HandleAsync(command, CancellationToken.None);
            return (Answer: answer, desk.Other(command.Dossier).Tasks.Single().Step);
        })));
        Assert.All(moved, each => Assert.IsType<DeskAnswer.Done>(each.Answer));
        Assert.All(moved, each => Assert.Equal("ky-duyet", each.Step));
        Assert.All(commands, command => Assert.IsType<DeskAnswer.Done>(desk.Ask(command))); // again: the first answer, nothing new
        Assert.All(ids, id => Assert.Equal("ky-duyet", desk.Other(id).Tasks.Single().Step));
    }

    /// <summary>opencps#1178: a wait of one day fired after five minutes.</summary>
    [Fact]
    public void Wait_gives_up_at_its_time_and_not_before()
    {
        var desk = new TestDesk(TestProcedure.Of(FlowTests.Waiting)).Filed();
        desk.At("2026-03-03 16:59");
        Assert.Equal(0, desk.Store.Timers(desk.Id).Count(t => t.Kind == "timeout" && t.DueAt <= desk.Clock.Now));
        desk.Sweep();
        Assert.Single(desk.Dossier.Waits);
        desk.At("2026-03-03 17:00").Sweep();
        Assert.Empty(desk.Dossier.Waits);
        Assert.Equal("het-gio", desk.Dossier.Tasks.Single().Step);
    }

    /// <summary>open-zaak#747 and #885: suspending set a flag and moved no date.</summary>
    [Fact]
    public void Suspension_takes_the_due_time_away_and_resuming_moves_it()
    {
        var desk = new TestDesk().Filed();
        desk.At("2026-03-04 10:00").Done(Suspend(desk));
        Assert.Null(desk.Dossier.Legal!.DueAt);
        Assert.All(desk.Tasks(), t => Assert.Equal("suspended", t.State));
        desk.At("2026-04-01 10:00");
        Assert.Equal(0, desk.Sweep());
        desk.Done(Resume(desk));
        Assert.Equal(TestCalendars.At("2026-04-06 17:00"), desk.Dossier.Legal!.DueAt);
    }

    /// <summary>DIGIT: editing a workflow edited it under the dossiers already running.</summary>
    [Fact]
    public void Running_dossier_keeps_its_version_until_it_is_moved()
    {
        var desk = new TestDesk().Filed();
        desk.Definitions = [TestProcedure.Plain(), TestProcedure.Plain(version: 2)];
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.Equal(1, desk.Dossier.Version);
        desk.Done(Migrate(desk, 2));
        Assert.Equal(2, desk.Dossier.Version);
        Assert.Contains("{\"after\":2,\"before\":1,\"field\":\"version\"}", desk.Audit[^1].Record);
    }
}
