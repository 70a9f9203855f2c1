using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads procedure.json.</summary>
public static class ProcedureReader
{
    private static readonly Ladder NoLadder = new("", 0, "", []);
    private static readonly FormDefinition NoForm = new("{}", []);

    /// <summary>Reads a procedure.json; every fault of its shape is in the result's file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The draft; null when the bytes are not JSON with an object at the root.</returns>
    public static (SourceFile File, ProcedureDraft? Draft) Read(string path, ReadOnlySpan<byte> bytes)
    {
        var file = StrictJson.Read(path, bytes);
        if (file.Root is null)
        {
            return (file, null);
        }

        var places = new Places();
        var reader = new ObjectReader(file, file.Root);
        if (!reader.IsObject)
        {
            return (file, null);
        }

        var parts = new ProcedurePartsReader(file, places);
        reader.OptionalText("$schema");
        var definition = Definition(reader, parts, new FlowReader(file, places));
        var ladder = reader.Text("ladder");
        reader.Close();
        return (file, new ProcedureDraft(file, places.Keep(definition, file.Root), ladder, places));
    }

    private static ProcedureDefinition Definition(ObjectReader reader, ProcedurePartsReader parts, FlowReader flows) => new()
    {
        Code = reader.Text("code"),
        Version = (int)reader.Whole("version", 1, 9999),
        Hash = "",
        Title = reader.Text("title"),
        Field = reader.Text("field"),
        Levels = reader.List("levels", node => reader.ChoiceOf(node, "commune", "city") ?? "", 1),
        Authority = reader.Choice("authority", "city", "vertical"),
        Subjects = reader.List("subjects", node =>
            reader.ChoiceOf(node, "citizen", "household", "organisation", "enterprise", "cooperative", "official") ?? "", 1),
        Review = reader.Choice("review", "curated", "generated"),
        ValidFrom = reader.Date("validFrom"),
        ValidTo = reader.OptionalDate("validTo"),
        LegalBases = reader.List("legalBases", parts.LegalBasis, 1),
        Provenance = reader.List("provenance", parts.Provenance, 1),
        Channels = reader.List("channels", parts.Channel, 1),
        Papers = reader.List("papers", parts.Paper),
        Fees = reader.List("fees", parts.Fee),
        Results = reader.List("results", parts.Result),
        Term = reader.Required("term") is { } term ? parts.LegalTerm(term) : new LegalTerm { Cases = [] },
        Ladder = NoLadder,
        Documents = reader.OptionalList("documents", parts.Document),
        Flow = reader.Required("flow") is { } flow ? flows.Read(flow) : new Flow("", []),
        Form = NoForm,
        OpenPoints = reader.OptionalTexts("openPoints"),
    };
}
