using System.Globalization;

namespace Hue.Workflows.WorkingTime;

/// <summary>An amount of time an office has: "5 workingDays", "4 workingHours", "1 months", "sameDay".</summary>
/// <param name="Amount">Positive; whole for calendar days and months.</param>
/// <param name="Unit">What it is counted in.</param>
public readonly record struct Term(decimal Amount, TermUnit Unit)
{
    /// <summary>The largest amount that is read: longer than any calendar, short enough to catch a slipped key.</summary>
    public const int AmountMax = 10_000;

    private const string UnitsToWrite = "workingDays, workingHours, calendarDays, months or sameDay";

    /// <summary>The written form, as in definitions and on the command line.</summary>
    public override string ToString() => Unit == TermUnit.SameDay
        ? "sameDay"
        : string.Create(CultureInfo.InvariantCulture, $"{Amount:0.####} {char.ToLowerInvariant(Unit.ToString()[0])}{Unit.ToString()[1..]}");

    /// <summary>Reads the written form.</summary>
    /// <param name="text">An amount, one space, a unit; or "sameDay" alone.</param>
    /// <param name="term">The term read.</param>
    /// <param name="fault">What is wrong and what to write instead, empty when nothing is.</param>
    /// <returns>Whether the text is a term.</returns>
    public static bool TryParse(string text, out Term term, out string fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        term = default;
        if (text == "sameDay")
        {
            term = new Term(1, TermUnit.SameDay);
            fault = "";
            return true;
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        fault = space < 0
            ? $"\"{text}\" is not a term: write an amount, one space and a unit, such as \"5 workingDays\", or \"sameDay\" alone"
            : ReadParts(text.AsSpan(0, space), text[(space + 1)..], out term);
        return fault.Length == 0;
    }

    /// <summary>What is wrong with the term as a number of its unit and what to write instead; empty when nothing is.</summary>
    public string Fault() => Unit switch
    {
        TermUnit.SameDay => "",
        < TermUnit.WorkingDays or > TermUnit.SameDay => $"unit {(int)Unit} is not known: use {UnitsToWrite}",
        _ when Amount <= 0 => "the amount of a term is positive: write 1 or more, or a fraction of a working day such as 0.5",
        _ when Amount > AmountMax => $"the amount of a term is at most {AmountMax}",
        _ when Amount != Math.Round(Amount, 4) => "the amount of a term has at most four decimals",
        TermUnit.CalendarDays or TermUnit.Months when Amount != decimal.Truncate(Amount) =>
            $"calendar days and months are whole: write {Math.Ceiling(Amount):0}, or count in workingDays",
        _ => "",
    };

    private static string ReadParts(ReadOnlySpan<char> amount, string unit, out Term term)
    {
        term = default;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(amount, Plain, CultureInfo.InvariantCulture, out var number))
            return $"\"{amount}\" is not an amount: write digits with a point for fractions, such as 5 or 2.5";
        var read = unit switch
        {
            "workingDays" => TermUnit.WorkingDays,
            "workingHours" => TermUnit.WorkingHours,
            "calendarDays" => TermUnit.CalendarDays,
            "months" => TermUnit.Months,
            _ => TermUnit.SameDay,
        };
        if (unit == "sameDay")
            return "\"sameDay\" takes no amount: write \"sameDay\" alone";
        if (read == TermUnit.SameDay)
            return $"\"{unit}\" is not a unit: write {UnitsToWrite}";
        var candidate = new Term(number, read);
        var fault = candidate.Fault();
        if (fault.Length == 0)
            term = candidate;
        return fault;
    }
}
