using System.Globalization;
using System.Text.RegularExpressions;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>The formats of the agreed set, decided as ajv-formats decides them in the browser.</summary>
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

    /// <summary>With a zone, and 23:59:60 UTC as the only leap second.</summary>
    private static bool IsTime(string text)
    {
        if (Time().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (hour, minute) = (Figure(match.Groups["hour"].Value), Figure(match.Groups["minute"].Value));
        var second = double.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture);
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        var (zoneHour, zoneMinute) = (Figure(match.Groups["zoneHour"].Value), Figure(match.Groups["zoneMinute"].Value));
        if (zoneHour > 23 || zoneMinute > 59)
        {
            return false;
        }

        if (hour <= 23 && minute <= 59 && second < 60)
        {
            return true;
        }

        var utcMinute = minute - (zoneMinute * sign);
        var utcHour = hour - (zoneHour * sign) - (utcMinute < 0 ? 1 : 0);
        return utcHour is 23 or -1 && utcMinute is 59 or -1 && second < 61;
    }

    private static bool IsDateTime(string text)
    {
        var parts = Between().Split(text);
        return parts.Length == 2 && IsDate(parts[0]) && IsTime(parts[1]);
    }

    private static int Figure(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2}(\.[0-9]+)?)"
        + @"([zZ]|(?<sign>[+-])(?<zoneHour>[0-9]{2})(:?(?<zoneMinute>[0-9]{2}))?)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    // JavaScript's \s beside T and t.
    [GeneratedRegex(@"[tT\t-\r \u00a0\ufeff\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    private const string Local = @"[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private const string Label = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";

    [GeneratedRegex($@"^{Local}(\.{Local})*@({Label}\.)+{Label}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
