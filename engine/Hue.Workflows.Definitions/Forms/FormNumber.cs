using System.Globalization;
using System.Numerics;

namespace Hue.Workflows.Definitions.Forms;

/// <summary>A JSON number exactly as written, of any length: sign, digits without zeros at either end, and a power of ten.</summary>
/// <remarks>Nothing is ever expanded, so that 1e999999999 costs no more than 1.</remarks>
internal readonly struct FormNumber : IEquatable<FormNumber>, IComparable<FormNumber>
{
    private readonly bool negative;
    private readonly string digits; // empty for zero
    private readonly BigInteger exponent;

    private FormNumber(bool negative, string digits, BigInteger exponent) =>
        (this.negative, this.digits, this.exponent) = (negative, digits, exponent);

    /// <summary>Whether the number has no fraction: 1.0 and 1e400 have none.</summary>
    public bool IsInteger => exponent.Sign >= 0;

    public bool IsPositive => digits.Length > 0 && !negative;

    /// <summary>Reads a number that is known to be JSON.</summary>
    public static FormNumber Parse(string text)
    {
        var negative = text[0] == '-';
        var e = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = text.AsSpan(negative ? 1 : 0, (e < 0 ? text.Length : e) - (negative ? 1 : 0));
        var exponent = e < 0 ? BigInteger.Zero
            : BigInteger.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var kept = digits.AsSpan().TrimEnd('0');
        exponent += digits.Length - kept.Length;
        kept = kept.TrimStart('0');
        return kept.Length == 0 ? new FormNumber(false, "", 0) : new FormNumber(negative, kept.ToString(), exponent);
    }

    /// <summary>Whether the number is a whole multiple of another, which is above zero.</summary>
    public bool IsMultipleOf(FormNumber unit)
    {
        var shift = exponent - unit.exponent;
        if (digits.Length == 0 || shift.Sign < 0)
        {
            return digits.Length == 0; // its last digit is not 0, so it cannot be a multiple of a tenfold
        }

        var modulus = BigInteger.Parse(unit.digits, CultureInfo.InvariantCulture);
        var rest = BigInteger.Zero;
        for (var at = 0; at < digits.Length; at += 18)
        {
            var part = digits.AsSpan(at, Math.Min(18, digits.Length - at));
            rest = ((rest * (long)Math.Pow(10, part.Length)) + long.Parse(part, CultureInfo.InvariantCulture)) % modulus;
        }

        return (rest * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }

    public int CompareTo(FormNumber other)
    {
        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        var magnitude = (exponent + digits.Length).CompareTo(other.exponent + other.digits.Length);
        var order = magnitude != 0 ? magnitude : string.CompareOrdinal(digits, other.digits); // neither ends in 0: the longer one is more
        return negative ? -order : order;
    }

    public bool Equals(FormNumber other) => negative == other.negative && digits == other.digits && exponent == other.exponent;

    public override bool Equals(object? obj) => obj is FormNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(negative, digits, exponent);

    private int Sign => digits.Length == 0 ? 0 : negative ? -1 : 1;
}
