using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>What kind of JSON value a node is.</summary>
public enum SourceKind
{
    /// <summary>Members in braces.</summary>
    Object,

    /// <summary>Items in brackets.</summary>
    Array,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>null.</summary>
    Null,
}

/// <summary>A JSON value that knows where it was written.</summary>
/// <param name="Name">Member name as written.</param>
/// <param name="Value">The member's value.</param>
/// <param name="Line">Line of the name, 1 and up.</param>
public sealed record SourceMember(string Name, SourceNode Value, int Line);

/// <summary>A JSON value that knows where it was written.</summary>
public sealed class SourceNode
{
    private static readonly List<SourceMember> NoMembers = [];
    private static readonly List<SourceNode> NoItems = [];
    private readonly SourceNode? parent;
    private readonly string? name; // of a root: the path of its file
    private readonly int index;
    private List<SourceMember>? members;
    private List<SourceNode>? items;

    [MethodImpl(Compiled.AtOnce)]
    internal SourceNode(SourceKind kind, string text, int line, SourceNode? parent, string? name, int index)
    {
        Kind = kind;
        Text = text;
        Line = line;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /// <summary>A value made of others, that stands where <paramref name="at"/> was written.</summary>
    private SourceNode(SourceKind kind, string text, SourceNode at)
        : this(kind, text, at.Line, at.parent, at.name, at.index)
    {
    }

    /// <summary>What kind of value it is.</summary>
    public SourceKind Kind { get; }

    /// <summary>Path of the file that it was written in; null when it was read without one.</summary>
    public string? File
    {
        get
        {
            var node = this;
            while (node.parent is not null)
            {
                node = node.parent;
            }

            return node.name;
        }
    }

    /// <summary>The text of a string, a number as written, "true" or "false"; otherwise empty.</summary>
    public string Text { get; }

    /// <summary>Line on which the value begins, 1 and up.</summary>
    public int Line { get; }

    /// <summary>Members in the order written; of a repeated name the first only. Empty but for objects.</summary>
    public IReadOnlyList<SourceMember> Members => members ?? NoMembers;

    /// <summary>Items in order; empty but for arrays.</summary>
    public IReadOnlyList<SourceNode> Items => items ?? NoItems;

    /// <summary>RFC 6901 pointer from the file's root; empty for the root.</summary>
    public string Pointer
    {
        get
        {
            var parts = new Stack<string>();
            for (var node = this; node.parent is not null; node = node.parent)
            {
                parts.Push(node.name is null ? node.index.ToString(CultureInfo.InvariantCulture) : Escape(node.name));
            }

            var pointer = new StringBuilder();
            foreach (var part in parts)
            {
                pointer.Append('/').Append(part);
            }

            return pointer.ToString();
        }
    }

    /// <summary>The member of that name, or null.</summary>
    public SourceNode? this[string member]
    {
        [MethodImpl(Compiled.AtOnce)]
        get
        {
            // Asked for each member of each object: without a delegate for each.
            for (var at = 0; at < (members?.Count ?? 0); at++)
            {
                if (members![at].Name == member)
                {
                    return members[at].Value;
                }
            }

            return null;
        }
    }

    /// <summary>A name as a part of a JSON pointer: ~ and / escaped.</summary>
    public static string Escape(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The node at a pointer from here; the nearest node above it when nothing lies there.</summary>
    /// <param name="pointer">RFC 6901, from this node.</param>
    public SourceNode Nearest(string pointer)
    {
        var node = this;
        foreach (var raw in pointer.Split('/').Skip(1))
        {
            var part = raw.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var below = node.Kind == SourceKind.Array
                ? int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < node.Items.Count
                    ? node.Items[at] : null
                : node[part];
            if (below is null)
            {
                return node;
            }

            node = below;
        }

        return node;
    }

    /// <summary>An object with these members, for faults written where another node is; the members keep their own places.</summary>
    internal static SourceNode ObjectAt(SourceNode at, IEnumerable<SourceMember> members) =>
        new(SourceKind.Object, "", at) { members = [.. members] };

    /// <summary>A list of these items, for faults written where another node is; the items keep their own places.</summary>
    internal static SourceNode ArrayAt(SourceNode at, IEnumerable<SourceNode> items) =>
        new(SourceKind.Array, "", at) { items = [.. items] };

    /// <summary>A text, for faults written where another node is.</summary>
    internal static SourceNode TextAt(SourceNode at, string text) => new(SourceKind.String, text, at);

    [MethodImpl(Compiled.AtOnce)]
    internal void Add(SourceMember member) => (members ??= []).Add(member);

    [MethodImpl(Compiled.AtOnce)]
    internal void Add(SourceNode item) => (items ??= []).Add(item);
}
