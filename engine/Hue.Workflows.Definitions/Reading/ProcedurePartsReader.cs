using Hue.Workflows.Definitions.Model;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads the parts of procedure.json other than its flow.</summary>
internal sealed class ProcedurePartsReader(SourceFile file, Places places)
{
    public LegalBasis LegalBasis(SourceNode node) => Part(node, reader =>
        new LegalBasis(reader.Text("id"), reader.Text("number"), reader.Text("title"), reader.Note("note")));

    public ProvenanceEntry Provenance(SourceNode node) => Part(node, reader =>
        new ProvenanceEntry(reader.Text("id"), reader.Text("source"), reader.Date("retrieved"), reader.Note("note"))
        {
            Digest = reader.OptionalText("digest"),
            Flags = reader.OptionalTexts("flags"),
        });

    public Channel Channel(SourceNode node) => Part(node, reader =>
        new Channel(reader.Choice("kind", "counter", "online", "post", "agentPoint"), reader.Text("source")));

    public ResultKind Result(SourceNode node) => Part(node, reader => new ResultKind(reader.Text("id"), reader.Text("title")));

    public IssuedDocument Document(SourceNode node) => Part(node, reader =>
        new IssuedDocument(reader.Text("id"), reader.Text("template"), reader.Text("title")));

    public RefusalReason RefusalReason(SourceNode node) => Part(node, reader =>
        new RefusalReason(reader.Text("id"), reader.Text("title"), reader.OptionalText("basis")));

    public Paper Paper(SourceNode node) => Part(node, reader => new Paper(
        reader.Text("id"),
        reader.Text("title"),
        (int)reader.Whole("originals", 0, 99),
        (int)reader.Whole("copies", 0, 99),
        reader.Flag("required", true),
        When(reader),
        reader.Choice("handling", "submit", "present"),
        reader.OptionalText("basis"),
        reader.Text("source"),
        reader.Note("note")));

    public Fee Fee(SourceNode node) => Part(node, reader => new Fee
    {
        Id = reader.Text("id"),
        Title = reader.Text("title"),
        Kind = reader.Choice("kind", "phi", "lePhi"),
        Per = reader.Choice("per", "dossier", "copy", "page"),
        Tiers = reader.List("tiers", Tier),
        Cap = reader.OptionalWhole("cap", 1, 1_000_000_000_000),
        CopiesField = reader.OptionalText("copiesField"),
        PagesField = reader.OptionalText("pagesField"),
        When = When(reader),
        Exemptions = reader.OptionalList("exemptions", Exemption),
        CollectAt = reader.ChoiceOr("collectAt", "receipt", "receipt", "supplement", "return"),
        Basis = reader.OptionalText("basis"),
        Source = reader.Text("source"),
        Certainty = reader.Choice("certainty", "confirmed", "toBeConfirmed", "unknown"),
    });

    public LegalTerm LegalTerm(SourceNode node) => Part(node, reader => new LegalTerm
    {
        Cases = reader.OptionalList("cases", TermCase),
        Unknown = reader.Flag("unknown"),
        OnCompletion = reader.ChoiceOr("onCompletion", "resume", "resume", "restart") == "restart" ? OnCompletion.Restart
            : OnCompletion.Resume,
        ExtensionsMax = (int)(reader.OptionalWhole("extensionsMax", 0, 99) ?? 1),
        SupplementsMax = (int?)reader.OptionalWhole("supplementsMax", 0, 99),
        CutOff = reader.OptionalTime("cutOff"),
    });

    private TermCase TermCase(SourceNode node) => Part(node, reader => new TermCase(
        When(reader),
        reader.Term("budget"),
        reader.OptionalText("basis"),
        reader.Text("source"),
        reader.Choice("certainty", "confirmed", "toBeConfirmed")));

    private FeeTier Tier(SourceNode node) => Part(node, reader =>
        new FeeTier((int?)reader.OptionalWhole("upTo", 1, 1_000_000), reader.Whole("amount", 0, 1_000_000_000_000)));

    private FeeExemption Exemption(SourceNode node) => Part(node, reader => new FeeExemption(
        reader.Required("when") is { } when ? ConditionReader.Read(file, places, when) : new Condition([]),
        reader.Number("share"),
        reader.Text("title"),
        reader.OptionalText("basis")));

    private Condition? When(ObjectReader reader) => reader.Optional("when") is { } when ? ConditionReader.Read(file, places, when) : null;

    private T Part<T>(SourceNode node, Func<ObjectReader, T> read)
        where T : class
    {
        var reader = new ObjectReader(file, node);
        var part = read(reader);
        reader.Close();
        return places.Keep(part, node);
    }
}
