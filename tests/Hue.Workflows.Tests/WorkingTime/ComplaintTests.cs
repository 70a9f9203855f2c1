using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>What users of other systems filed against their deadlines, each held here as a test.</summary>
public class ComplaintTests
{
    /// <summary>VietOpenCPS opencps#1178: a wait of one day fired after five minutes.</summary>
    [Fact]
    public void A_wait_of_one_day_is_one_day()
    {
        var due = HueCalendar.V1.Due(Term("1 workingDays"), At("2026-03-02 10:00"));

        Assert.Equal("2026-03-03 17:00", Shown(due));
        Assert.Equal("còn 1 ngày 4 giờ", HueCalendar.V1.Remaining(At("2026-03-02 10:05"), due));
    }

    /// <summary>opencps#1254: a dossier became late after its third or fourth supplement round.</summary>
    [Fact]
    public void A_fourth_supplement_round_does_not_make_a_dossier_late()
    {
        const string Rounds = "2026-03-03 10:00 → 2026-03-10 10:00; 2026-03-11 10:00 → 2026-03-18 10:00; "
            + "2026-03-19 10:00 → 2026-03-26 10:00; 2026-03-27 10:00 → 2026-04-08 10:00";
        var ledger = Ledger("2026-03-02 09:00", "5 workingDays", Rounds);

        // One day is used before each request, so one of the five is left after the fourth.
        Assert.Equal("2026-04-09 17:00", Shown(HueCalendar.V1.Due(ledger)));
        Assert.False(HueCalendar.V1.Explain(ledger, At("2026-04-09 17:00")).Overdue);
        Assert.True(HueCalendar.V1.Explain(ledger, At("2026-04-09 17:00:01")).Overdue);
    }

    /// <summary>opencps#1252: clerks want days and hours of the office, not of the clock on the wall.</summary>
    [Fact]
    public void Late_is_told_in_working_days_and_hours()
    {
        Assert.Equal("còn 2 ngày 3 giờ", HueCalendar.V1.Remaining(At("2026-03-06 14:00"), At("2026-03-10 17:00")));
        Assert.Equal("quá 2 ngày 3 giờ", HueCalendar.V1.Remaining(At("2026-03-11 10:30"), At("2026-03-06 17:00")));
    }

    /// <summary>opencps-v2#1112: a step entered twice counted from its first entry.</summary>
    [Theory]
    [InlineData(OnCompletion.Resume, "2026-03-12 17:00")]
    [InlineData(OnCompletion.Restart, "2026-03-13 17:00")]
    public void A_step_entered_again_resumes_or_restarts_as_its_definition_says(OnCompletion onReentry, string due)
    {
        // Left on the 4th with one of two days used, entered again on the 11th.
        var ledger = Ledger("2026-03-03 09:00", "2 workingDays", "2026-03-04 10:00 → 2026-03-11 09:00", onCompletion: onReentry);

        Assert.Equal(due, Shown(HueCalendar.V1.Due(ledger)));
    }

    /// <summary>Open Zaak #747: suspending a case set a flag and moved no date.</summary>
    [Fact]
    public void A_suspension_moves_the_due_time()
    {
        var before = HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "10 workingDays"));
        var after = HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "10 workingDays", "2026-03-04 10:00 → 2026-03-11 10:00"));

        Assert.Equal("2026-03-16 17:00", Shown(before));
        Assert.Equal("2026-03-23 17:00", Shown(after));
        Assert.Null(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "10 workingDays", "2026-03-04 10:00 → …")));
    }

    /// <summary>ConductionNL #3935: editing the closed days moved nobody's deadline.</summary>
    [Fact]
    public void A_newly_closed_day_moves_every_term_over_it()
    {
        var file = HueCalendar.File();
        var flooded = new WorkingCalendar(file with { Version = 2, Days = [.. file.Days, Closed("2026-03-05", "Lũ")] });

        Assert.Equal("2026-03-06 17:00", Shown(HueCalendar.V1.Due(Term("4 workingDays"), At("2026-03-02 09:00"))));
        Assert.Equal("2026-03-09 17:00", Shown(flooded.Due(Term("4 workingDays"), At("2026-03-02 09:00"))));
    }
}
