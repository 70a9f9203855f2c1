using Hue.Workflows.Definitions.Blocks;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads procedure.json.</summary>
public static class ProcedureReader
{
    private static readonly string[] SubjectWords =
        ["citizen", "citizenAbroad", "foreigner", "household", "organisation", "enterprise", "cooperative", "official"];

    private static readonly Ladder NoLadder = new("", 0, "", []);
    private static readonly FormDefinition NoForm = new("{}", []);

    /// <summary>Reads a procedure.json; every fault of its shape is in the result's file.</summary>
    /// <param name="path">Path from the catalogue's root, with slashes.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="shelf">The building blocks that it may name.</param>
    /// <returns>The draft; null when the bytes are not JSON with an object at the root.</returns>
    public static (SourceFile File, ProcedureDraft? Draft) Read(string path, ReadOnlySpan<byte> bytes, BlockShelf shelf)
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

        var blocks = new DefinitionBlocks(shelf, file);
        var parts = new ProcedurePartsReader(file, places);
        reader.OptionalText("$schema");
        var definition = Definition(reader, parts, blocks, places);
        var flow = new Flow("", []);
        if (reader.Required("flow") is { } written)
        {
            (flow, var shared) = blocks.Flow(written, file.Root["term"]);
            places.Borrow(shared!);
        }

        var form = reader.Optional("form") is { } named ? blocks.Form("form", named) : default;
        var ladder = reader.Text("ladder");
        reader.Close();
        definition = definition with { Flow = flow, Form = form.Form ?? NoForm };
        return (file, new ProcedureDraft(file, places.Keep(definition, file.Root), ladder, places, blocks.Use, form.File));
    }

    private static ProcedureDefinition Definition(
        ObjectReader reader, ProcedurePartsReader parts, DefinitionBlocks blocks, Places places) => new()
        {
            Code = reader.Text("code"),
            Version = (int)reader.Whole("version", 1, 9999),
            Hash = "",
            Title = reader.Text("title"),
            Field = reader.Text("field"),
            Levels = reader.List("levels", node => reader.ChoiceOf(node, "commune", "city") ?? "", 1),
            Authority = reader.Choice("authority", "city", "vertical"),
            Offices = reader.OptionalTexts("offices"),
            Subjects = reader.List("subjects", node =>
                reader.ChoiceOf(node, SubjectWords) ?? "", 1),
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
            Documents = reader.Optional("documents") is { } documents
            ? blocks.List<IssuedDocument>("documents", CataloguePart.DocumentSet, documents, places, static each => each.Document)
            : [],
            RefusalReasons = reader.Optional("refusalReasons") is { } reasons
            ? blocks.List<RefusalReason>("refusalReasons", CataloguePart.RefusalReasons, reasons, places, static each => each.RefusalReason)
            : [],
            Flow = new Flow("", []),
            Form = NoForm,
            OpenPoints = reader.OptionalTexts("openPoints"),
        };
}
