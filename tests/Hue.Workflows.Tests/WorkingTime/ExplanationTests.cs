using Hue.Workflows.WorkingTime;
using static Hue.Workflows.Tests.WorkingTime.TestCalendars;

namespace Hue.Workflows.Tests.WorkingTime;

public class ExplanationTests
{
    [Fact]
    public void Every_counted_and_skipped_day_is_named()
    {
        var explanation = HueCalendar.V1.Explain(Ledger("2026-02-13 16:40", "5 workingDays"), At("2026-02-25 09:00"));

        Assert.Equal("còn 2 ngày 6 giờ", explanation.Remaining.Vi);
        Assert.Equal(
            [
                "start Nhận lúc 16:40 thứ Sáu 13/02/2026. Thời hạn 5 ngày làm việc, không tính ngày nhận.",
                "skipped Thứ Bảy 14/02/2026: không tính, nghỉ cuối tuần.",
                "skipped Chủ nhật 15/02/2026: không tính, nghỉ cuối tuần.",
                "skipped Thứ Hai 16/02/2026: không tính, ngày nghỉ: 29 tháng Chạp (Giao thừa) Tết Bính Ngọ (đã có thông báo).",
                "skipped Thứ Ba 17/02/2026: không tính, ngày nghỉ: Mùng 1 Tết Bính Ngọ (đã có thông báo).",
                "skipped Thứ Tư 18/02/2026: không tính, ngày nghỉ: Mùng 2 Tết (đã có thông báo).",
                "skipped Thứ Năm 19/02/2026: không tính, ngày nghỉ: Mùng 3 Tết (đã có thông báo).",
                "skipped Thứ Sáu 20/02/2026: không tính, ngày nghỉ: Mùng 4 Tết (đã có thông báo).",
                "skipped Thứ Bảy 21/02/2026: không tính, nghỉ cuối tuần.",
                "skipped Chủ nhật 22/02/2026: không tính, nghỉ cuối tuần.",
                "counted Thứ Hai 23/02/2026: ngày thứ 1/5.",
                "counted Thứ Ba 24/02/2026: ngày thứ 2/5.",
                "counted Thứ Tư 25/02/2026: ngày thứ 3/5.",
                "counted Thứ Năm 26/02/2026: ngày thứ 4/5.",
                "counted Thứ Sáu 27/02/2026: ngày thứ 5/5.",
                "due Đến hạn lúc 17:00 thứ Sáu 27/02/2026; đúng giờ đó vẫn là đúng hạn.",
            ],
            Vietnamese(explanation));
        Assert.Equal([1m, 2m, 3m, 4m, 5m], explanation.Lines.Where(line => line.Kind == "counted").Select(line => line.Count));
    }

    [Fact]
    public void Suspensions_and_extensions_stand_where_they_happened()
    {
        var ledger = Ledger(
            "2026-03-02 09:00", "3 workingDays", "2026-03-04 10:00 → 2026-03-06 18:00", "+4 workingHours @ 2026-03-03 09:00");

        Assert.Equal(
            [
                "start Nhận lúc 09:00 thứ Hai 02/03/2026. Thời hạn 3 ngày làm việc, không tính ngày nhận.",
                "counted Thứ Ba 03/03/2026: ngày thứ 1/3.",
                "counted Thứ Tư 04/03/2026: ngày thứ 2/3.",
                "suspended Tạm dừng từ 10:00 thứ Tư 04/03/2026: lúc đó còn 1 ngày làm việc và 4 giờ làm việc.",
                "resumed Hết tạm dừng lúc 18:00 thứ Sáu 06/03/2026 (đã dừng 2 ngày 8 giờ), ngoài giờ làm việc nên tính từ 07:30 thứ Hai "
                    + "09/03/2026. Tính tiếp từ ngày hôm sau.",
                "skipped Thứ Bảy 07/03/2026: không tính, nghỉ cuối tuần.",
                "skipped Chủ nhật 08/03/2026: không tính, nghỉ cuối tuần.",
                "counted Thứ Ba 10/03/2026: ngày thứ 3/3.",
                "extended Gia hạn 4 giờ làm việc (quyết định lúc 09:00 thứ Ba 03/03/2026), tính từ 17:00 thứ Ba 10/03/2026.",
                "hours Thứ Tư 11/03/2026: 07:30–11:30, 240 phút, cộng dồn 240/240 phút.",
                "due Đến hạn lúc 11:30 thứ Tư 11/03/2026; đúng giờ đó vẫn là đúng hạn.",
            ],
            Vietnamese(HueCalendar.V1.Explain(ledger, At("2026-03-10 09:00"))));
    }

    [Fact]
    public void An_extension_that_was_stopped_half_way_is_told_once()
    {
        var ledger = Ledger(
            "2026-03-02 09:00", "5 workingDays", "2026-03-10 10:00 → 2026-03-16 10:00", "+3 workingDays @ 2026-03-06 10:00");

        var lines = HueCalendar.V1.Explain(ledger, At("2026-03-10 09:00")).Lines;

        Assert.Single(lines, line => line.Kind == "extended");
        Assert.Equal(
            [
                "Thứ Ba 10/03/2026: ngày gia hạn thứ 1/3.",
                "Thứ Ba 17/03/2026: ngày gia hạn thứ 2/3.",
                "Thứ Tư 18/03/2026: ngày gia hạn thứ 3/3.",
            ],
            lines.Where(line => line.Text.Vi.Contains("gia hạn thứ", StringComparison.Ordinal)).Select(line => line.Text.Vi));
    }

    [Theory]
    [InlineData("2026-01-30 10:00", "1 months", "–", "1 month from Friday 30/01/2026: Saturday 28/02/2026, the last day of that month.")]
    [InlineData("2026-01-30 10:00", "1 months", "–", "is not a working day (week-end): it moves to the next one, Monday 02/03/2026.")]
    [InlineData("2026-03-02 09:00", "1 months", "2026-03-10 10:00 → 2026-03-20 10:00", "The end moves by the 10 days of the suspension.")]
    [InlineData("2026-03-02 15:10", "sameDay", "–", "from the cut-off at 15:00 on, so due the next working day.")]
    [InlineData("2026-03-02 09:00", "0.25 workingDays", "–", "0.25 working days, which is 112.5 office minutes (a day has 450).")]
    [InlineData("2026-03-02 09:00", "0.25 workingDays", "–", "Monday 02/03/2026: 09:00–10:52:30, 112.5 minutes, 112.5 of 112.5 so far.")]
    [InlineData("2026-01-30 10:00", "2 calendarDays", "–", "Saturday 31/01/2026: day 1 of 2, counted although week-end.")]
    [InlineData("2026-01-09 10:00", "1 workingDays", "–", "day 1 of 1, a working day: Làm bù (thứ Bảy) cho 02/01/2026 (announced).")]
    [InlineData("2027-02-03 10:00", "1 workingDays", "–", "not counted, closed: Giao thừa Tết Đinh Mùi (computed, not announced yet).")]
    [InlineData("2026-08-28 10:00", "1 workingDays", "–", "Nghỉ hoán đổi dịp Quốc khánh (Thứ Hai) (not verified).")]
    [InlineData("2026-03-02 09:00", "2 workingDays", "2026-03-09 10:00 → 2026-03-10 10:00", "and it was late since 17:00 Wednesday 04/03/2026.")]
    public void Each_rule_is_told_in_English_too(string received, string term, string suspended, string says)
    {
        var lines = HueCalendar.V1.Explain(Ledger(received, term, suspended), At(received)).Lines;

        Assert.Contains(lines, line => line.Text.En.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_notice_and_a_half_day_are_told()
    {
        var calendar = new WorkingCalendar(File([2026], Partial("2026-03-04", "07:30-11:30")));

        Assert.Contains(
            "Thứ Tư 04/03/2026: ngày thứ 2/2, chỉ làm việc 07:30–11:30: Nghỉ nửa ngày do lũ (TB 1/TB-UBND; đã có thông báo).",
            calendar.Explain(Ledger("2026-03-02 09:00", "2 workingDays"), At("2026-03-02 09:00")).Lines.Select(line => line.Text.Vi));
    }

    private static IEnumerable<string> Vietnamese(Explanation explanation) =>
        explanation.Lines.Select(line => $"{line.Kind} {line.Text.Vi}");
}
