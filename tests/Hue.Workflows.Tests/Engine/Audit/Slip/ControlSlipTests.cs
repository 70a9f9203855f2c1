using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Audit.Slip;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Audit.Slip;

/// <summary>The control slip says who gave what to whom and whether it was in time, out of the trail alone.</summary>
public sealed class ControlSlipTests
{
    private static readonly TimeSpan Hue = TimeSpan.FromHours(7);

    [Fact]
    public void Receipt_stands_first_from_the_applicant_to_whoever_received()
    {
        var desk = new TestDesk().Filed(receive: false, channel: "online");
        var waiting = Slip(desk).Lines.Single();
        Assert.Equal(
            ("receipt", "applicant", "Trần Thị Đào", "pool"), (waiting.Kind, waiting.From.Kind, waiting.From.Name, waiting.To.Kind));
        Assert.Null(waiting.TakenAt);

        desk.At("2026-03-02 09:30").Done(new ReceiveDossier { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Clerk });
        var slip = Slip(desk);
        Assert.Equal(TestCalendars.At("2026-03-02 08:00"), slip.Lines[0].GivenAt);
        Assert.Equal((TestCalendars.At("2026-03-02 09:30"), "lan"), (slip.Lines[0].TakenAt, slip.Lines[0].To.Person));
        Assert.Equal(("step", "tham-tra", "lan", "specialist"), Of(slip.Lines[1]));
        Assert.Null(slip.Timeliness);
    }

    [Fact]
    public void An_open_step_says_until_when_it_is_to_be_done()
    {
        var desk = new TestDesk().Filed();
        var open = desk.Dossier.Task(desk.TaskOf("tham-tra"))!;

        var step = Assert.Single(Slip(desk).Lines, line => line.Step == "tham-tra");

        Assert.NotNull(step.DueAt);
        Assert.Equal(desk.Dossier.Term(open.TermKey)!.DueAt, step.DueAt);
        Assert.Null(step.Timeliness);
    }

    [Fact]
    public void Each_holder_of_a_step_has_a_line_and_what_was_given_back_is_not_called_done()
    {
        var desk = new TestDesk().Filed();
        var task = desk.TaskOf("tham-tra");
        desk.Done(new ClaimTask { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Specialist, Task = task });
        desk.At("2026-03-02 10:00").Done(new AssignTask
        {
            Id = TestDesk.NewId(),
            Dossier = desk.Id,
            By = TestDesk.Head,
            Task = task,
            Assignee = "yen",
            AssigneeName = "Yến",
            Reason = "Chia việc",
        });
        desk.At("2026-03-02 10:30").Done(
            new ReleaseTask { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Head, Task = task });
        desk.At("2026-03-02 11:00").Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));

        var steps = Slip(desk).Lines.Where(l => l.Step == "tham-tra").ToList();
        Assert.Equal(["reassigned", "released", "dat"], steps.Select(l => l.Outcome));
        Assert.Equal([false, false, true], steps.Select(l => l.IsOutcome));
        Assert.Equal(["lan", "minh", "hoa"], steps.Select(l => l.From.Person));
        Assert.Equal(["minh", "yen", "minh"], steps.Select(l => l.To.Person));
        Assert.Equal([null, null], steps.Take(2).Select(l => l.Timeliness));
        Assert.Equal(TestCalendars.At("2026-03-02 11:00"), steps[2].TakenAt); // nobody claimed it: taken and done at once
    }

    [Theory]
    [InlineData("2026-03-06 17:00", Timeliness.Early)]
    [InlineData("2026-03-09 08:00", Timeliness.OnTime)]
    [InlineData("2026-03-09 17:00", Timeliness.OnTime)]
    [InlineData("2026-03-09 17:01", Timeliness.Late)]
    public void A_dossier_is_early_before_its_day_on_time_on_it_and_late_after_the_close(string ended, Timeliness expected)
    {
        var desk = new TestDesk().Filed();
        desk.At(ended).Done(Stop(desk, "Dừng"));
        var slip = Slip(desk);
        Assert.Equal(expected, slip.Timeliness);
        Assert.Equal(("end", "stopped", "Dừng"), (slip.Lines[^1].Kind, slip.Lines[^1].Outcome, slip.Lines[^1].Note));
    }

    [Fact]
    public void A_supplement_goes_to_the_applicant_and_comes_back_and_the_standing_clock_is_remarked()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Supplement());
        desk.At("2026-03-04 09:00").Done(desk.Supplied());
        var slip = Slip(desk);
        var asked = slip.Lines.Single(l => l.Kind == "supplementAsked");
        Assert.Equal(("minh", "applicant", "Thiếu giấy tờ"), (asked.From.Person, asked.To.Kind, asked.Note));
        Assert.Equal(["giay-to"], asked.Missing);
        Assert.Equal(TestCalendars.At("2026-03-04 09:00"), asked.DoneAt);
        Assert.Equal(("applicant", "lan"), Parties(slip.Lines.Single(l => l.Kind == "supplementGiven")));
        Assert.Equal(["clock.stopped", "clock.started"], slip.Remarks.Select(r => r.Kind));
        Assert.Null(slip.Remarks[0].DueAt);
        Assert.NotNull(slip.Remarks[1].DueAt);
    }

    [Fact]
    public void A_hand_over_of_paper_is_not_said_to_be_taken_since_nobody_recorded_that()
    {
        var desk = new TestDesk().Filed();
        desk.Done(new HandOver
        {
            Id = TestDesk.NewId(),
            Dossier = desk.Id,
            By = TestDesk.Clerk,
            ToOffice = "19753",
            ToPerson = "ngoc",
            Note = "Chuyến 2",
        });
        var line = Slip(desk).Lines[^1];
        Assert.Equal(
            ("handOver", "lan", "19753", "ngoc", "Chuyến 2"), (line.Kind, line.From.Person, line.To.Office, line.To.Person, line.Note));
        Assert.Null(line.TakenAt);
    }

    [Fact]
    public void After_an_erasure_the_slip_stands_without_names_of_applicants_and_without_words()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Supplement());
        desk.Done(Stop(desk, "Bà Đào xin thôi"));
        var erased = desk.Audit.Select(r => r with { Personal = null }).ToList();
        var slip = ControlSlip.Of(DossierReplay.Walk(erased), Hue);
        Assert.Equal(Slip(desk).Lines.Select(l => (l.Kind, l.GivenAt, l.Outcome)), slip.Lines.Select(l => (l.Kind, l.GivenAt, l.Outcome)));
        Assert.Null(slip.Lines[0].From.Name);
        Assert.All(slip.Lines, l => Assert.Null(l.Note));
    }

    private static StopDossier Stop(TestDesk desk, string reason)
        => new() { Id = TestDesk.NewId(), Dossier = desk.Id, By = TestDesk.Leader, Reason = reason, LegalBasis = "luat" };

    private static ControlSlip Slip(TestDesk desk) => ControlSlip.Of(DossierReplay.Walk(desk.Audit), Hue);

    private static (string Kind, string? Step, string? From, string? To) Of(SlipLine line)
        => (line.Kind, line.Step, line.From.Person, line.To.Role);

    private static (string From, string? To) Parties(SlipLine line) => (line.From.Kind, line.To.Person);
}
