using System.Globalization;

namespace Hue.Workflows.WorkingTime;

/// <summary>An amount of time an office has: "5 workingDays", "4 workingHours", "1 months", "sameDay".</summary>
/// <param name="Amount">Positive; whole for calendar days and months.</param>
/// <param name="Unit">What it is counted in.</param>
public readonly record struct Term(decimal Amount, TermUnit Unit)
{
    /// <summary>The written form, as in definitions and on the command line.</summary>
    public override string ToString() => Unit == TermUnit.SameDay
        ? "sameDay"
        : string.Create(CultureInfo.InvariantCulture, $"{Amount:0.####} {char.ToLowerInvariant(Unit.ToString()[0])}{Unit.ToString()[1..]}");

    /// <summary>Reads the written form.</summary>
    /// <param name="text">An amount, one space, a unit; or "sameDay" alone.</param>
    /// <param name="term">The term read.</param>
    /// <param name="fault">What is wrong and what to write instead, empty when nothing is.</param>
    /// <returns>Whether the text is a term.</returns>
    public static bool TryParse(string text, out Term term, out string fault) => throw new NotSupportedException("contract only");
}
