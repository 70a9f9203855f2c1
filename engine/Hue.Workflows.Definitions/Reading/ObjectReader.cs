using System.Globalization;
using System.Runtime.CompilerServices;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>
/// Takes an object's members one by one and records what is missing, unknown or of the wrong type. A faulty member reads as an
/// empty value, so that the rest of the file is still checked; what was read may be used only when the file is not broken.
/// </summary>
public sealed partial class ObjectReader
{
    private readonly SourceFile file;
    private readonly List<string> taken = new(12); // few and short: a walk is cheaper than a set

    /// <summary>Begins with a value that should be an object.</summary>
    /// <param name="file">Gets the faults.</param>
    /// <param name="node">The value; anything but an object is a fault and reads as empty.</param>
    [MethodImpl(Compiled.AtOnce)]
    public ObjectReader(SourceFile file, SourceNode node)
    {
        this.file = file;
        Node = node;
        IsObject = Has(node, SourceKind.Object, "an object in braces");
    }

    /// <summary>The object.</summary>
    public SourceNode Node { get; }

    /// <summary>Whether the value is an object at all.</summary>
    public bool IsObject { get; }

    /// <summary>Whether the member is written.</summary>
    public bool Has(string name) => Node[name] is not null;

    /// <summary>The member's node, or null when it is not written.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public SourceNode? Optional(string name)
    {
        taken.Add(name);
        var node = Node[name];
        if (node?.Kind != SourceKind.Null)
        {
            return node;
        }

        file.Fault(ShapeRules.ValueHasItsType, node, $"\"{name}\" is null. Leave the member out when there is nothing to say.");
        return null;
    }

    /// <summary>The member's node; when it is not written, that is a fault.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public SourceNode? Required(string name)
    {
        var node = Optional(name);
        if (node is null && IsObject && !Has(name))
        {
            file.Fault(
                ShapeRules.MemberIsThere, Node, $"{Node.Pointer}/{SourceNode.Escape(name)}", Node.Line, $"\"{name}\" is missing. Add it.");
        }

        return node;
    }

    /// <summary>A text that may not be empty.</summary>
    public string Text(string name) => TextOf(Required(name)) ?? "";

    /// <summary>A text, or null when it is not written.</summary>
    public string? OptionalText(string name) => TextOf(Optional(name));

    /// <summary>A text that may be empty; empty when it is not written.</summary>
    public string Note(string name)
    {
        var node = Optional(name);
        return node is not null && Has(node, SourceKind.String, "a text") ? node.Text : "";
    }

    /// <summary>One of a closed set of words.</summary>
    public string Choice(string name, params ReadOnlySpan<string> words) => ChoiceOf(Required(name), words) ?? "";

    /// <summary>One of a closed set of words, or the given one when it is not written.</summary>
    public string ChoiceOr(string name, string otherwise, params ReadOnlySpan<string> words) => ChoiceOf(Optional(name), words)
        ?? otherwise;

    /// <summary>true or false; the given one when it is not written.</summary>
    public bool Flag(string name, bool otherwise = false)
    {
        var node = Optional(name);
        return node is null || !Has(node, SourceKind.Boolean, "true or false") ? otherwise : node.Text == "true";
    }

    /// <summary>A whole number within bounds, both included.</summary>
    public long Whole(string name, long min, long max) => WholeOf(Required(name), min, max) ?? min;

    /// <summary>A whole number within bounds, or null when it is not written.</summary>
    public long? OptionalWhole(string name, long min, long max) => WholeOf(Optional(name), min, max);

    /// <summary>A decimal number.</summary>
    public decimal Number(string name) => NumberOf(Required(name)) ?? 0;

    /// <summary>A civil day, "2026-03-02".</summary>
    public DateOnly Date(string name) => DateOf(Required(name)) ?? DateOnly.MinValue;

    /// <summary>A civil day, or null when it is not written.</summary>
    public DateOnly? OptionalDate(string name) => DateOf(Optional(name));

    /// <summary>A time of day, "15:00".</summary>
    public TimeOnly Time(string name) => TimeOf(Required(name)) ?? TimeOnly.MinValue;

    /// <summary>A time of day, or null when it is not written.</summary>
    public TimeOnly? OptionalTime(string name) => TimeOf(Optional(name));

    /// <summary>An instant with its offset, "2026-03-02T08:00+07:00".</summary>
    public DateTimeOffset Instant(string name) => InstantOf(Required(name)) ?? DateTimeOffset.UnixEpoch;

    /// <summary>An instant, or null when it is not written.</summary>
    public DateTimeOffset? OptionalInstant(string name) => InstantOf(Optional(name));

    /// <summary>A term, "5 workingDays".</summary>
    public Term Term(string name) => TermOf(Required(name)) ?? new Term(1, TermUnit.WorkingDays);

    /// <summary>A term, or null when it is not written.</summary>
    public Term? OptionalTerm(string name) => TermOf(Optional(name));

    /// <summary>A list, each item read by a function.</summary>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="min">Fewest items; fewer is a fault.</param>
    public IReadOnlyList<T> List<T>(string name, Func<SourceNode, T> read, int min = 0) => ListOf(Required(name), read, min);

    /// <summary>A list, empty when it is not written.</summary>
    public IReadOnlyList<T> OptionalList<T>(string name, Func<SourceNode, T> read, int min = 0) => ListOf(Optional(name), read, min);

    /// <summary>A list of texts, empty when it is not written.</summary>
    public IReadOnlyList<string> OptionalTexts(string name) => ListOf(Optional(name), node => TextOf(node) ?? "", 0);

    /// <summary>Records every member that nobody took. Call it last.</summary>
    [MethodImpl(Compiled.AtOnce)]
    public void Close()
    {
        foreach (var member in Node.Members)
        {
            if (!taken.Contains(member.Name))
            {
                var known = string.Join(", ", taken.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
                file.Fault(ShapeRules.MemberIsKnown, member.Value, member.Value.Pointer,
                    member.Line, $"\"{member.Name}\" is no member here. Known are: {known}.");
            }
        }
    }

    /// <summary>Says that the value is of another type, if it is.</summary>
    public bool Has(SourceNode node, SourceKind kind, string wanted) => Has(file, node, kind, wanted);

    private static bool Has(SourceFile file, SourceNode node, SourceKind kind, string wanted)
    {
        if (node.Kind == kind)
        {
            return true;
        }

        file.Fault(ShapeRules.ValueHasItsType, node, $"{Written(node)} stands where {wanted} belongs.");
        return false;
    }

    internal static string Written(SourceNode node) => node.Kind switch
    {
        SourceKind.Object => "An object",
        SourceKind.Array => "A list",
        SourceKind.String => $"The text \"{Short(node.Text)}\"",
        SourceKind.Number => $"The number {Short(node.Text)}",
        SourceKind.Null => "null",
        _ => node.Text,
    };

    internal static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 37), "…");

    internal static string Figure(long value) => value.ToString(CultureInfo.InvariantCulture);
}
