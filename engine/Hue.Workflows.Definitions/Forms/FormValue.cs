using System.Runtime.CompilerServices;

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
    public bool Equals(FormValue? other) => other is not null && GetHashCode() == other.GetHashCode()
        && DeepStack.Run(() => Same(this, other));

    public override bool Equals(object? obj) => Equals(obj as FormValue);

    public override int GetHashCode()
    {
        if (hash == 0)
        {
            hash = DeepStack.Run(Hash) | 1;
        }

        return hash;
    }

    private static bool Same(FormValue one, FormValue other) => (one, other) switch
    {
        (Null, Null) => true,
        (Boolean a, Boolean b) => a.Value == b.Value,
        (Number a, Number b) => a.Value.Equals(b.Value),
        (Text a, Text b) => a.Value == b.Value,
        (List a, List b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => pair.First.Equals(pair.Second)),
        (Object a, Object b) => a.Members.Count == b.Members.Count
            && a.Members.All(member => b.Members.TryGetValue(member.Key, out var value) && member.Value.Equals(value)),
        _ => false,
    };

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
                list.Items.ForEach(all.Add);
                return all.ToHashCode();
            case Object members:
                return members.Members.Aggregate(7, (sum, member) => unchecked(sum + HashCode.Combine(member.Key, member.Value)));
            default:
                return RuntimeHelpers.GetHashCode(Null.Value);
        }
    }
}
