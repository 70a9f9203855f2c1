using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/roles.json.</summary>
public static class RolesReader
{
    /// <summary>Reads the roles; faults are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, IReadOnlyList<Role> Roles) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
        {
            return (file, []);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var roles = reader.List("roles", node => Role(file, node), 1);
        reader.Close();
        return (file, roles);
    }

    private static Role Role(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var role = new Role(reader.Text("id"), reader.Text("title"), reader.Text("titleEn"), reader.Flag("handles"));
        reader.Close();
        return role;
    }
}
