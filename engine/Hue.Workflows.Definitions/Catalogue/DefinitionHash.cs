using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>
/// The hash that a dossier pins. It is the SHA-256 of the lines that <c>sha256sum</c> prints for procedure.json, form.json and the
/// shared files they name (ladder, documents, building blocks), sorted by path: in <c>procedures/</c>,
/// <c>sha256sum A B C | sort -k 2 | sha256sum</c> with LC_ALL=C gives it. A part that was made of blocks has a line as well, for what it
/// reads now: the digest of <c>hue show CODE --part flow</c> under the name "FOLDER/procedure.json#flow". So neither a block nor the way
/// blocks are laid in can change under a dossier.
/// </summary>
public static class DefinitionHash
{
    /// <summary>The hash over some files.</summary>
    /// <param name="files">Path from the catalogue's root → bytes.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        Manifest(files.Select(file => (file.Key, Convert.ToHexStringLower(SHA256.HashData(file.Value)))));

    /// <summary>The hash of a version; null when a file that it pins is missing.</summary>
    /// <param name="files">The catalogue.</param>
    /// <param name="folder">"ho-tich/1.001193-khai-sinh/v1".</param>
    /// <param name="draft">Its procedure.json.</param>
    /// <param name="blocks">What it and its form.json took from building blocks.</param>
    public static string? Of(CatalogueFiles files, string folder, ProcedureDraft draft, BlockUse blocks)
    {
        string[] paths =
        [
            $"{folder}/procedure.json",
            .. draft.FormFile is null ? [$"{folder}/form.json"] : Array.Empty<string>(),
            $"_shared/ladders/{draft.LadderName}.json",
            .. draft.Definition.Documents.Select(document => $"_shared/documents/{document.Template}.json"),
            .. blocks.Files,
        ];
        if (!Array.TrueForAll(paths, files.Files.ContainsKey))
        {
            return null;
        }

        var lines = new List<(string Path, string Sha256)>(paths.Length + blocks.Parts.Count);
        foreach (var path in paths)
        {
            if (!lines.Exists(line => line.Path == path))
            {
                lines.Add((path, files.Sha256(path)));
            }
        }

        lines.AddRange(blocks.Parts.Select(part => (PathOf(folder, part.Name), part.Sha256)));
        return Manifest(lines);
    }

    private static string PathOf(string folder, string part) =>
        part == "form.json" ? $"{folder}/form.json#" : $"{folder}/procedure.json#{part}";

    private static string Manifest(IEnumerable<(string Path, string Sha256)> lines)
    {
        var manifest = new ArrayBufferWriter<byte>(2048);
        foreach (var (path, sha256) in lines.OrderBy(line => line.Path, StringComparer.Ordinal))
        {
            Encoding.UTF8.GetBytes(sha256, manifest);
            manifest.Write("  "u8);
            Encoding.UTF8.GetBytes(path, manifest);
            manifest.Write("\n"u8);
        }

        return Convert.ToHexStringLower(SHA256.HashData(manifest.WrittenSpan));
    }
}
