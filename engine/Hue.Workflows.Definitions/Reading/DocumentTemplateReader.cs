using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/documents/*.json.</summary>
public static class DocumentTemplateReader
{
    /// <summary>Reads a template's description; faults are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, DocumentTemplate? Template) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
        {
            return (file, null);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var template = new DocumentTemplate(
            reader.Text("id"), (int)reader.Whole("version", 1, 9999), reader.Text("title"), (int)reader.Whole("kind", 0, 7),
                reader.Note("note"));
        reader.Close();
        return (file, template);
    }
}
