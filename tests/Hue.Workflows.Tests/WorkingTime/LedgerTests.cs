using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>Suspensions, extensions and restarts; each row of March 2026 can be checked on a wall calendar (the 2nd is a Monday).</summary>
public class LedgerTests
{
    [Theory]
    [InlineData("5 workingDays", "2026-03-04 18:00 → 2026-03-09 09:00", "2026-03-12 17:00")] // begins in the evening: that day counts
    [InlineData("5 workingDays", "2026-03-07 10:00 → 2026-03-09 09:00", "2026-03-10 17:00")] // on a Saturday: four days were used
    [InlineData("5 workingDays", "2026-03-04 10:00 → 2026-03-07 10:00", "2026-03-12 17:00")] // ends on a Saturday: goes on from Monday
    [InlineData("5 workingDays", "2026-03-04 10:00 → 2026-03-06 17:00", "2026-03-12 17:00")] // ends at a closing: the same
    [InlineData("5 workingDays", "2026-03-02 10:00 → 2026-03-05 10:00", "2026-03-12 17:00")] // on the day of receipt: nothing was used
    [InlineData("5 workingDays", "2026-03-09 10:00 → 2026-03-12 10:00", "2026-03-12 17:00")] // on the last day: nothing is left
    [InlineData("5 workingDays", "2026-03-11 10:00 → 2026-03-16 10:00", "2026-03-16 17:00")] // late already: by the rule, the day of its end
    [InlineData("5 workingDays", "2026-03-04 10:00 → 2026-03-04 10:00", "2026-03-09 17:00")] // no length in office hours: no difference
    [InlineData("5 workingDays", "2026-03-04 18:00 → 2026-03-04 18:00", "2026-03-10 17:00")] // no length outside: Thursday is not counted
    [InlineData("8 workingHours", "2026-03-02 12:00 → 2026-03-04 12:00", "2026-03-05 09:30")] // in both lunch breaks: 5.5 hours are left
    [InlineData("8 workingHours", "2026-03-03 09:00 → 2026-03-04 18:00", "2026-03-05 08:00")] // 7.5 hours used
    [InlineData("8 workingHours", "2026-03-03 09:30 → 2026-03-05 10:00", "2026-03-05 17:00")] // exactly used up: close of the day of its end
    [InlineData("2.5 workingDays", "2026-03-03 09:00 → 2026-03-05 09:00", "2026-03-06 14:45")] // 450 of 1,125 minutes were used
    [InlineData("10 calendarDays", "2026-03-05 10:00 → 2026-03-10 10:00", "2026-03-17 17:00")] // three used, Sundays among the seven left
    [InlineData("10 calendarDays", "2026-03-07 10:00 → 2026-03-08 10:00", "2026-03-16 17:00")] // within one week-end: from Monday, 5 left are 14 March
    [InlineData("1 months", "2026-03-10 10:00 → 2026-03-20 10:00", "2026-04-13 17:00")] // 2 April moves by ten days, then rolls
    [InlineData("1 months", "2026-04-03 10:00 → 2026-04-08 10:00", "2026-04-08 17:00")] // the target had passed
    public void A_suspension_leaves_the_unused_part(string term, string suspended, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", term, suspended))));

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 10:00 → 2026-03-05 16:30", "2026-03-05 17:00")] // due that day: nothing is left after it
    [InlineData("2026-03-02 16:00", "2026-03-02 16:30 → 2026-03-05 16:30", "2026-03-06 17:00")] // due the next day: that day is left
    public void A_same_day_term_is_none_or_one_working_day(string received, string suspended, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Ledger(received, "sameDay", suspended))));

    [Fact]
    public void Several_suspensions_each_leave_their_part()
    {
        const string Rounds = "2026-03-03 10:00 → 2026-03-05 10:00; 2026-03-09 10:00 → 2026-03-11 10:00; 2026-03-13 10:00 → 2026-03-17 10:00";

        Assert.Equal("2026-03-17 17:00", Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "5 workingDays", Rounds))));
        Assert.Equal("2026-03-18 17:00", Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "6 workingDays", Rounds))));
        Assert.Equal("2026-04-10 17:00", Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "1 months", Rounds))));
    }

    [Fact]
    public void There_is_no_due_time_while_suspended()
    {
        var ledger = Ledger("2026-03-02 09:00", "5 workingDays", "2026-03-04 10:00 → …", "+2 workingDays");

        Assert.Null(HueCalendar.V1.Due(ledger));
        var explanation = HueCalendar.V1.Explain(ledger, At("2026-06-01 09:00"));
        Assert.False(explanation.Overdue);
        Assert.Equal("còn 5 ngày làm việc, đang tạm dừng", explanation.Remaining.Vi);
    }

    [Theory]
    [InlineData("8 workingHours", "còn 4 giờ 30 phút làm việc, đang tạm dừng")] // exact, so that the sum comes out even
    [InlineData("2.5 workingDays", "còn 2 ngày 15 phút làm việc, đang tạm dừng")]
    [InlineData("10 calendarDays", "còn 10 ngày theo lịch, đang tạm dừng")]
    [InlineData("1 months", "còn 31 ngày theo lịch, đang tạm dừng")]
    [InlineData("sameDay", "đã dùng hết thời hạn, đang tạm dừng")]
    public void What_is_left_on_a_standing_clock_is_told_in_its_unit(string term, string remaining) => Assert.Equal(
        remaining,
        HueCalendar.V1.Explain(Ledger("2026-03-02 09:00", term, "2026-03-02 14:30 → …"), At("2026-03-05 09:00")).Remaining.Vi);

    [Theory]
    [InlineData("5 workingDays", "2026-03-04 10:00 → 2026-03-09 09:00", "2026-03-16 17:00")]
    [InlineData("8 workingHours", "2026-03-03 09:00 → 2026-03-04 14:00", "2026-03-05 14:30")]
    [InlineData("1 months", "2026-03-10 10:00 → 2026-03-20 10:00", "2026-04-20 17:00")]
    [InlineData("sameDay", "2026-03-02 10:00 → 2026-03-05 16:30", "2026-03-06 17:00")] // completed after the cut-off
    public void A_restart_runs_the_whole_term_anew(string term, string suspended, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", term, suspended, onCompletion: OnCompletion.Restart))));

    [Fact]
    public void A_restart_brings_back_the_budget_without_the_extension_granted_before_it()
    {
        const string Suspended = "2026-03-04 10:00 → 2026-03-09 09:00";

        Assert.Equal("2026-03-16 17:00", Restarted("+3 workingDays @ 2026-03-03 10:00"));
        Assert.Equal("2026-03-19 17:00", Restarted("+3 workingDays @ 2026-03-06 10:00"));
        Assert.Equal("2026-03-19 17:00", Restarted("+3 workingDays"));

        string? Restarted(string extended) =>
            Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", "5 workingDays", Suspended, extended, OnCompletion.Restart)));
    }

    [Theory]
    [InlineData("5 workingDays", "+3 workingDays", "2026-03-12 17:00")]
    [InlineData("5 workingDays", "+4 workingHours", "2026-03-10 11:30")] // hours run on from the due instant
    [InlineData("8 workingHours", "+2 workingHours", "2026-03-03 11:30")]
    [InlineData("8 workingHours", "+1 workingDays", "2026-03-04 17:00")] // due on the 3rd at 09:30: the day after it
    [InlineData("10 calendarDays", "+2 calendarDays", "2026-03-16 17:00")] // the 14th is a Saturday
    [InlineData("5 workingDays", "+1 months", "2026-04-09 17:00")]
    [InlineData("5 workingDays", "+1 workingDays; +1 workingDays", "2026-03-11 17:00")]
    public void An_extension_counts_from_the_due_time_in_force(string term, string extended, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", term, "–", extended))));

    [Theory]
    [InlineData("5 workingDays", "+3 workingDays @ 2026-03-06 10:00", "2026-03-10 10:00 → 2026-03-16 10:00", "2026-03-18 17:00")] // 1 of 3 used
    [InlineData("5 workingDays", "+3 workingDays @ 2026-03-06 10:00", "2026-03-04 10:00 → 2026-03-09 09:00", "2026-03-17 17:00")] // listed later
    [InlineData("5 workingDays", "+4 workingHours @ 2026-03-06 10:00", "2026-03-10 09:30 → 2026-03-16 10:00", "2026-03-16 14:00")] // 2 hours left
    [InlineData("5 workingDays", "+4 workingHours @ 2026-03-06 10:00", "2026-03-09 10:00 → 2026-03-16 10:00", "2026-03-16 16:00")] // the day is used
    [InlineData("8 workingHours", "+2 workingDays @ 2026-03-02 10:00", "2026-03-04 10:00 → 2026-03-09 10:00", "2026-03-10 17:00")] // 1 of 2 left
    [InlineData("5 workingDays", "+1 months @ 2026-03-06 10:00", "2026-03-19 10:00 → 2026-03-26 10:00", "2026-04-16 17:00")] // 9 April and 7 days
    [InlineData("5 workingDays", "+1 months @ 2026-03-06 10:00", "2026-03-09 10:00 → 2026-03-16 10:00", "2026-04-16 17:00")] // not begun: whole
    public void A_suspension_within_an_extension_leaves_its_unused_part(string term, string extended, string suspended, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Ledger("2026-03-02 09:00", term, suspended, extended))));

    [Theory]
    [InlineData(true, true, false, "–", "2026-03-06 17:00")] // the day of receipt is the first
    [InlineData(true, true, false, "2026-03-04 10:00 → 2026-03-09 09:00", "2026-03-11 17:00")]
    [InlineData(false, false, false, "2026-03-04 10:00 → 2026-03-09 09:00", "2026-03-13 17:00")] // the day of the request does not count
    [InlineData(false, true, true, "2026-03-04 10:00 → 2026-03-09 09:00", "2026-03-11 17:00")] // the day of completion does
    [InlineData(false, true, true, "2026-03-04 10:00 → 2026-03-04 15:00", "2026-03-09 17:00")] // but not twice
    [InlineData(false, false, true, "2026-03-04 10:00 → 2026-03-04 15:00", "2026-03-09 17:00")]
    public void Boundary_days_count_as_the_calendar_says(bool receipt, bool suspension, bool resumption, string suspended, string due)
    {
        var file = HueCalendar.File();
        var calendar = new WorkingCalendar(file with
        {
            Rules = file.Rules with
            {
                CountsDayOfReceipt = new SourcedFlag(receipt, "", "toBeConfirmed"),
                CountsDayOfSuspension = new SourcedFlag(suspension, "", "toBeConfirmed"),
                CountsDayOfResumption = new SourcedFlag(resumption, "", "toBeConfirmed"),
            },
        });
        Assert.Equal(due, Shown(calendar.Due(Ledger("2026-03-02 09:00", "5 workingDays", suspended))));
    }

    [Fact]
    public void A_suspension_over_before_the_receipt_stops_nothing() =>
        Assert.Equal("2026-03-09 17:00", Shown(HueCalendar.V1.Due(
            Ledger("2026-03-02 09:00", "5 workingDays", "2026-02-24 10:00 → 2026-02-26 10:00"))));

    [Theory]
    [InlineData("2026-03-04 10:00 → 2026-03-03 10:00", "–", "ends")]
    [InlineData("2026-03-04 10:00 → …; 2026-03-09 10:00 → 2026-03-10 10:00", "–", "only the last may be open")]
    [InlineData("2026-03-04 10:00 → 2026-03-09 10:00; 2026-03-06 10:00 → 2026-03-10 10:00", "–", "in order of time")]
    [InlineData("–", "+sameDay", "sameDay")]
    public void A_ledger_that_cannot_be_says_why(string suspended, string extended, string says)
    {
        var ledger = Ledger("2026-03-02 09:00", "5 workingDays", suspended, extended);

        Assert.Contains(says, ledger.Fault(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HueCalendar.V1.Explain(ledger, At("2026-03-02 09:00")));
        if (suspended != "–")
            Assert.Throws<ArgumentException>(() => HueCalendar.V1.Due(ledger));
    }
}
