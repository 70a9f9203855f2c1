namespace Hue.Workflows.Definitions.Forms.Patterns;

/// <summary>
/// A pattern of a form: decided as ECMAScript's RegExp with the u flag decides it, anywhere in the text, in time linear in the text.
/// .NET's own engine counts UTF-16 units, reads \d as any script's digits and lets $ stand before a last line end.
/// </summary>
internal sealed class FormPattern
{
    private const int StatesMax = 4000;
    private readonly List<State> states = [];

    private FormPattern(PatternNode root) => Add(root, Add(new State(StateKind.Match, null, ' ', -1, -1)), out start);

    private readonly int start;

    private enum StateKind
    {
        One,
        Assert,
        Split,
        Match,
    }

    /// <summary>Compiles a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="reason">Why it is refused; empty when it is not.</param>
    public static FormPattern? TryCompile(string text, out string reason)
    {
        try
        {
            reason = "";
            return new FormPattern(new PatternParser(text).Parse());
        }
        catch (PatternRefusedException refused)
        {
            reason = refused.Message;
            return null;
        }
    }

    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    public bool IsMatch(string text)
    {
        var points = CodePoints.Of(text);
        var (now, next) = (new Front(states.Count), new Front(states.Count));
        for (var at = 0; ; at++)
        {
            if (Follow(now, start, points, at))
            {
                return true;
            }

            if (at == points.Length)
            {
                return false;
            }

            next.Clear();
            foreach (var state in now.Members)
            {
                if (states[state].Set is { } set && set.Has(points[at]) && Follow(next, states[state].To, points, at + 1))
                {
                    return true;
                }
            }

            (now, next) = (next, now);
        }
    }

    private int Add(State state)
    {
        if (states.Count == StatesMax)
        {
            throw new PatternRefusedException("the pattern is too large; write smaller repetitions");
        }

        states.Add(state);
        return states.Count - 1;
    }

    private void Add(PatternNode node, int next, out int entry)
    {
        entry = next;
        switch (node)
        {
            case PatternNode.One one:
                entry = Add(new State(StateKind.One, one.Set, ' ', next, -1));
                break;
            case PatternNode.Assert assert:
                entry = Add(new State(StateKind.Assert, null, assert.Kind, next, -1));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts.Reverse())
                {
                    Add(part, entry, out entry);
                }

                break;
            case PatternNode.Either either:
                Add(either.Parts[^1], next, out entry);
                foreach (var part in either.Parts.Reverse().Skip(1))
                {
                    Add(part, next, out var way);
                    entry = Add(new State(StateKind.Split, null, ' ', way, entry));
                }

                break;
            case PatternNode.Repeat repeat:
                AddRepeat(repeat, next, out entry);
                break;
        }
    }

    private void AddRepeat(PatternNode.Repeat repeat, int next, out int entry)
    {
        entry = next;
        if (repeat.Most is null)
        {
            var loop = Add(new State(StateKind.Split, null, ' ', -1, next));
            Add(repeat.Part, loop, out var body);
            states[loop] = states[loop] with { To = body };
            entry = loop;
        }

        for (var extra = repeat.Least; extra < (repeat.Most ?? repeat.Least); extra++)
        {
            Add(repeat.Part, entry, out var body);
            entry = Add(new State(StateKind.Split, null, ' ', body, next));
        }

        for (var must = 0; must < repeat.Least; must++)
        {
            var before = states.Count;
            Add(repeat.Part, entry, out entry);
            if (states.Count == before)
            {
                break; // an empty part: repeating it changes nothing, however often
            }
        }
    }

    /// <summary>Adds a state and all it leads to without reading; true when the match is among them.</summary>
    private bool Follow(Front front, int first, int[] points, int at)
    {
        front.Open.Push(first);
        while (front.Open.TryPop(out var index))
        {
            if (!front.Add(index))
            {
                continue;
            }

            var state = states[index];
            switch (state.Kind)
            {
                case StateKind.Match:
                    front.Open.Clear();
                    return true;
                case StateKind.Split:
                    front.Open.Push(state.Or);
                    front.Open.Push(state.To);
                    break;
                case StateKind.Assert when Holds(state.Assert, points, at):
                    front.Open.Push(state.To);
                    break;
            }
        }

        return false;
    }

    private static bool Holds(char assert, int[] points, int at)
    {
        switch (assert)
        {
            case '^':
                return at == 0;
            case '$':
                return at == points.Length;
            default:
                var before = at > 0 && CharSet.Word.Has(points[at - 1]);
                var after = at < points.Length && CharSet.Word.Has(points[at]);
                return before != after == (assert == 'b');
        }
    }

    private readonly record struct State(StateKind Kind, CharSet? Set, char Assert, int To, int Or);

    /// <summary>The states reached at one place of the text.</summary>
    private sealed class Front(int size)
    {
        private readonly bool[] has = new bool[size];

        public List<int> Members { get; } = [];

        public Stack<int> Open { get; } = new();

        public bool Add(int state)
        {
            if (has[state])
            {
                return false;
            }

            has[state] = true;
            Members.Add(state);
            return true;
        }

        public void Clear()
        {
            foreach (var state in Members)
            {
                has[state] = false;
            }

            Members.Clear();
        }
    }
}
