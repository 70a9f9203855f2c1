using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>
/// The hash that a dossier pins. It is the SHA-256 of the lines that <c>sha256sum</c> prints for procedure.json, form.json and the
/// shared files they name (ladder, documents), sorted by path: in <c>procedures/</c>,
/// <c>sha256sum A B C | sort -k 2 | sha256sum</c> with LC_ALL=C gives it.
/// </summary>
public static class DefinitionHash
{
    /// <summary>The hash over some files.</summary>
    /// <param name="files">Path from the catalogue's root → bytes.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var manifest = new StringBuilder();
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            manifest.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("  ").Append(path).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(manifest.ToString())));
    }

    /// <summary>The hash of a version; null when a file that it pins is missing.</summary>
    /// <param name="files">The catalogue.</param>
    /// <param name="folder">"ho-tich/1.001193-khai-sinh/v1".</param>
    /// <param name="draft">Its procedure.json.</param>
    public static string? Of(CatalogueFiles files, string folder, ProcedureDraft draft)
    {
        string[] paths =
        [
            $"{folder}/procedure.json",
            $"{folder}/form.json",
            $"_shared/ladders/{draft.LadderName}.json",
            .. draft.Definition.Documents.Select(document => $"_shared/documents/{document.Template}.json").Distinct(),
        ];
        return Array.TrueForAll(paths, files.Files.ContainsKey) ? Of(paths.Select(path => KeyValuePair.Create(path, files.Files[path])))
            : null;
    }
}
