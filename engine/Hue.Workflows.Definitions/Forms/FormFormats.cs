using System.Globalization;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>The formats of the agreed set, RFC 3339's to the letter, email as ajv-formats decides it in the browser.</summary>
internal static partial class FormFormats
{
    public static readonly string[] Names = ["date", "time", "date-time", "email"];

    public static bool Holds(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "time" => IsTime(text),
        "date-time" => IsDateTime(text),
        _ => Email().IsMatch(text),
    };

    /// <summary>A day that exists, yyyy-MM-dd with ASCII digits; the year 0000 does.</summary>
    private static bool IsDate(string text)
    {
        if (!Date().IsMatch(text))
        {
            return false;
        }

        var (year, month, day) = (Figure(text[..4]), Figure(text[5..7]), Figure(text[8..]));
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month is >= 1 and <= 12 && day >= 1 && day <= (month == 2 && leap ? 29 : DaysOf(month));
    }

    private static int DaysOf(int month) => month switch
    {
        2 => 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>RFC 3339's full-time: with a zone, and a leap second only at 23:59:60 UTC.</summary>
    private static bool IsTime(string text)
    {
        if (Time().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (hour, minute, second) = (Figure(match, "hour"), Figure(match, "minute"), Figure(match, "second"));
        var zone = ((Figure(match, "zoneHour") * 60) + Figure(match, "zoneMinute")) * (match.Groups["sign"].Value == "-" ? -1 : 1);
        var lastOfDay = ((hour * 60) + minute - zone + 2880) % 1440 == 1439;
        return hour <= 23 && minute <= 59 && Figure(match, "zoneHour") <= 23 && Figure(match, "zoneMinute") <= 59
            && (second <= 59 || (second == 60 && lastOfDay));
    }

    private static bool IsDateTime(string text) => text.Length > 11 && (text[10] is 'T' or 't') && IsDate(text[..10]) && IsTime(text[11..]);

    private static int Figure(Match match, string group) => match.Groups[group] is { Length: > 0 } found ? Figure(found.Value) : 0;

    private static int Figure(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?"
        + @"([zZ]|(?<sign>[+-])(?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    private const string Local = @"[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private const string Label = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";

    [GeneratedRegex($@"^{Local}(\.{Local})*@({Label}\.)+{Label}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
