namespace Hue.Workflows.Definitions.Reading;

/// <summary>Where each part of a definition was written, so that a rule can point at it. Equal parts stay apart: identity counts.</summary>
public sealed class Places
{
    // Few are ever asked for: a list that is made a table by the first question costs less than a table of identities for each file.
    private readonly List<(object Part, SourceNode Node)> kept = [];
    private Dictionary<object, SourceNode>? nodes;
    private List<Places>? lent;

    /// <summary>Remembers where a part was written, and hands it back.</summary>
    public T Keep<T>(T part, SourceNode node)
        where T : class
    {
        kept.Add((part, node));
        nodes = null;
        return part;
    }

    /// <summary>Where a part was written.</summary>
    /// <exception cref="KeyNotFoundException">The part did not come from this file.</exception>
    public SourceNode Of(object part) => Find(part) ?? throw new KeyNotFoundException($"no place of {part}");

    /// <summary>Knows the places of a part that several definitions share as well.</summary>
    internal void Borrow(Places places) => (lent ??= []).Add(places);

    private SourceNode? Find(object part) => (nodes ??= Table()).TryGetValue(part, out var node) ? node
        : lent?.Select(each => each.Find(part)).FirstOrDefault(found => found is not null);

    /// <summary>A part that was kept twice lies where it was kept last.</summary>
    private Dictionary<object, SourceNode> Table()
    {
        var table = new Dictionary<object, SourceNode>(kept.Count, ReferenceEqualityComparer.Instance);
        foreach (var (part, node) in kept)
        {
            table[part] = node;
        }

        return table;
    }

    /// <summary>Where a member of a part was written; the part itself when the member is left out.</summary>
    public SourceNode Of(object part, string pointer) => Of(part).Nearest(pointer);
}
