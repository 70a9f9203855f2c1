using System.Globalization;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Host.Offices;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Definitions as the web app reads them.</summary>
internal static class ProcedureViews
{
    public static ProcedureView Of(ProcedureDefinition d, ProcedureCatalogue catalogue, CatalogueNames names)
    {
        return new ProcedureView
        {
            Code = d.Code,
            Version = d.Version,
            Hash = d.Hash,
            Title = d.Title,
            Field = d.Field,
            FieldTitle = names.Field(d.Field),
            Levels = d.Levels,
            Authority = d.Authority,
            Offices = [.. d.Offices.Select(id => new OfficeName(id, names.Office(id)))],
            Subjects = d.Subjects,
            Review = d.Review,
            ValidFrom = d.ValidFrom,
            ValidTo = d.ValidTo,
            Versions = [.. catalogue.Definitions.Where(x => x.Code == d.Code).Select(x => x.Version).Order()],
            LegalBases = d.LegalBases,
            Provenance = d.Provenance,
            Channels = d.Channels,
            Papers = [.. d.Papers.Select(Paper)],
            Fees = [.. d.Fees.Select(Fee)],
            Results = d.Results,
            Term = Term(d.Term),
            Ladder = Ladder(d.Ladder),
            Documents = d.Documents,
            RefusalReasons = d.RefusalReasons,
            Blocks = d.Blocks.Files,
            Flow = FlowViews.Of(d.Flow),
            Form = DefinitionJson.Parse(d.Form.Json),
            OpenPoints = d.OpenPoints,
            Faults = [.. catalogue.FaultsOf(d)],
        };
    }

    public static CatalogueLine Line(ProcedureDefinition d, ProcedureCatalogue catalogue, CatalogueNames names)
    {
        return new CatalogueLine(
            d.Code,
            d.Version,
            d.Title,
            d.Field,
            names.Field(d.Field),
            d.Levels,
            d.Subjects,
            d.Review,
            TermTexts.Of(d.Term),
            [.. d.Channels.Select(c => c.Kind)],
            TermTexts.Of(d.Fees),
            d.OpenPoints.Count,
            catalogue.FaultsOf(d).Count(f => f.IsWarning));
    }

    private static PaperRule Paper(Paper p)
        => new(p.Id, p.Title, p.Originals, p.Copies, p.Required, DefinitionJson.OfOptional(p.When), p.Handling, p.Basis, p.Source, p.Note);

    private static FeeRule Fee(Fee f) => new()
    {
        Id = f.Id,
        Title = f.Title,
        Kind = f.Kind,
        Per = f.Per,
        Tiers = f.Tiers,
        Cap = f.Cap,
        CopiesField = f.CopiesField,
        PagesField = f.PagesField,
        When = DefinitionJson.OfOptional(f.When),
        Exemptions = [.. f.Exemptions.Select(e => new FeeExemptionRule(DefinitionJson.Of(e.When), e.Share, e.Title, e.Basis))],
        CollectAt = f.CollectAt,
        Basis = f.Basis,
        Source = f.Source,
        Certainty = f.Certainty,
    };

    private static TermRule Term(LegalTerm t) => new(
        t.Unknown,
        [.. t.Cases.Select(c => new TermCaseRule(DefinitionJson.OfOptional(c.When), c.Budget.ToString(), c.Basis, c.Source, c.Certainty))],
        FlowViews.Word(t.OnCompletion),
        t.ExtensionsMax,
        t.SupplementsMax,
        t.CutOff?.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static LadderView Ladder(Ladder l) => new(
        l.Name,
        l.Title,
        [.. l.Rungs.Select(r => new RungView(r.Id, DefinitionJson.Of(r.At), r.Tell, r.Actions, r.Terms, r.Title, r.IgnoresQuietHours))]);
}
