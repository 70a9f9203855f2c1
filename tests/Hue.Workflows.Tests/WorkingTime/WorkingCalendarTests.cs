using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-03-02 07:30", "2026-03-02 07:30")] // the opening is included
    [InlineData("2026-03-02 05:00", "2026-03-02 07:30")]
    [InlineData("2026-03-02 11:29", "2026-03-02 11:29")]
    [InlineData("2026-03-02 11:30", "2026-03-02 13:30")] // a closing is not
    [InlineData("2026-03-02 12:15", "2026-03-02 13:30")]
    [InlineData("2026-03-02 16:59:59", "2026-03-02 16:59:59")]
    [InlineData("2026-03-02 17:00", "2026-03-03 07:30")]
    [InlineData("2026-02-13 17:00", "2026-02-23 07:30")] // over Tết
    [InlineData("2026-01-09 18:00", "2026-01-10 07:30")] // a worked Saturday
    public void Receipt_takes_effect_at_the_next_opening(string at, string effective) =>
        Assert.Equal(effective, Shown(HueCalendar.V1.EffectiveReceipt(At(at))));

    [Theory]
    [InlineData("2025-01-24 10:00", "1 workingDays", "2025-02-03 17:00")] // Tết Ất Tỵ: 27/01 to 01/02 closed
    [InlineData("2025-01-20 10:00", "10 workingDays", "2025-02-10 17:00")]
    [InlineData("2026-02-13 10:00", "1 workingDays", "2026-02-23 17:00")] // Tết Bính Ngọ: 16 to 20/02 closed
    [InlineData("2026-02-02 10:00", "30 workingDays", "2026-03-23 17:00")]
    [InlineData("2027-02-03 10:00", "1 workingDays", "2027-02-11 17:00")] // Tết Đinh Mùi: 04 to 10/02 closed
    [InlineData("2027-02-03 16:00", "2 workingHours", "2027-02-11 08:30")]
    [InlineData("2027-01-27 10:00", "14 calendarDays", "2027-02-11 17:00")] // 10/02 is closed: rolls
    public void Tet_is_skipped(string received, string term, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Term(term), At(received))));

    [Theory]
    [InlineData("2025-04-24 10:00", "2 workingDays", "2025-04-26 17:00")] // Saturday worked for 02/05
    [InlineData("2025-04-25 10:00", "3 workingDays", "2025-04-29 17:00")]
    [InlineData("2025-04-26 10:00", "2 workingDays", "2025-04-29 17:00")] // received on it
    [InlineData("2025-04-29 10:00", "1 workingDays", "2025-05-05 17:00")] // and 02/05 is closed
    [InlineData("2026-01-08 10:00", "2 calendarDays", "2026-01-10 17:00")] // a calendar term ends on it without rolling
    [InlineData("2026-01-10 15:30", "sameDay", "2026-01-12 17:00")]
    [InlineData("2026-08-21 10:00", "1 workingDays", "2026-08-22 17:00")]
    [InlineData("2026-08-28 10:00", "1 workingDays", "2026-09-03 17:00")] // 31/08 swapped, 01 and 02/09 closed
    public void Swapped_Saturdays_are_worked_and_the_days_they_pay_for_are_not(string received, string term, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Term(term), At(received))));

    [Theory]
    [InlineData("2026-01-30 10:00", "1 months", "2026-03-02 17:00")] // no 30 February: the 28th, a Saturday
    [InlineData("2026-03-31 10:00", "1 months", "2026-05-04 17:00")] // the 30th of April is closed, so is May Day
    [InlineData("2026-05-29 10:00", "1 months", "2026-06-29 17:00")]
    [InlineData("2026-11-30 10:00", "3 months", "2027-03-01 17:00")] // the 28th is a Sunday
    [InlineData("2026-12-31 10:00", "2 months", "2027-03-01 17:00")]
    [InlineData("2026-12-31 10:00", "1 workingDays", "2027-01-04 17:00")] // 1 January, then the week-end
    [InlineData("2026-12-31 17:00", "1 workingHours", "2027-01-04 08:30")]
    [InlineData("2025-12-31 16:30", "1 workingHours", "2026-01-05 08:00")] // 02/01/2026 is swapped for 10/01
    [InlineData("2025-12-25 10:00", "7 calendarDays", "2026-01-05 17:00")]
    public void Ends_of_months_and_years_are_as_the_calendar_has_them(string received, string term, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Term(term), At(received))));

    [Theory]
    [InlineData("0.0001 workingHours")] // a third of a second: never nothing, which would be due before it was received
    [InlineData("0.0001 workingDays")]
    public void The_shortest_term_is_due_after_its_receipt(string term)
    {
        var opening = At("2026-03-02 07:30");

        Assert.InRange(HueCalendar.V1.Due(Term(term), opening), opening.AddTicks(1), opening.AddSeconds(3));
    }

    [Theory]
    [InlineData("2028-01-31 10:00", "1 months", "2028-02-29 17:00")]
    [InlineData("2028-01-29 10:00", "1 months", "2028-02-29 17:00")] // a Saturday: received on Monday 31 January
    [InlineData("2028-02-28 10:00", "1 workingDays", "2028-02-29 17:00")]
    [InlineData("2028-02-28 10:00", "2 calendarDays", "2028-03-01 17:00")]
    [InlineData("2028-02-29 10:00", "12 months", "2029-02-28 17:00")]
    public void A_leap_day_is_a_day(string received, string term, string due) =>
        Assert.Equal(due, Shown(new WorkingCalendar(File([2028, 2029])).Due(Term(term), At(received))));

    [Theory]
    [InlineData("2026-03-02 14:59", null, "2026-03-02 17:00")]
    [InlineData("2026-03-02 15:00", null, "2026-03-03 17:00")]
    [InlineData("2026-03-02 14:59", "10:00", "2026-03-03 17:00")] // the procedure's own cut-off
    [InlineData("2026-03-02 09:59", "10:00", "2026-03-02 17:00")]
    [InlineData("2026-03-02 18:00", null, "2026-03-03 17:00")] // received the next morning, before the cut-off
    [InlineData("2026-03-06 15:30", null, "2026-03-09 17:00")]
    public void A_same_day_term_has_a_cut_off(string received, string? cutOff, string due)
    {
        var ledger = Ledger(received, "sameDay") with
        {
            CutOff = cutOff is null ? null : TimeOnly.Parse(cutOff, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.Equal(due, Shown(HueCalendar.V1.Due(ledger)));
    }

    [Theory]
    [InlineData("2026-03-02 07:30", "0.25 workingDays", "2026-03-02 09:22:30")] // 112.5 minutes
    [InlineData("2026-03-02 09:00", "0.5 workingDays", "2026-03-02 14:45")]
    [InlineData("2026-03-02 13:30", "0.5 workingDays", "2026-03-03 07:45")]
    [InlineData("2026-03-02 07:30", "2.5 workingDays", "2026-03-04 11:15")]
    [InlineData("2026-03-02 07:30", "4 workingHours", "2026-03-02 11:30")] // exactly at a closing: that closing
    [InlineData("2026-03-02 07:30", "7.5 workingHours", "2026-03-02 17:00")]
    public void Hours_and_fractions_of_a_day_are_office_minutes(string received, string term, string due) =>
        Assert.Equal(due, Shown(HueCalendar.V1.Due(Term(term), At(received))));

    [Theory]
    [InlineData("2026-03-03 10:00", "1 workingDays", "2026-03-04 11:30")] // due at the close of the half day
    [InlineData("2026-03-03 16:00", "2 workingHours", "2026-03-04 08:30")]
    [InlineData("2026-03-04 10:30", "2 workingHours", "2026-03-05 08:30")]
    [InlineData("2026-03-04 12:00", "1 workingDays", "2026-03-06 17:00")] // closed for the afternoon: received on the 5th
    [InlineData("2026-03-04 08:00", "sameDay", "2026-03-04 11:30")]
    public void A_half_day_counts_as_a_day_and_closes_early(string received, string term, string due) =>
        Assert.Equal(due, Shown(new WorkingCalendar(File([2026], Partial("2026-03-04", "07:30-11:30"))).Due(Term(term), At(received))));

    [Theory]
    [InlineData("2027-12-31 10:00", "1 workingDays", 2028)]
    [InlineData("2027-12-31 17:00", "sameDay", 2028)] // the receipt itself falls into the next year
    [InlineData("2027-12-01 10:00", "31 calendarDays", 2028)]
    [InlineData("2027-12-01 10:00", "10000 calendarDays", 2028)]
    [InlineData("2027-06-30 10:00", "7 months", 2028)]
    [InlineData("2027-12-31 16:00", "2 workingHours", 2028)]
    [InlineData("2024-12-30 10:00", "1 workingDays", 2024)]
    [InlineData("2031-12-30 10:00", "1 workingDays", 2031)]
    public void A_year_that_is_not_covered_is_an_error_that_names_the_file_to_add(string received, string term, int year)
    {
        var missing = Assert.Throws<CalendarHasNoYearException>(() => HueCalendar.V1.Due(Term(term), At(received)));

        Assert.Equal(year, missing.Year);
        Assert.Equal("procedures/_shared/calendars/hue.v2.json", missing.File);
        Assert.Contains(missing.File, missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_left_out_between_two_is_an_error_too()
    {
        var calendar = new WorkingCalendar(File([2026, 2028]));

        Assert.Equal(2027, Assert.Throws<CalendarHasNoYearException>(() => calendar.Due(Term("3 workingDays"), At("2026-12-30 10:00"))).Year);
        Assert.Equal(2027, Assert.Throws<CalendarHasNoYearException>(() => calendar.EffectiveReceipt(At("2026-12-31 17:00"))).Year);
        Assert.Equal("2028-01-05 17:00", Shown(calendar.Due(Term("2 workingDays"), At("2028-01-03 10:00"))));
    }

    [Theory]
    [InlineData("2026-03-02 09:00", 210, "2026-03-02 14:30")]
    [InlineData("2026-03-02 09:00", 150, "2026-03-02 11:30")] // exactly at a closing: that closing
    [InlineData("2026-03-02 17:00", -210, "2026-03-02 13:30")] // exactly at an opening: that opening
    [InlineData("2026-03-02 17:00", -240, "2026-03-02 11:00")]
    [InlineData("2026-02-13 17:00", 450, "2026-02-23 17:00")]
    [InlineData("2026-02-23 07:30", -30, "2026-02-13 16:30")]
    [InlineData("2026-03-02 12:00", 0, "2026-03-02 12:00")]
    public void Office_minutes_are_added_and_taken_away(string at, int minutes, string reached) =>
        Assert.Equal(reached, Shown(HueCalendar.V1.AddOfficeMinutes(At(at), minutes)));

    [Fact]
    public void A_due_time_across_Tet_is_found_without_allocating()
    {
        var (term, from) = (Term("30 workingDays"), At("2026-01-20 09:00"));
        var hours = Term("40 workingHours");
        long ticks = 0;
        for (var i = 0; i < 100; i++)
            ticks += HueCalendar.V1.Due(term, from).Ticks + HueCalendar.V1.Due(hours, from).Ticks;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            ticks += HueCalendar.V1.Due(term, from).Ticks + HueCalendar.V1.Due(hours, from).Ticks;

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(ticks > 0);
    }
}
