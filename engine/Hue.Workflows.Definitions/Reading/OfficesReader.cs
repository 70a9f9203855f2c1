using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/offices.json.</summary>
public static class OfficesReader
{
    /// <summary>Reads the offices; faults are in the file, and a broken file gives a directory without the offices at fault.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceFile File, OfficeDirectory Offices) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
            return (file, OfficeDirectory.Empty);
        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var notice = reader.Required("unitIds") is { } unitIds ? UnitIdNotice(file, unitIds) : "";
        var read = reader.List("offices", node => (Node: node, Office: Office(file, node)), 1);
        reader.Close();
        return (file, new OfficeDirectory(Distinct(file, read), notice));
    }

    private static string UnitIdNotice(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var notice = reader.Text("notice");
        reader.Choice("certainty", "announced", "toBeConfirmed");
        reader.Close();
        return notice;
    }

    private static Office Office(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var office = new Office
        {
            Id = reader.Text("id"),
            Kind = reader.Choice("kind", "city", "ward", "commune", "department", "vertical"),
            Name = reader.Text("name"),
            AlsoWritten = reader.OptionalText("alsoWritten"),
            Slug = reader.Text("slug"),
            UnitId = reader.OptionalText("unitId"),
            Parent = reader.OptionalText("parent"),
            Calendar = reader.Text("calendar"),
            Certainty = reader.Choice("certainty", "announced", "toBeConfirmed"),
        };
        reader.Close();
        return office;
    }

    private static List<Office> Distinct(SourceFile file, IReadOnlyList<(SourceNode Node, Office Office)> read)
    {
        Dictionary<string, Office> byId = new(StringComparer.Ordinal);
        foreach (var (node, office) in read)
        {
            if (!byId.TryAdd(office.Id, office))
                Refuse(node, "id", $"Office \"{office.Id}\" is listed twice. Keep one.");
        }

        foreach (var (node, office) in read)
        {
            if (office.Parent is { } parent && !byId.ContainsKey(parent))
                Refuse(node, "parent", $"No office has the id \"{parent}\". Write the id of one in this file.");
            else if (GoesRound(byId, office))
                Refuse(node, "parent", $"The offices above \"{office.Id}\" lead back to it. Name an office that is not below it.");
            if (office.Kind != "city" && office.Parent is null)
                Refuse(node, "kind", $"Office \"{office.Id}\" has no parent. Write the office above it, such as \"hue\".");
        }

        return [.. byId.Values];

        void Refuse(SourceNode node, string member, string message) =>
            file.Fault(ShapeRules.ValueIsAllowed, node[member] ?? node, message);
    }

    private static bool GoesRound(Dictionary<string, Office> byId, Office office)
    {
        var above = office;
        for (var steps = 0; steps <= byId.Count; steps++)
        {
            if (above.Parent is not { } parent || !byId.TryGetValue(parent, out above!))
                return false;
        }

        return true;
    }
}
