using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads _shared/ladders/*.json.</summary>
public static class LadderReader
{
    /// <summary>Reads a ladder; faults are in the file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The ladder (null when nothing could be read) and where its rungs were written.</returns>
    public static (SourceFile File, Ladder? Ladder, Places Places) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        var places = new Places();
        if (file.Root is null)
        {
            return (file, null, places);
        }

        var reader = new ObjectReader(file, file.Root);
        reader.OptionalText("$schema");
        var ladder = new Ladder(
            reader.Text("id"), (int)reader.Whole("version", 1, 9999), reader.Text("title"),
                reader.List("rungs", node => Rung(file, places, node), 1));
        reader.Close();
        return (file, places.Keep(ladder, file.Root), places);
    }

    private static Rung Rung(SourceFile file, Places places, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        var rung = new Rung(
            reader.Text("id"),
            reader.Required("at") is { } at ? At(file, at) : new RungTime.Due(),
            reader.List("tell", item => reader.TextOf(item) ?? "", 1),
            reader.List("actions", item => reader.ChoiceOf(item, "notify", "raisePriority", "reassign", "draftApology") ?? "", 1),
            reader.ChoiceOr("terms", "both", "legal", "step", "both"),
            reader.Text("title"),
            reader.Flag("ignoresQuietHours"),
            reader.OptionalTerm("proposes"));
        reader.Close();
        return places.Keep(rung, node);
    }

    private static RungTime At(SourceFile file, SourceNode node)
    {
        var reader = new ObjectReader(file, node);
        RungTime time = reader.Has("left") ? new RungTime.Left(reader.Term("left"))
            : reader.Has("late") ? new RungTime.Late(reader.Term("late"))
            : reader.Has("due") ? Due(file, reader)
            : new RungTime.ShareUsed(Share(file, reader));
        reader.Close();
        return time;
    }

    private static RungTime.Due Due(SourceFile file, ObjectReader reader)
    {
        if (!reader.Flag("due", true))
        {
            file.Fault(ShapeRules.ValueIsAllowed, reader.Node, "\"due\" is false. Write true, or another time: shareUsed, left, late.");
        }

        return new RungTime.Due();
    }

    private static decimal Share(SourceFile file, ObjectReader reader)
    {
        var share = reader.Number("shareUsed");
        if (reader.Has("shareUsed") && share is <= 0 or >= 1)
        {
            file.Fault(ShapeRules.ValueIsAllowed, reader.Node, "\"shareUsed\" lies between 0 and 1, both excluded, such as 0.75.");
        }

        return share;
    }
}
