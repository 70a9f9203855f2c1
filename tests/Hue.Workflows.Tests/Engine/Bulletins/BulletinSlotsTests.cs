using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Bulletins;

public sealed class BulletinSlotsTests
{
    [Theory]
    [InlineData("2026-03-02 07:30", "2026-03-02 07:30", "the instant itself")]
    [InlineData("2026-03-02 07:29", "2026-02-27 16:30", "Monday before the morning's: Friday evening's")]
    [InlineData("2026-03-02 16:29", "2026-03-02 07:30", "all day long the morning's")]
    [InlineData("2026-03-02 23:59", "2026-03-02 16:30", "in the night the evening's")]
    [InlineData("2026-03-01 12:00", "2026-02-27 16:30", "not on a Sunday")]
    [InlineData("2026-02-18 12:00", "2026-02-13 16:30", "not at Tết")]
    [InlineData("2026-01-10 08:00", "2026-01-10 07:30", "on a Saturday that is worked")]
    public void The_last_slot_is_one_of_a_working_day(string now, string slot, string why)
        => Assert.True(TestCalendars.At(slot) == BulletinSlots.Latest([HueCalendar.V1], TestCalendars.At(now)), why);

    [Fact]
    public void A_day_on_which_one_of_two_offices_works_has_slots()
    {
        var file = HueCalendar.File();
        var flooded = new Workflows.WorkingTime.WorkingCalendar(file with
        {
            Id = "flooded",
            Days = [.. file.Days, new(new DateOnly(2026, 3, 3), "closed", "Lũ", "Flood", "", null)],
        });
        Assert.False(BulletinSlots.Works(flooded, new DateOnly(2026, 3, 3)));
        var now = TestCalendars.At("2026-03-03 09:00");
        Assert.Equal(TestCalendars.At("2026-03-03 07:30"), BulletinSlots.Latest([flooded, HueCalendar.V1], now));
        Assert.Equal(TestCalendars.At("2026-03-02 16:30"), BulletinSlots.Latest([flooded], now));
    }

    [Fact]
    public void A_year_without_a_calendar_counts_by_its_week()
    {
        Assert.True(BulletinSlots.Works(HueCalendar.V1, new DateOnly(2031, 3, 3)));
        Assert.False(BulletinSlots.Works(HueCalendar.V1, new DateOnly(2031, 3, 2)));
    }

    [Fact]
    public void The_month_begins_at_midnight_in_Hue()
        => Assert.Equal(TestCalendars.At("2026-03-01 00:00"), BulletinSlots.MonthOf(TestCalendars.At("2026-03-02 07:30")));
}
