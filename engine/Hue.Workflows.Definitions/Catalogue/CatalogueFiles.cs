using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>The bytes of a catalogue, by path.</summary>
/// <param name="Files">Path from the catalogue's root, with slashes → bytes.</param>
/// <param name="Faults">What could not be taken: links, paths that are too long, files that could not be opened.</param>
public sealed record CatalogueFiles(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<DefinitionFault> Faults)
{
    /// <summary>The paths in their one order, so that the same files give the same faults in the same order.</summary>
    public IEnumerable<string> Paths => Files.Keys.Order(StringComparer.Ordinal);
}
