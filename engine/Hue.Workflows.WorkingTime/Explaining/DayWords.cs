using System.Globalization;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>Days and times as they are said: "thứ Hai 02/03/2026", "17:00".</summary>
internal static class DayWords
{
    private static readonly string[] Vietnamese = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static DateOnly Date(int day) => DateOnly.FromDayNumber(day);

    public static LocalText Day(int day)
    {
        var date = Date(day);
        var written = date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        return new LocalText($"{Vietnamese[(int)date.DayOfWeek]} {written}", $"{date.DayOfWeek} {written}");
    }

    /// <summary>"17:00 thứ Sáu 27/02/2026"; seconds only where there are any.</summary>
    public static LocalText Instant(long local)
    {
        var day = Day((int)(local / TimeSpan.TicksPerDay));
        return new LocalText($"{Time(local)} {day.Vi}", $"{Time(local)} {day.En}");
    }

    public static string Time(long local)
    {
        var time = new TimeOnly(local % TimeSpan.TicksPerDay);
        return time.ToString(local % TimeSpan.TicksPerMinute == 0 ? "HH':'mm" : "HH':'mm':'ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The first letter large, as at the beginning of a sentence.</summary>
    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"2,5" in Vietnamese, "2.5" in English.</summary>
    public static LocalText Number(decimal number)
    {
        var english = number.ToString("0.####", CultureInfo.InvariantCulture);
        return new LocalText(english.Replace('.', ','), english);
    }

    /// <summary>Minutes of a span of ticks, with a fraction where there is one.</summary>
    public static LocalText Minutes(long ticks) => Number(Math.Round((decimal)ticks / TimeSpan.TicksPerMinute, 2));
}
