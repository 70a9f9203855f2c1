using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>The bytes of a catalogue, by path.</summary>
/// <param name="Files">Path from the catalogue's root, with slashes → bytes.</param>
/// <param name="Faults">What could not be taken: links, paths that are too long, files that could not be opened.</param>
public sealed record CatalogueFiles(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<DefinitionFault> Faults)
{
    /// <summary>The paths in their one order, so that the same files give the same faults in the same order.</summary>
    public IEnumerable<string> Paths => ordered ??= [.. Files.Keys.Order(StringComparer.Ordinal)];

    private readonly ConcurrentDictionary<string, string> digests = new(StringComparer.Ordinal);
    private string[]? ordered;

    /// <summary>Lower-case hex digest of a file; one that many definitions name is digested once.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Sha256(string path) => path.StartsWith('_')
        ? digests.GetOrAdd(path, static (each, files) => Digest(files[each]), Files)
        : Digest(Files[path]);

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
