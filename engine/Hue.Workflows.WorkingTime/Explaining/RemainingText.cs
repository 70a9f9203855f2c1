using System.Globalization;

namespace Hue.Workflows.WorkingTime.Explaining;

/// <summary>Office minutes as days of the calendar's own length and hours (TERMS, rule 10); under an hour in minutes.</summary>
internal static class RemainingText
{
    public static string Of(long minutes, bool late, int dayMinutes, string language)
    {
        var span = Span(minutes, dayMinutes);
        if (language == "en")
            return late ? $"{span.En} late" : $"{span.En} left";
        return late ? $"quá {span.Vi}" : $"còn {span.Vi}";
    }

    /// <summary>"2 ngày 3 giờ"; what does not fill an hour beside a day or an hour is left out.</summary>
    public static LocalText Span(long minutes, int dayMinutes)
    {
        var days = minutes / dayMinutes;
        var hours = minutes % dayMinutes / 60;
        if (days == 0 && hours == 0)
            return new LocalText($"{minutes} phút", English(minutes, "minute"));
        if (hours == 0)
            return new LocalText($"{days} ngày", English(days, "day"));
        return days == 0
            ? new LocalText($"{hours} giờ", English(hours, "hour"))
            : new LocalText($"{days} ngày {hours} giờ", $"{English(days, "day")} {English(hours, "hour")}");
    }

    /// <summary>"1 ngày 4 giờ 30 phút": nothing left out, for sums that must come out even.</summary>
    public static LocalText Exact(long minutes, int dayMinutes)
    {
        (long Count, string Vi, string En)[] parts =
        [
            (minutes / dayMinutes, "ngày", "day"),
            (minutes % dayMinutes / 60, "giờ", "hour"),
            (minutes % dayMinutes % 60, "phút", "minute"),
        ];
        var said = parts.Where(part => part.Count > 0).ToList();
        return said.Count == 0
            ? Span(0, dayMinutes)
            : new LocalText(
                string.Join(' ', said.Select(part => $"{part.Count} {part.Vi}")),
                string.Join(' ', said.Select(part => English(part.Count, part.En))));
    }

    public static string English(decimal count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:0.####} {noun}{(count == 1 ? "" : "s")}");
}
