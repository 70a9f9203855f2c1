using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>The example table that the city's rules of terms come with, row by row.</summary>
public class TermsTableTests
{
    [Theory]
    [InlineData("2026-02-13 16:40", "5 workingDays", "–", "–", "2026-02-27 17:00")]
    [InlineData("2026-02-13 17:00", "5 workingDays", "–", "–", "2026-03-02 17:00")]
    [InlineData("2026-01-08 09:00", "2 workingDays", "–", "–", "2026-01-10 17:00")]
    [InlineData("2026-03-02 15:00", "sameDay", "–", "–", "2026-03-03 17:00")]
    [InlineData("2026-03-02 12:15", "4 workingHours", "–", "–", "2026-03-03 08:00")]
    [InlineData("2026-01-26 10:00", "20 calendarDays", "–", "–", "2026-02-23 17:00")]
    [InlineData("2026-01-31 10:00", "1 months", "–", "–", "2026-03-02 17:00")]
    [InlineData("2026-03-02 09:00", "5 workingDays", "2026-03-04 10:00 → 2026-03-09 09:00", "–", "2026-03-12 17:00")]
    [InlineData("2026-03-02 09:00", "8 workingHours", "2026-03-02 14:30 → 2026-03-04 08:00", "–", "2026-03-04 14:30")]
    [InlineData("2026-02-10 09:00", "3 workingDays", "–", "+3 workingDays", "2026-02-25 17:00")]
    public void Due_time_is_the_one_in_the_table(string received, string term, string suspended, string extended, string due)
    {
        var ledger = Ledger(received, term, suspended, extended);

        Assert.Equal(due, Shown(HueCalendar.V1.Due(ledger)));
        Assert.Equal(due, Shown(HueCalendar.V1.Explain(ledger, ledger.From).Due));
        Assert.Equal(TimeSpan.FromHours(7), HueCalendar.V1.Due(ledger)!.Value.Offset);
    }
}
