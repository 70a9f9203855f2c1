namespace Hue.Workflows.Definitions.Forms;

/// <summary>A JSON value as JSON Schema sees it: numbers exact, text of any code units, of a repeated member the last.</summary>
internal abstract class FormValue : IEquatable<FormValue>
{
    private int hash;

    private FormValue()
    {
    }

    public sealed class Null : FormValue
    {
        public static readonly Null Value = new();
    }

    public sealed class Boolean(bool value) : FormValue
    {
        public bool Value => value;
    }

    public sealed class Number(string written) : FormValue
    {
        public string Written => written;

        public FormNumber Value { get; } = FormNumber.Parse(written);
    }

    public sealed class Text(string value) : FormValue
    {
        public string Value => value;
    }

    public sealed class List(List<FormValue> items) : FormValue
    {
        public List<FormValue> Items => items;
    }

    public sealed class Object(OrderedDictionary<string, FormValue> members) : FormValue
    {
        public OrderedDictionary<string, FormValue> Members => members;
    }

    /// <summary>Equality as JSON Schema has it: by value, 1 and 1.0 alike, members in any order.</summary>
    public bool Equals(FormValue? other) => other is not null
        && (ReferenceEquals(this, other)
            || (GetHashCode() == other.GetHashCode() && (DeepStack.HasRoom ? Same(other) : SameElsewhere(other))));

    public override bool Equals(object? obj) => Equals(obj as FormValue);

    public override int GetHashCode()
    {
        if (hash == 0)
        {
            hash = (DeepStack.HasRoom ? Hash() : DeepStack.Run(Hash)) | 1;
        }

        return hash;
    }

    private bool SameElsewhere(FormValue other) => DeepStack.Run(() => Same(other));

    private bool Same(FormValue other) => (this, other) switch
    {
        (Null, Null) => true,
        (Boolean a, Boolean b) => a.Value == b.Value,
        (Number a, Number b) => a.Value.Equals(b.Value),
        (Text a, Text b) => a.Value == b.Value,
        (List a, List b) => SameItems(a.Items, b.Items),
        (Object a, Object b) => SameMembers(a.Members, b.Members),
        _ => false,
    };

    private static bool SameItems(List<FormValue> one, List<FormValue> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (var at = 0; at < one.Count; at++)
        {
            if (!one[at].Equals(other[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameMembers(OrderedDictionary<string, FormValue> one, OrderedDictionary<string, FormValue> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (var (name, value) in one)
        {
            if (!other.TryGetValue(name, out var match) || !value.Equals(match))
            {
                return false;
            }
        }

        return true;
    }

    private int Hash()
    {
        switch (this)
        {
            case Boolean boolean:
                return boolean.Value ? 3 : 5;
            case Number number:
                return number.Value.GetHashCode();
            case Text text:
                return text.Value.GetHashCode(StringComparison.Ordinal);
            case List list:
                var all = new HashCode();
                foreach (var item in list.Items)
                {
                    all.Add(item.GetHashCode());
                }

                return all.ToHashCode();
            case Object members:
                var sum = 7;
                foreach (var (name, value) in members.Members)
                {
                    sum = unchecked(sum + HashCode.Combine(name.GetHashCode(StringComparison.Ordinal), value.GetHashCode()));
                }

                return sum;
            default:
                return 11;
        }
    }
}
