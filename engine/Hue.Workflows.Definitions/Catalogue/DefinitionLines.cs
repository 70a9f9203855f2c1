using System.Text;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Catalogue;

/// <summary>The lines that a definition's hash is over, with the files they are of: what a stranger needs to compute it.</summary>
/// <param name="Text">"sha256  path" a line, sorted by path; its SHA-256 is the definition's hash.</param>
/// <param name="Paths">Files among them; what has a # is no file but what a part reads once its blocks are laid in.</param>
public sealed record DefinitionLines(string Text, IReadOnlyList<string> Paths)
{
    /// <summary>The lines of a version; null when it was not read from files, or they lead to another hash than it has.</summary>
    public static DefinitionLines? Of(ProcedureCatalogue catalogue, ProcedureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(definition);
        var folder = catalogue.FolderOf(definition);
        string[] paths =
        [
            $"{folder}procedure.json",
            $"{folder}form.json",
            $"_shared/ladders/{definition.Ladder.Name}.json",
            .. definition.Documents.Select(document => $"_shared/documents/{document.Template}.json"),
            .. definition.Blocks.Files,
        ];
        string[] files = [.. paths.Distinct(StringComparer.Ordinal).Where(catalogue.Files.Files.ContainsKey)];
        var lines = files.Select(path => (Path: path, Sha256: Sha256(catalogue.Files.Files[path])))
            .Concat(definition.Blocks.Parts.Select(part => (Path: PathOf(folder, part.Name), part.Sha256)))
            .OrderBy(line => line.Path, StringComparer.Ordinal);
        var text = string.Concat(lines.Select(line => $"{line.Sha256}  {line.Path}\n"));
        return Sha256(Encoding.UTF8.GetBytes(text)) == definition.Hash ? new DefinitionLines(text, files) : null;
    }

    private static string PathOf(string folder, string part)
        => part == "form.json" ? $"{folder}form.json#" : $"{folder}procedure.json#{part}";

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
