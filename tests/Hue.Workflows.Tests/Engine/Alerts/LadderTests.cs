using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Tests.WorkingTime;
using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Alerts;

/// <summary>
/// Rungs of a ladder: when, once, in order, to whom, and what they do. Received Monday 2 March 2026 08:00, due the 9th 17:00.
/// </summary>
public sealed class LadderTests
{
    [Fact]
    public void Rungs_fall_by_share_time_left_due_and_lateness()
    {
        var desk = new TestDesk().Filed();
        (string At, string Rung)[] falls =
        [
            // 2,670 office minutes in all: 75 % of them are used when 667.5 are left.
            ("2026-03-06 13:52", "sap-den-han"), ("2026-03-09 13:00", "con-4-gio"), ("2026-03-09 17:01", "den-han"),
            ("2026-03-10 17:00", "tre-1-ngay"), ("2026-03-12 17:00", "tre-3-ngay"),
        ];
        foreach (var (at, rung) in falls)
        {
            Assert.True(TestCalendars.At(at) >= desk.Dossier.Legal!.NextAt!.Value.AddMinutes(-1), $"{rung}: {desk.Dossier.Legal.NextAt:O}");
            desk.Clock.Now = desk.Dossier.Legal.NextAt!.Value.AddSeconds(-1);
            desk.Sweep();
            Assert.DoesNotContain(Legal(desk), a => a.Rung == rung);
            desk.At(at).Sweep();
            Assert.Single(Legal(desk), a => a.Rung == rung);
        }
    }

    [Fact]
    public void After_downtime_missed_rungs_fall_in_order_once_each()
    {
        var desk = new TestDesk().Filed().At("2026-03-20 09:00");
        desk.Sweep();
        desk.Sweep();
        Assert.Equal(["sap-den-han", "con-4-gio", "den-han", "tre-1-ngay", "tre-3-ngay"], Legal(desk).Select(a => a.Rung));
    }

    [Fact]
    public void Nothing_falls_while_suspended_and_an_extension_opens_a_new_epoch()
    {
        var desk = new TestDesk().Filed().At("2026-03-06 15:00");
        desk.Sweep();
        desk.Done(Suspend(desk));
        desk.At("2026-04-01 09:00");
        Assert.Equal(0, desk.Sweep());
        desk.Done(Resume(desk));
        desk.Done(Extend(desk, "5 workingDays"));
        Assert.Equal(2, desk.Dossier.Legal!.Epoch);
        desk.At("2026-05-04 09:00").Sweep();
        Assert.Equal(1, Legal(desk).Count(a => a is { Epoch: 1, Rung: "sap-den-han" }));
        Assert.Equal(
            ["sap-den-han", "con-4-gio", "den-han", "tre-1-ngay", "tre-3-ngay"],
            Legal(desk).Where(a => a.Epoch == 2).Select(a => a.Rung));
    }

    [Fact]
    public void A_term_that_runs_anew_opens_a_new_epoch_and_is_warned_of_again()
    {
        var desk = new TestDesk(Restarting()).Filed().At("2026-03-09 17:30");
        desk.Sweep();
        desk.Done(Supplement(desk, 1));
        desk.At("2026-03-12 09:00").Done(desk.Supplied());
        Assert.Equal((TestCalendars.At("2026-03-19 17:00"), 2), (desk.Dossier.Legal!.DueAt!.Value, desk.Dossier.Legal.Epoch));
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
        desk.At("2026-05-04 09:00").Sweep();
        Assert.Equal(["sap-den-han", "con-4-gio", "den-han"], Legal(desk).Where(a => a.Epoch == 1).Select(a => a.Rung));
        Assert.Equal(
            ["sap-den-han", "con-4-gio", "den-han", "tre-1-ngay", "tre-3-ngay"],
            Legal(desk).Where(a => a.Epoch == 2).Select(a => a.Rung));
    }

    [Fact]
    public void A_leaders_suspension_gives_no_whole_term_even_where_a_completed_dossier_does()
    {
        var desk = new TestDesk(Restarting()).Filed().At("2026-03-04 10:00");
        desk.Done(Suspend(desk));
        desk.At("2026-03-11 10:00").Done(Resume(desk));

        // The 3rd and the 4th are used; three of five days are left, from the day after the 11th.
        Assert.Equal((TestCalendars.At("2026-03-16 17:00"), 1), (desk.Dossier.Legal!.DueAt!.Value, desk.Dossier.Legal.Epoch));
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
    }

    [Fact]
    public void A_rung_tells_up_the_chain_of_offices()
    {
        string[] tell = ["assignee", "leader", "leader@parent", "leader@city", "operator"];
        var desk = new TestDesk(Laddered(new Rung("tre", new RungTime.Due(), tell, ["notify"], "legal", "Trễ", true)));
        desk.Filed().At("2026-03-09 17:01").Sweep();
        Assert.Equal(["assignee", "leader", "leader@hue", "operator"], Legal(desk).Single().Tell);
        desk.SendAlerts();
        Assert.Single(Told(desk, "hue", "leader"));
        Assert.Single(Told(desk, TestProcedure.Office, "leader"));
        Assert.Empty(Told(desk, "19753", "leader"));
        Assert.Empty(Told(desk, "hue", "clerk"));
    }

    [Theory]
    [InlineData(false, "2026-03-02 13:30", "in the lunch break the notice waits for the opening")]
    [InlineData(true, "2026-03-02 12:00", "the rung says otherwise")]
    public void Quiet_hours_hold_a_notice_until_the_opening(bool ignores, string sendAt, string why)
    {
        var desk = new TestDesk(Laddered(new Rung(
            "sap", new RungTime.ShareUsed(0.05m), ["assignee"], ["notify"], "legal", "Sắp đến hạn", ignores)));
        desk.Filed().At("2026-03-02 12:00").Sweep();
        Assert.True(Legal(desk).Single().SendAt == TestCalendars.At(sendAt), why);
    }

    [Fact]
    public void A_rung_raises_priority_and_gives_the_task_back()
    {
        var desk = new TestDesk(Laddered(
            new Rung("den-han", new RungTime.Due(), ["assignee"], ["raisePriority"], "legal", "Đến hạn", true),
            new Rung("tre", new RungTime.Late(TestProcedure.Term("1 workingDays")), ["leader"], ["reassign"], "legal", "Trễ", true)));
        desk.Filed();
        desk.Done(Claim(desk, TestDesk.Specialist, desk.TaskOf("tham-tra")));
        desk.At("2026-03-09 17:01").Sweep();
        Assert.Equal((1, "minh"), (desk.Tasks()[0].Priority, desk.Tasks()[0].Assignee));
        desk.At("2026-03-10 17:00").Sweep();
        Assert.Null(desk.Tasks()[0].Assignee);
    }

    [Fact]
    public void The_last_rung_drafts_the_apology_and_the_leader_signs_it()
    {
        var desk = new TestDesk().Filed();
        Assert.Equal("no-apology-to-sign", desk.Refused(Sign(desk)));
        desk.At("2026-03-12 17:00").Sweep();
        var draft = desk.Dossier.Apology!;
        Assert.Equal(TestCalendars.At("2026-03-09 17:00"), draft.OriginalDue);
        Assert.Equal(TestCalendars.At("2026-03-18 17:00"), draft.NewDue); // three working days after the 13th, as the 12th had closed
        Assert.Null(draft.SignedAt);

        Assert.Equal("not-your-role", desk.Refused(Sign(desk) with { By = TestDesk.Head }));
        Assert.Equal("not-your-office", desk.Refused(Sign(desk) with { By = TestDesk.Person("x", "leader", "19753") }));
        Assert.Equal("reason-missing", desk.Refused(Sign(desk) with { Reason = " " }));
        Assert.Equal("new-due-not-later", desk.Refused(Sign(desk) with { NewDue = desk.Clock.Now }));
        desk.Done(Sign(desk));

        var signed = desk.Dossier.Apology!;
        Assert.Equal((TestCalendars.At("2026-03-19 17:00"), "binh", "Chờ xác minh"), (signed.NewDue, signed.SignerName, signed.Reason));
        Assert.Equal("apology.signed", desk.Audit[^1].Kind);
        Assert.Equal(TestCalendars.At("2026-03-09 17:00"), desk.Dossier.Legal!.DueAt); // the law's due time stays: late is late
        Assert.Equal("no-apology-to-sign", desk.Refused(Sign(desk)));
    }

    internal static SignApology Sign(TestDesk desk) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Leader,
        NewDue = TestCalendars.At("2026-03-19 17:00"),
        Reason = "Chờ xác minh",
    };

    internal static TestDesk VeryLate(TestDesk desk)
    {
        desk.At("2026-03-20 08:00").Sweep();
        return desk;
    }

    private static ProcedureDefinition Restarting()
    {
        var plain = TestProcedure.Plain();
        return plain with { Term = plain.Term with { OnCompletion = OnCompletion.Restart } };
    }

    private static ProcedureDefinition Laddered(params Rung[] rungs) =>
        TestProcedure.Plain() with { Ladder = new Ladder("thu", 1, "Thang thử", rungs) };

    private static List<AlertRow> Legal(TestDesk desk) =>
        [.. desk.Alerts.Select(a => a.Alert).Where(a => a.Term == TermState.LegalKey)];

    private static IReadOnlyList<Notice> Told(TestDesk desk, string office, string role) =>
        desk.Store.NoticesAsync(new NoticeQuery("ai-do", [(office, role)], 100), CancellationToken.None).Result;
}
