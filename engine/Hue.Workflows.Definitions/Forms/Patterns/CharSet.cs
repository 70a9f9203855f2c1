using System.Globalization;

namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>A set of code points as sorted ranges, both ends included.</summary>
internal sealed class CharSet
{
    public static readonly CharSet Digit = new([('0', '9')]);
    public static readonly CharSet Word = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);
    public static readonly CharSet LineEnd = new([('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)]);

    public static readonly CharSet Space = new(
    [
        ('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ]);

    private readonly (int From, int To)[] ranges;

    public CharSet(IEnumerable<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var range in ranges.OrderBy(range => range.From))
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            }
            else
            {
                merged.Add(range);
            }
        }

        this.ranges = [.. merged];
    }

    public IReadOnlyList<(int From, int To)> Ranges => ranges;

    public CharSet Not()
    {
        var gaps = new List<(int, int)>();
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next)
            {
                gaps.Add((next, from - 1));
            }

            next = to + 1;
        }

        return new CharSet(next <= CodePoints.Max ? [.. gaps, (next, CodePoints.Max)] : gaps);
    }

    public bool Has(int point)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < ranges[middle].From)
            {
                high = middle - 1;
            }
            else if (point > ranges[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The code points of a general category, "L" or "Lu"; null when there is none of that name.</summary>
    public static CharSet? OfCategory(string name)
    {
        if (!Categories.Any(each => each.Name.StartsWith(name, StringComparison.Ordinal)) || name.Length is 0 or > 2)
        {
            return null;
        }

        var ranges = new List<(int, int)>();
        for (var point = 0; point <= CodePoints.Max; point++)
        {
            if (Categories[(int)CharUnicodeInfo.GetUnicodeCategory(point)].Name.StartsWith(name, StringComparison.Ordinal))
            {
                ranges.Add((point, point));
            }
        }

        return new CharSet(ranges);
    }

    // In the order of UnicodeCategory.
    private static readonly (string Name, int _)[] Categories =
    [
        .. "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn".Split(' ')
            .Select((name, at) => (name, at)),
    ];
}
