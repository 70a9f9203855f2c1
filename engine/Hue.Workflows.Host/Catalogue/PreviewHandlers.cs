using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Fees;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Catalogue;

/// <summary>Tries a dossier out without filing it: the same rules, nothing stored.</summary>
internal static class PreviewHandlers
{
    public static IResult Preview(string code, int version, PreviewRequest body, LoadedCatalogue catalogue, TimeProvider clock)
    {
        if (catalogue.Current.Find(code, version) is not { } definition)
            return Problems.NoProcedure();
        if (catalogue.Current.Offices.Find(body.Office) is null)
            return Problems.NoOffice();
        var at = body.At ?? clock.GetUtcNow();
        var calendar = catalogue.Names.Calendar(body.Office);
        var form = body.Form.GetRawText();
        if (body.Form.ValueKind != JsonValueKind.Object)
            return Problems.Malformed("Thành phần “form” phải là một đối tượng JSON.");
        var errors = Errors(definition, calendar, body, form, at);
        var facts = new DossierFacts(definition, form, body.Channel, body.Subject, catalogue.Level(body.Office));
        var term = definition.Term.Unknown ? null : definition.Term.Cases.FirstOrDefault(c => facts.Holds(c.When));
        var ledger = term is null ? null : Ledger(definition, term, at);
        try
        {
            return Results.Ok(new PreviewView(
                errors,
                [.. definition.Papers.Where(p => facts.Holds(p.When)).Select(PaperAsked)],
                FeeViews.Of(FeeRules.Compute(definition, facts)),
                TermOf(term),
                ledger is null ? null : calendar.Due(ledger),
                ledger is null ? null : ExplanationViews.Of(calendar.Explain(ledger, at))));
        }
        catch (CalendarHasNoYearException noYear)
        {
            return Problems.CalendarHasNoYear(noYear);
        }
    }

    private static TermLedger Ledger(ProcedureDefinition definition, TermCase term, DateTimeOffset at) => new()
    {
        Budget = term.Budget,
        From = at,
        OnCompletion = definition.Term.OnCompletion,
        CutOff = term.Budget.Unit == TermUnit.SameDay ? definition.Term.CutOff : null,
    };

    /// <summary>What the engine would say beside the fields; other refusals belong to filing itself.</summary>
    private static IReadOnlyDictionary<string, string> Errors(
        ProcedureDefinition definition, WorkingCalendar calendar, PreviewRequest body, string form, DateTimeOffset at)
    {
        var id = new DossierId(Guid.NewGuid());
        var tried = DossierRules.Decide(
            null,
            definition,
            calendar,
            DossierKey.Open(id),
            new FileDossier
            {
                Id = new CommandId(Guid.NewGuid()),
                Dossier = id,
                By = Actor.System(body.Office),
                Procedure = definition.Code,
                Version = definition.Version,
                Office = body.Office,
                Channel = body.Channel,
                Subject = body.Subject,
                Form = form,
                Papers = [],
                Number = new NumberClaim("preview", HueTime.DayOf(at), 1),
            },
            at);
        return tried is Outcome.Refused refused ? refused.Fields : new Dictionary<string, string>();
    }

    private static PaperAsked PaperAsked(Paper p) => new(p.Id, p.Title, p.Originals, p.Copies, p.Required, p.Handling, p.Note);

    private static TermView TermOf(TermCase? term) => term is null
        ? new TermView(
            null, new LocalText("Chưa rõ thời hạn: nhập ngày hẹn trả khi tiếp nhận", "Not known: give the due date at receipt"), null,
                "unknown", true)
        : new TermView(term.Budget.ToString(), TermTexts.Of(term.Budget), term.Basis, term.Certainty, false);
}
