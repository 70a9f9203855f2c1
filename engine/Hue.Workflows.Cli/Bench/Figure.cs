using System.Globalization;

namespace Hue.Workflows.Cli.Bench;

/// <summary>One measured number.</summary>
/// <param name="Name">camelCase, the unit last: "latencyP99Milliseconds".</param>
/// <param name="Value">In that unit.</param>
internal readonly record struct Figure(string Name, double Value)
{
    /// <summary>Four significant digits: what a run can repeat, and no more.</summary>
    public static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return value;
        var digits = 4 - (int)Math.Ceiling(Math.Log10(Math.Abs(value)));
        return digits >= 0 ? Math.Round(value, Math.Min(15, digits)) : Math.Round(value);
    }

    /// <summary>For people, with thousands apart.</summary>
    public string Shown => Rounded(Value).ToString("#,##0.#######", CultureInfo.InvariantCulture);
}
