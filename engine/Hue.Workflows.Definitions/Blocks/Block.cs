using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Definitions.Blocks;

/// <summary>A building block of _shared/ as read: {"id", "version", "title", "content"}.</summary>
/// <param name="Part">FlowBlock, FormBlock, DocumentSet or RefusalReasons.</param>
/// <param name="Name">"commune-standard.v1".</param>
/// <param name="Title">What authors call it.</param>
/// <param name="File">The file with its faults.</param>
/// <param name="Content">What it stands for; its own blocks are not laid in yet.</param>
public sealed record Block(CataloguePart Part, string Name, string Title, SourceFile File, SourceNode Content)
{
    /// <summary>Its file's path.</summary>
    public string Path => File.Path;

    /// <summary>Reads a block's file; null when it says nothing that can be used, with the faults in the file.</summary>
    /// <param name="part">The kind that its path says.</param>
    /// <param name="path">From the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, Block? Block) Read(CataloguePart part, string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null || file.IsBroken)
        {
            return (file, null);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var (id, version) = (reader.Text("id"), reader.Whole("version", 1, 9999));
        var title = reader.Text("title");
        var content = reader.Required("content");
        reader.Close();
        var name = FormattableString.Invariant($"{id}.v{version}");
        if (!file.IsBroken && name != CataloguePath.SharedName(path))
        {
            file.Fault(ShapeRules.ValueIsAllowed, file.Root, $"The file says it is {name}. Rename it {name}.json, or mend id and version.");
        }

        return (file, file.IsBroken || content is null ? null : new Block(part, name, title, file, content));
    }
}
