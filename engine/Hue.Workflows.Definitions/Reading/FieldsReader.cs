using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/fields.json.</summary>
public static class FieldsReader
{
    /// <summary>Reads the fields; faults are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, IReadOnlyList<Field> Fields) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
        {
            return (file, []);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var fields = reader.List("fields", node => Field(file, node), 1);
        reader.Close();
        return (file, fields);
    }

    private static Field Field(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var field = new Field(reader.Text("id"), reader.Text("title"));
        reader.Close();
        return field;
    }
}
