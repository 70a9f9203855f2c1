using System.Globalization;

namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>Reads a pattern as ECMAScript does with its u flag, but for look-around and back-references, which are refused.</summary>
internal sealed partial class PatternParser(string pattern)
{
    private const int DepthMax = 50;
    private readonly int[] points = CodePoints.Of(pattern);
    private int at;
    private int depth;

    private int Now => at < points.Length ? points[at] : -1;

    /// <exception cref="PatternRefusedException">The pattern is not valid, or has what is refused.</exception>
    public PatternNode Parse()
    {
        var all = Either();
        return at == points.Length ? all : throw Refused($"\"{Show(Now)}\" stands alone; write \"\\{Show(Now)}\"");
    }

    private PatternNode Either()
    {
        var parts = new List<PatternNode> { Sequence() };
        while (Take('|'))
        {
            parts.Add(Sequence());
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Either(parts);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (Now is not (-1 or '|' or ')'))
        {
            parts.Add(Term());
        }

        return parts.Count == 0 ? new PatternNode.Empty() : new PatternNode.Sequence(parts);
    }

    private PatternNode Term()
    {
        var atom = Atom();
        if (Now is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        if (atom is PatternNode.Assert)
        {
            throw Refused("an anchor cannot be repeated");
        }

        var (least, most) = Quantifier();
        Take('?'); // lazy or greedy, the verdict is the same
        return new PatternNode.Repeat(atom, least, most);
    }

    private (int Least, int? Most) Quantifier()
    {
        switch (points[at++])
        {
            case '*':
                return (0, null);
            case '+':
                return (1, null);
            case '?':
                return (0, 1);
        }

        var least = Figure();
        var most = Take(',') ? Now == '}' ? (int?)null : Figure() : least;
        if (!Take('}') || most < least)
        {
            throw Refused("a repetition is written {2}, {2,} or {2,5}");
        }

        return (least, most);
    }

    private int Figure()
    {
        var from = at;
        while (Now is >= '0' and <= '9')
        {
            at++;
        }

        var digits = string.Concat(points[from..at].Select(point => (char)point));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : throw Refused("a repetition is written {2}, {2,} or {2,5}");
    }

    private PatternNode Atom()
    {
        var point = points[at++];
        switch (point)
        {
            case '^' or '$':
                return new PatternNode.Assert((char)point);
            case '.':
                return new PatternNode.One(CharSet.LineEnd.Not());
            case '(':
                return Group();
            case '[':
                return new PatternNode.One(Class());
            case '\\' when Now is 'b' or 'B':
                return new PatternNode.Assert((char)points[at++]);
            case '\\':
                return new PatternNode.One(Escape(inClass: false));
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Refused($"\"{Show(point)}\" stands alone; write \"\\{Show(point)}\"");
            default:
                return new PatternNode.One(new CharSet([(point, point)]));
        }
    }

    private PatternNode Group()
    {
        if (Take('?'))
        {
            Heading();
        }

        if (++depth > DepthMax)
        {
            throw Refused("groups lie too deep in one another");
        }

        var inner = Either();
        depth--;
        return Take(')') ? inner : throw Refused("a group is not closed");
    }

    private void Heading()
    {
        if (Take(':'))
        {
            return;
        }

        if (!Take('<') || Now is '=' or '!')
        {
            throw Refused("look-ahead, look-behind and flags are not decided alike by all validators; write the pattern without them");
        }

        throw Refused("groups with a name have no use here; write (?:…)");
    }

    private bool Take(char wanted)
    {
        if (Now != wanted)
        {
            return false;
        }

        at++;
        return true;
    }

    private static PatternRefusedException Refused(string reason) => new(reason);

    private static string Show(int point) => point < 0 ? "" : point is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(point);
}
