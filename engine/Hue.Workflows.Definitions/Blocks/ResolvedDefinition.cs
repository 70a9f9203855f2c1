using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>A definition as it would be written without building blocks: for people, and for comparing versions.</summary>
public static class ResolvedDefinition
{
    /// <summary>procedure.json with its blocks laid in and its shares turned into terms; the form is under "form".</summary>
    /// <param name="files">The catalogue's files.</param>
    /// <param name="shelf">Its blocks.</param>
    /// <param name="folder">Folder of the version, "ho-tich/1.001193-khai-sinh/v1".</param>
    /// <returns>The tree; null when procedure.json is not readable. Parts whose blocks are missing stay as written.</returns>
    public static SourceNode? Of(CatalogueFiles files, BlockShelf shelf, string folder)
    {
        if (!files.Files.TryGetValue($"{folder}/procedure.json", out var bytes)
            || StrictJson.Read($"{folder}/procedure.json", bytes).Root is not { Kind: SourceKind.Object } root)
        {
            return null;
        }

        var members = root.Members.Select(member => member with { Value = Part(shelf, root, member.Name, member.Value) }).ToList();
        if (files.Files.TryGetValue($"{folder}/form.json", out var form)
            && StrictJson.Read($"{folder}/form.json", form).Root is { } written)
        {
            members.Add(new SourceMember("form", Laid(shelf, CataloguePart.FormBlock, written), 1));
        }

        return SourceNode.ObjectAt(root, members);
    }

    /// <summary>The text whose digest the hash covers: one line and a line feed; null when the definition has no such part.</summary>
    /// <param name="resolved">From <see cref="Of"/>.</param>
    /// <param name="part">flow, form, documents or refusalReasons.</param>
    public static string? Text(SourceNode resolved, string part)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        return resolved[part] is { } node ? SourceText.Write(node) + "\n" : null;
    }

    private static SourceNode Part(BlockShelf shelf, SourceNode root, string name, SourceNode node) => name switch
    {
        "flow" => StepShares.Apply(
            new SourceFile(""), Laid(shelf, CataloguePart.FlowBlock, node), StepShares.Quarters(root["term"])),
        "form" => Laid(shelf, CataloguePart.FormBlock, node),
        "documents" => Laid(shelf, CataloguePart.DocumentSet, node),
        "refusalReasons" => Laid(shelf, CataloguePart.RefusalReasons, node),
        _ => node,
    };

    private static SourceNode Laid(BlockShelf shelf, CataloguePart part, SourceNode node) =>
        new BlockResolver(shelf, new SourceFile(""), part, []).Resolve(node);
}
