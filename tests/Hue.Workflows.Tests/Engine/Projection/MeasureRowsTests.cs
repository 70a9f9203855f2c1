using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Projection;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Projection;

public sealed class MeasureRowsTests
{
    [Fact]
    public void Nothing_is_measured_before_receipt()
        => Assert.Null(MeasureRows.Of(new TestDesk().Filed(receive: false, channel: "online").Dossier, HueCalendar.V1));

    [Fact]
    public void While_the_clock_stands_the_due_time_is_the_one_in_force_when_it_was_stopped()
    {
        var desk = new TestDesk().Filed();
        var promised = desk.Dossier.Legal!.DueAt;
        Claim(desk);
        desk.At("2026-03-03 09:00").Done(desk.Supplement());
        var measure = MeasureRows.Of(desk.Dossier, HueCalendar.V1)!;
        Assert.Null(desk.Dossier.Legal!.DueAt);
        Assert.Equal((promised, TestCalendars.At("2026-03-03 09:00"), 1), (measure.DueAt, measure.StoodSince, measure.Supplements));

        desk.At("2026-03-09 09:00").Done(desk.Supplied());
        measure = MeasureRows.Of(desk.Dossier, HueCalendar.V1)!;
        Assert.Equal((desk.Dossier.Legal!.DueAt, null), (measure.DueAt, measure.StoodSince));
        Assert.True(measure.DueAt > promised);
    }

    /// <summary>opencps#1254: a dossier became "late" after its third or fourth supplement round.</summary>
    [Fact]
    public void A_third_supplement_round_makes_nothing_late_but_the_index()
    {
        var desk = new TestDesk().Filed();
        foreach (var day in new[] { 3, 5, 9 })
        {
            Claim(desk);
            desk.At($"2026-03-{day:00} 09:00").Done(desk.Supplement());
            desk.At($"2026-03-{day + 1:00} 09:00").Done(desk.Supplied());
        }

        var measure = MeasureRows.Of(desk.Dossier, HueCalendar.V1)!;
        var now = TestCalendars.At("2026-03-10 09:01");
        var timings = BulletinCount.TimingsOf(measure);
        Assert.Equal(3, measure.Supplements);
        Assert.Equal(Timeliness.OnTime, OnTimeIndex.Plain(timings, now));
        Assert.Equal(Timeliness.Late, OnTimeIndex.Index(timings, now));
    }

    [Fact]
    public void A_withdrawal_while_the_applicant_has_it_is_judged_at_the_request()
    {
        var desk = new TestDesk().Filed();
        Claim(desk);
        desk.At("2026-03-03 09:00").Done(desk.Supplement());
        desk.At("2026-04-20 09:00")
            .Done(new WithdrawDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk, Reason = "Xin rút" });
        var measure = MeasureRows.Of(desk.Dossier, HueCalendar.V1)!;
        Assert.Equal("withdrawn", measure.Result);
        Assert.Equal(Timeliness.OnTime, OnTimeIndex.Index(BulletinCount.TimingsOf(measure), TestCalendars.At("2026-04-30 17:00")));
    }

    [Fact]
    public void Most_decisions_move_nothing_of_it()
    {
        var desk = new TestDesk().Filed();
        var before = desk.Dossier;
        Claim(desk);
        Assert.Null(MeasureRows.Changed(before, before with { Revision = 2 }, HueCalendar.V1));
        Assert.NotNull(MeasureRows.Changed(null, before, HueCalendar.V1));
        Assert.NotNull(MeasureRows.Changed(before, before with { EndedAt = TestCalendars.At("2026-03-03 09:00") }, HueCalendar.V1));
    }

    private static void Claim(TestDesk desk)
    {
        var task = desk.Dossier.Tasks.Single();
        if (task.Assignee is null)
            desk.Done(new ClaimTask { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Specialist, Task = task.Number });
    }
}
