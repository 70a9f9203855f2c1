using Hue.Workflows.WorkingTime.Tables;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>Why a day is open or shut, with the notice it rests on and how certain that is.</summary>
internal sealed class DayReasons(DayHours hours)
{
    /// <summary>Why a closed day is skipped: its own name where it has one, else that the office rests on that week day.</summary>
    public LocalText Closed(int day)
    {
        var date = DayWords.Date(day);
        if (hours.Special(date) is { } special)
            return Named(special, "ngày nghỉ", "closed");
        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? new LocalText("nghỉ cuối tuần", "week-end")
            : new LocalText("cơ quan không làm việc", "the office does not work");
    }

    /// <summary>What is special about an open day, with a comma before it; empty for an ordinary one.</summary>
    public LocalText Open(int day)
    {
        if (hours.Special(DayWords.Date(day)) is not { } special)
            return new LocalText("", "");
        var reason = special.Kind == "partial"
            ? Named(special, $"chỉ làm việc {Hours(special)}", $"open only {Hours(special)}")
            : Named(special, "ngày đi làm", "a working day");
        return new LocalText($", {reason.Vi}", $", {reason.En}");
    }

    private static LocalText Named(SpecialDay day, string vi, string en)
    {
        var source = Source(day);
        return new LocalText($"{vi}: {day.Name} ({source.Vi})", $"{en}: {day.Name} ({source.En})");
    }

    private static LocalText Source(SpecialDay day)
    {
        var certainty = day.Certainty switch
        {
            "law" => new LocalText("theo luật", "by law"),
            "announced" => new LocalText("đã có thông báo", "announced"),
            "computed" => new LocalText("tính theo lịch, chưa có thông báo", "computed, not announced yet"),
            "unverified" => new LocalText("chưa kiểm chứng", "not verified"),
            "toBeConfirmed" => new LocalText("chờ xác nhận", "to be confirmed"),
            _ => new LocalText(day.Certainty, day.Certainty),
        };
        var notice = day.Replaces is { } earlier
            ? new LocalText($"{day.Notice}, thay {earlier}", $"{day.Notice}, in place of {earlier}")
            : new LocalText(day.Notice, day.Notice);
        return day.Notice.Length == 0 ? certainty : new LocalText($"{notice.Vi}; {certainty.Vi}", $"{notice.En}; {certainty.En}");
    }

    private static string Hours(SpecialDay day) =>
        string.Join(", ", (day.Open ?? []).Select(interval => $"{interval.From:HH':'mm}–{interval.To:HH':'mm}"));
}
