using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Tests.WorkingTime;
using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.Engine.Refusing;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.Engine.Dossiers.Terms;

/// <summary>A dossier goes over to an amended calendar: received Monday 2 March 2026 08:00, due the 9th 17:00.</summary>
public sealed class CalendarAmendmentTests
{
    private static readonly WorkingCalendar Flooded = Version(2, Closed("2026-03-05", "Lũ"), Closed("2026-03-06", "Lũ"));

    private static readonly WorkingCalendar WorkedSaturday = Version(2, Worked("2026-03-07"));

    /// <summary>ConductionNL #3935: editing the closed days moved nobody's deadline.</summary>
    [Fact]
    public void Open_terms_move_with_one_record_and_a_new_epoch()
    {
        var desk = Desk(Flooded).Filed().At("2026-03-04 08:00");
        desk.Sweep();
        var records = desk.Audit.Count;

        desk.Done(Amend(desk));

        Assert.Equal(At("2026-03-11 17:00"), desk.Dossier.Legal!.DueAt);
        Assert.Equal(("hue.v2", 2), (desk.Dossier.Calendar, desk.Dossier.Legal.Epoch));
        Assert.Equal(records + 1, desk.Audit.Count);
        var record = desk.Audit[^1];
        Assert.Equal("term.reprojected", record.Kind);
        Assert.Contains("\"calendar\":\"hue.v2\"", record.Record);
        Assert.Contains("\"field\":\"due.legal\"", record.Record);
        Assert.Contains("12/TB-UBND", record.Record);
        Assert.All(desk.Tasks(), task => Assert.Equal(At("2026-03-11 17:00"), task.DossierDueAt));
        Assert.All(desk.Store.Timers(desk.Id).Where(t => t.Name.StartsWith("rung/legal", StringComparison.Ordinal)), t =>
            Assert.StartsWith("rung/legal/2/", t.Name, StringComparison.Ordinal));
        Assert.Equal(StoredJson.Write(desk.Dossier), StoredJson.Write(DossierReplay.From(desk.Audit)));
    }

    [Fact]
    public void A_step_term_moves_too_and_what_did_not_move_keeps_its_epoch()
    {
        var desk = Desk(Flooded).Filed(); // the step is due on the 4th, before the flood
        desk.Done(Amend(desk));
        var step = desk.Dossier.Term(TermState.StepKey(1))!;
        Assert.Equal((At("2026-03-04 17:00"), 1), (step.DueAt!.Value.ToOffset(TimeSpan.FromHours(7)), step.Epoch));
        Assert.Equal(["legal"], Amended(desk).Terms.Select(t => t.Key));
    }

    [Fact]
    public void What_was_told_and_still_holds_is_not_told_twice()
    {
        var desk = Desk(Version(2, Closed("2026-03-03"))).Filed().At("2026-03-20 09:00");
        desk.Sweep();
        var told = desk.Alerts.Count;
        desk.Done(Amend(desk)); // due the 10th instead of the 9th: late by more than three days all the same
        desk.Sweep();
        Assert.Equal(told, desk.Alerts.Count);
    }

    [Fact]
    public void A_dossier_that_ceases_to_be_late_is_warned_again_in_the_new_epoch()
    {
        var desk = Desk(Version(2, Closed("2026-03-09"), Closed("2026-03-10"))).Filed().At("2026-03-10 08:00");
        desk.Sweep();
        Assert.Contains(desk.Alerts, a => a.Alert is { Term: "legal", Rung: "den-han", Epoch: 1 });
        desk.Done(Amend(desk)); // due the 11th
        Assert.Equal(At("2026-03-11 17:00"), desk.Dossier.Legal!.DueAt);
        desk.At("2026-03-11 17:01").Sweep();
        Assert.Single(desk.Alerts, a => a.Alert is { Term: "legal", Rung: "den-han", Epoch: 2 });
    }

    [Fact]
    public void A_dossier_that_becomes_late_is_told_so_at_once()
    {
        var desk = Desk(WorkedSaturday).Filed().At("2026-03-09 08:00");
        desk.Sweep();
        desk.Done(Amend(desk)); // due on the worked Saturday
        Assert.Equal(At("2026-03-07 17:00"), desk.Dossier.Legal!.DueAt);
        desk.Sweep();
        Assert.Single(desk.Alerts, a => a.Alert is { Term: "legal", Rung: "den-han" });
    }

    [Fact]
    public void A_term_that_stands_still_is_counted_by_the_new_calendar_when_it_goes_on()
    {
        var desk = Desk(Version(2, Closed("2026-03-10"))).Filed().At("2026-03-03 09:00");
        desk.Done(Suspend(desk));
        desk.Done(Amend(desk));
        Assert.Empty(Amended(desk).Terms);
        Assert.Equal("hue.v2", desk.Dossier.Calendar);
        desk.At("2026-03-06 09:00").Done(Resume(desk));
        Assert.Equal(At("2026-03-13 17:00"), desk.Dossier.Legal!.DueAt); // four days left: 9, 11, 12, 13
    }

    [Fact]
    public void An_ended_dossier_is_left_alone_and_a_second_time_changes_nothing()
    {
        var desk = Desk(Flooded).Filed();
        Assert.Equal("notice-missing", desk.Refused(Amend(desk) with { Notice = " " }));
        Assert.Equal("not-your-role", desk.Refused(Amend(desk) with { By = TestDesk.Leader }));
        Assert.Equal("calendar-unknown", desk.Refused(Amend(desk) with { Calendar = "hue.v9" }));
        desk.Done(Amend(desk));
        Assert.Equal("calendar-same", desk.Refused(Amend(desk)));
        desk.Done(Withdraw(desk));
        var due = desk.Dossier.Legal!.DueAt;
        Assert.Equal("dossier-ended", desk.Refused(Amend(desk)));
        Assert.Equal(due, desk.Dossier.Legal!.DueAt);
    }

    [Fact]
    public void A_dossier_keeps_its_calendar_until_it_is_amended()
    {
        var desk = Desk(Flooded).Filed();
        desk.OfficeCalendar = "hue.v2"; // what is filed from now on is counted by the new one
        desk.At("2026-03-04 10:00").Done(Suspend(desk));
        desk.At("2026-03-04 11:00").Done(Resume(desk));
        Assert.Equal(("hue.v1", At("2026-03-09 17:00")), (desk.Dossier.Calendar, desk.Dossier.Legal!.DueAt!.Value));
    }

    internal static AmendCalendar Amend(TestDesk desk) => new()
    {
        Id = TestDesk.NewId(),
        Dossier = desk.Id,
        By = TestDesk.Person("quan-tri", "administrator", "hue"),
        Calendar = "hue.v2",
        Notice = "12/TB-UBND",
    };

    private static TermsReprojected Amended(TestDesk desk)
    {
        using var record = System.Text.Json.JsonDocument.Parse(desk.Audit[^1].Record);
        return (TermsReprojected)StoredJson.ReadEvent(record.RootElement.GetProperty("event").GetRawText());
    }

    private static TestDesk Desk(WorkingCalendar amended) => new() { Amended = amended };

    private static WorkingCalendar Version(int version, params SpecialDay[] days)
    {
        var file = HueCalendar.File();
        var others = file.Days.Where(d => days.All(x => x.Date != d.Date));
        return new WorkingCalendar(file with { Version = version, Days = [.. others, .. days] });
    }
}
