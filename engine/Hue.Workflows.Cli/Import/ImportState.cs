using System.Globalization;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Cli.Import;

/// <summary>A version that lies in the catalogue already; as much of it as an import must know, whether it is sound or not.</summary>
/// <param name="Folder">"ho-tich/1.001193-khai-sinh/v1".</param>
/// <param name="Version">1 and up.</param>
/// <param name="IsGenerated">Whether an import made it; what cannot be read counts as a person's work.</param>
/// <param name="Digest">Digest of its facts; empty when it has none.</param>
/// <param name="ValidFrom">Its first day.</param>
/// <param name="IsPublished">Whether published.lock has it.</param>
internal sealed record KnownVersion(string Folder, int Version, bool IsGenerated, string Digest, DateOnly ValidFrom, bool IsPublished)
{
    /// <summary>Folder of the procedure.</summary>
    public string Home => Folder[..Folder.LastIndexOf('/')];
}

/// <summary>What lies in the catalogue before an import.</summary>
internal sealed class ImportState
{
    public ImportState(CatalogueFiles files)
    {
        Files = files;
        Fields = files.Files.TryGetValue("_shared/fields.json", out var bytes)
            ? FieldsReader.Read("_shared/fields.json", bytes).Fields : [];
        var published = files.Files.TryGetValue(PublishedLock.Path, out var locked)
            ? PublishedLock.Read(locked).Select(line => line.Version).OfType<PublishedVersion>()
                .Select(version => (version.Code, version.Version)).ToHashSet()
            : [];
        Versions = files.Paths.Where(path => CataloguePath.Part(path) == CataloguePart.Procedure)
            .Select(path => (Path: path, CataloguePath.Parts(CataloguePath.VersionFolder(path)!).Code))
            .Select(each => (each.Code, Known: Known(each.Path, files.Files[each.Path], published)))
            .ToLookup(each => each.Code, each => each.Known, StringComparer.Ordinal);
    }

    public CatalogueFiles Files { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>Versions by code.</summary>
    public ILookup<string, KnownVersion> Versions { get; }

    private static KnownVersion Known(string path, byte[] bytes, HashSet<(string, int)> published)
    {
        var folder = CataloguePath.VersionFolder(path)!;
        var (_, code, _, version) = CataloguePath.Parts(folder);
        var root = StrictJson.Read(path, bytes).Root;
        var digest = root?["provenance"]?.Items.Select(entry => entry["digest"]?.Text).FirstOrDefault(text => text is not null) ?? "";
        var isGenerated = root?["review"]?.Text == "generated";
        _ = DateOnly.TryParseExact(root?["validFrom"]?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from);
        return new KnownVersion(folder, version, isGenerated, digest, from, published.Contains((code, version)));
    }
}
