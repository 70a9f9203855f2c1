namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <content>Escapes and classes in brackets.</content>
internal sealed partial class PatternParser
{
    private CharSet Class()
    {
        var negated = Take('^');
        var ranges = new List<(int From, int To)>();
        while (Now != ']')
        {
            var (from, whole) = ClassAtom();
            if (Now == '-' && at + 1 < points.Length && points[at + 1] != ']')
            {
                at++;
                var (to, other) = ClassAtom();
                if (whole is not null || other is not null || to < from)
                {
                    throw Refused("a range in brackets goes from one letter up to another");
                }

                ranges.Add((from, to));
            }
            else
            {
                ranges.AddRange(whole?.Ranges ?? [(from, from)]);
            }
        }

        at++;
        var set = new CharSet(ranges);
        return negated ? set.Not() : set;
    }

    /// <summary>One code point, or a whole set such as \d.</summary>
    private (int Point, CharSet? Whole) ClassAtom()
    {
        if (Now < 0)
        {
            throw Refused("a bracket is not closed");
        }

        if (!Take('\\'))
        {
            return (points[at++], null);
        }

        var set = Escape(inClass: true);
        return set.Ranges is [var only] && only.From == only.To ? (only.From, null) : (-1, set);
    }

    private CharSet Escape(bool inClass)
    {
        if (Now < 0)
        {
            throw Refused("\"\\\" stands at the end");
        }

        var point = points[at++];
        return point switch
        {
            'd' => CharSet.Digit,
            'D' => CharSet.Digit.Not(),
            'w' => CharSet.Word,
            'W' => CharSet.Word.Not(),
            's' => CharSet.Space,
            'S' => CharSet.Space.Not(),
            'p' => Category(),
            'P' => Category().Not(),
            't' => Only('\t'),
            'n' => Only('\n'),
            'v' => Only('\v'),
            'f' => Only('\f'),
            'r' => Only('\r'),
            'b' when inClass => Only('\b'),
            '0' when Now is not (>= '0' and <= '9') => Only(0),
            'c' when Now is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Only(points[at++] % 32),
            'x' => Only(Hex(2)),
            'u' => Only(Unicode()),
            '-' when inClass => Only('-'),
            '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' => Only(point),
            (>= '1' and <= '9') or 'k' =>
                throw Refused("a back-reference is not decided alike by all validators; write the pattern without it"),
            _ => throw Refused($"\"\\{Show(point)}\" means nothing; write \"{Show(point)}\""),
        };
    }

    private static CharSet Only(int point) => new([(point, point)]);

    private CharSet Category()
    {
        if (!Take('{'))
        {
            throw Refused("a category is written \\p{L}");
        }

        var from = at;
        while (Now is not ('}' or -1))
        {
            at++;
        }

        var name = string.Concat(points[from..at].Select(Show));
        return Take('}') && CharSet.OfCategory(name) is { } set ? set
            : throw Refused("of the categories only general ones are read, such as \\p{L} or \\p{Lu}");
    }

    private int Unicode()
    {
        if (Take('{'))
        {
            var from = at;
            while (Now is not ('}' or -1))
            {
                at++;
            }

            var point = Hexadecimal(points.AsSpan(from, at - from));
            return Take('}') && at - 1 > from && point <= CodePoints.Max ? point : throw Refused("a code point is written \\u{1F600}");
        }

        var high = Hex(4);
        if (high is >= 0xD800 and <= 0xDBFF && Now == '\\' && at + 5 < points.Length && points[at + 1] == 'u')
        {
            var back = at;
            at += 2;
            if (Now != '{' && Hex(4) is >= 0xDC00 and <= 0xDFFF and var low)
            {
                return char.ConvertToUtf32((char)high, (char)low);
            }

            at = back;
        }

        return high;
    }

    private int Hex(int length)
    {
        if (at + length > points.Length)
        {
            throw Refused("a code is written \\xA0 or \\u00A0");
        }

        var value = Hexadecimal(points.AsSpan(at, length));
        at += length;
        return value;
    }

    private static int Hexadecimal(ReadOnlySpan<int> digits)
    {
        long value = 0;
        foreach (var digit in digits)
        {
            if (digit > 'f' || !char.IsAsciiHexDigit((char)digit))
            {
                throw Refused("a code is written \\xA0 or \\u00A0");
            }

            value = Math.Min((value * 16) + Convert.ToInt32(((char)digit).ToString(), 16), int.MaxValue);
        }

        return (int)value;
    }
}
