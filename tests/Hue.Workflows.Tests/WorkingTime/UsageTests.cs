using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

public class UsageTests
{
    [Theory]
    [InlineData("2026-03-01 09:00", 0)]
    [InlineData("2026-03-02 09:00", 0)]
    [InlineData("2026-03-02 17:00", 360)]
    [InlineData("2026-03-03 07:30", 360)]
    [InlineData("2026-03-04 17:00", 1260)]
    [InlineData("2026-03-05 08:30", 1320)] // late: used runs on past the total
    public void Usage_of_a_plain_term_runs_with_the_office(string at, long used) =>
        Assert.Equal((used, 1260L), HueCalendar.V1.Usage(Ledger("2026-03-02 09:00", "2 workingDays"), At(at)));

    [Theory]
    [InlineData("2026-03-04 10:00", 960)]
    [InlineData("2026-03-06 10:00", 960)] // stands
    [InlineData("2026-03-09 09:00", 960)]
    [InlineData("2026-03-09 11:00", 1080)] // goes on
    [InlineData("2026-03-12 17:00", 2670)]
    public void Usage_stands_while_suspended(string at, long used) => Assert.Equal(
        (used, 2670L),
        HueCalendar.V1.Usage(Ledger("2026-03-02 09:00", "5 workingDays", "2026-03-04 10:00 → 2026-03-09 09:00"), At(at)));

    [Fact]
    public void Total_of_a_suspended_term_is_what_it_would_be_had_the_clock_gone_on()
    {
        var ledger = Ledger("2026-03-02 09:00", "5 workingDays", "2026-03-04 10:00 → …");

        Assert.Equal((960L, 2610L), HueCalendar.V1.Usage(ledger, At("2026-03-20 10:00")));
    }

    [Fact]
    public void A_restart_begins_at_nothing()
    {
        var ledger = Ledger("2026-03-02 09:00", "2 workingDays", "2026-03-03 10:00 → 2026-03-09 09:00", onCompletion: OnCompletion.Restart);

        Assert.Equal((0L, 1260L), HueCalendar.V1.Usage(ledger, At("2026-03-09 09:00")));
        Assert.Equal((360L, 1260L), HueCalendar.V1.Usage(ledger, At("2026-03-10 07:30")));
    }

    [Fact]
    public void A_term_suspended_again_after_a_restart_speaks_of_the_new_run()
    {
        const string Rounds = "2026-03-03 10:00 → 2026-03-09 09:00; 2026-03-09 11:00 → …";
        var ledger = Ledger("2026-03-02 09:00", "2 workingDays", Rounds, "+2 workingDays @ 2026-03-03 09:00", OnCompletion.Restart);

        Assert.Equal((120L, 1260L), HueCalendar.V1.Usage(ledger, At("2026-03-20 10:00")));
    }
}
