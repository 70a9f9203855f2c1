namespace Hue.Workflows.Definitions.Reading;

/// <summary>Where each part of a definition was written, so that a rule can point at it. Equal parts stay apart: identity counts.</summary>
public sealed class Places
{
    private readonly Dictionary<object, SourceNode> nodes = new(ReferenceEqualityComparer.Instance);
    private Places? lent;

    /// <summary>Remembers where a part was written, and hands it back.</summary>
    public T Keep<T>(T part, SourceNode node)
        where T : class
    {
        nodes[part] = node;
        return part;
    }

    /// <summary>Where a part was written.</summary>
    /// <exception cref="KeyNotFoundException">The part did not come from this file.</exception>
    public SourceNode Of(object part) =>
        nodes.TryGetValue(part, out var node) ? node : lent?.Of(part) ?? throw new KeyNotFoundException($"no place of {part}");

    /// <summary>Knows the places of a part that several definitions share as well.</summary>
    internal void Borrow(Places places) => lent = places;

    /// <summary>Where a member of a part was written; the part itself when the member is left out.</summary>
    public SourceNode Of(object part, string pointer) => Of(part).Nearest(pointer);
}
