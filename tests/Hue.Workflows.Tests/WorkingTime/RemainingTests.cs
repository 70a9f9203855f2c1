using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

public class RemainingTests
{
    [Theory]
    [InlineData("2026-03-02 14:00", "2026-03-04 17:00", "còn 2 ngày 3 giờ", "2 days 3 hours left")]
    [InlineData("2026-03-04 17:00", "2026-03-04 17:00", "còn 0 phút", "0 minutes left")] // due is inclusive
    [InlineData("2026-03-04 17:00:01", "2026-03-04 17:00", "quá 0 phút", "0 minutes late")]
    [InlineData("2026-03-05 07:31", "2026-03-04 17:00", "quá 1 phút", "1 minute late")]
    [InlineData("2026-03-04 16:25", "2026-03-04 17:00", "còn 35 phút", "35 minutes left")]
    [InlineData("2026-03-04 16:01", "2026-03-04 17:00", "còn 59 phút", "59 minutes left")]
    [InlineData("2026-03-04 16:00", "2026-03-04 17:00", "còn 1 giờ", "1 hour left")]
    [InlineData("2026-03-04 14:10", "2026-03-04 17:00", "còn 2 giờ", "2 hours left")] // what does not fill an hour is left out
    [InlineData("2026-03-03 17:00", "2026-03-04 17:00", "còn 1 ngày", "1 day left")] // no "0 giờ"
    [InlineData("2026-03-03 16:30", "2026-03-04 17:00", "còn 1 ngày", "1 day left")]
    [InlineData("2026-03-05 17:00", "2026-03-04 17:00", "quá 1 ngày", "1 day late")]
    [InlineData("2026-03-09 10:30", "2026-03-04 17:00", "quá 2 ngày 3 giờ", "2 days 3 hours late")] // over a week-end
    [InlineData("2026-02-13 17:00", "2026-02-23 08:30", "còn 1 giờ", "1 hour left")] // over Tết
    public void Remaining_and_late_are_in_working_days_and_hours(string now, string due, string vi, string en)
    {
        Assert.Equal(vi, HueCalendar.V1.Remaining(At(now), At(due)));
        Assert.Equal(en, HueCalendar.V1.Remaining(At(now), At(due), "en"));
    }

    [Fact]
    public void A_day_is_as_long_as_the_calendar_says()
    {
        var file = File([2026]);
        var eight = file with
        {
            Weekly = file.Weekly with
            {
                Days = file.Weekly.Days.ToDictionary(day => day.Key, IReadOnlyList<OpenInterval> (_) => [Hours("08:00-12:00"), Hours("13:00-17:00")]),
            },
        };
        var calendar = new WorkingCalendar(eight);

        Assert.Equal(480, calendar.DayMinutes);
        Assert.Equal("còn 2 ngày 3 giờ", calendar.Remaining(At("2026-03-02 14:00"), At("2026-03-04 17:00")));
        Assert.Equal("2026-03-02 12:00", Shown(calendar.Due(Term("0.5 workingDays"), At("2026-03-02 08:00"))));
    }
}
