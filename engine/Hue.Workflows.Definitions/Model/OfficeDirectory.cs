using System.Collections.Frozen;

namespace Hue.Workflows.Definitions.Model;

/// <summary>All offices, and the chain from each up to the city. Immutable and safe to share.</summary>
public sealed class OfficeDirectory
{
    private readonly FrozenDictionary<string, Office> byId;

    /// <summary>Builds the directory.</summary>
    /// <param name="offices">In the order of the file; no id twice.</param>
    /// <param name="unitIdNotice">What the electronic ids rest on.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public OfficeDirectory(IReadOnlyList<Office> offices, string unitIdNotice = "")
    {
        All = offices;
        UnitIdNotice = unitIdNotice;
        byId = offices.ToFrozenDictionary(office => office.Id, StringComparer.Ordinal);
    }

    /// <summary>A directory of no offices.</summary>
    public static OfficeDirectory Empty { get; } = new([]);

    /// <summary>Every office, in the order of the file.</summary>
    public IReadOnlyList<Office> All { get; }

    /// <summary>What the electronic ids rest on.</summary>
    public string UnitIdNotice { get; }

    /// <summary>The office of that id, or null.</summary>
    public Office? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The office above, or null for the city and for an unknown id.</summary>
    public Office? ParentOf(string id) => Find(id)?.Parent is { } parent ? Find(parent) : null;

    /// <summary>The office and those above it, nearest first; empty for an unknown id.</summary>
    public IReadOnlyList<Office> ChainOf(string id)
    {
        List<Office> chain = [];
        for (var office = Find(id); office is not null && !chain.Contains(office); office = ParentOf(office.Id))
            chain.Add(office);
        return chain;
    }
}
