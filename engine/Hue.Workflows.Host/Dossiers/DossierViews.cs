using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Fees;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>A dossier's page out of its state and its trail.</summary>
internal static class DossierViews
{
    public static DossierView Of(
        Dossier d, IReadOnlyList<RecordedEvent> trail, ProcedureDefinition definition, DossierLink? parent,
            IReadOnlyList<DossierLink> children, Viewpoint view)
        => new()
        {
            Id = d.Id.Value,
            Number = d.Number,
            Revision = d.Revision,
            Office = new OfficeName(d.Office, view.Names.Office(d.Office)),
            Procedure = new ProcedureName(d.Procedure, d.Version, definition.Title, d.DefinitionHash),
            Status = (int)d.Status,
            StatusTitle = StatusTitles.Of(d.Status),
            Channel = d.Channel,
            Subject = d.Subject,
            Applicant = d.Applicant,
            FiledAt = d.FiledAt,
            ReceivedAt = d.ReceivedAt,
            EndedAt = d.EndedAt,
            Result = d.Result,
            Due = Due(d, view),
            Form = DefinitionJson.Parse(d.Form),
            Papers = Papers(d, definition),
            Fees = Fees(d, trail, definition),
            Tasks = TaskViews.Of(d, trail, definition, view),
            May = Allowed.OnDossier(d, definition, view.Person, view.Now),
            Waits = [.. d.Waits.Select(
                w => new WaitView(w.Step, StepFinder.Find(definition.Flow, w.Step)?.Title ?? w.Step, w.Message, w.TimeoutAt))],
            Supplement = Supplement(d, trail),
            Apology = d.Apology is not { } apology ? null : new ApologyView(
                apology.DraftedAt,
                apology.OriginalDue,
                apology.NewDue,
                apology.Extensions,
                apology.Reason,
                apology.SignerName,
                apology.SignedAt),
            LegalBases = definition.LegalBases,
            RefusalReasons = definition.RefusalReasons,
            Results = definition.Results,
            ResultIssued = trail.Select(r => r.Event).OfType<ResultIssued>()
                .Select(r => new IssuedResultView(r.Result, r.Number, r.Sha256, r.At)).LastOrDefault(),
            Parent = parent,
            Children = children,
        };

    private static DueView Due(Dossier d, Viewpoint view)
    {
        var ended = d.EndedAt is not null;
        var due = d.Legal?.DueAt;
        var overdue = !ended && due is { } at && view.Now > at;
        return new DueView(
            due,
            d.IsSuspended,
            overdue,
            Pressing.Of(due, d.IsSuspended, ended, view.Calendar, view.Now),
            Pressing.Standing(d, view.Calendar, view.Now) ?? Pressing.Remaining(due, ended, view.Calendar, view.Now),
            Share(d, view));
    }

    private static decimal? Share(Dossier d, Viewpoint view)
    {
        if (d.Legal is not { } legal)
            return null;
        try
        {
            var (used, total) = view.Calendar.Usage(legal.Ledger, d.EndedAt ?? view.Now);
            return total == 0 ? null : Math.Round((decimal)used / total, 3);
        }
        catch (CalendarHasNoYearException)
        {
            return null;
        }
    }

    private static IReadOnlyList<PaperView> Papers(Dossier d, ProcedureDefinition definition)
    {
        var facts = new DossierFacts(d, definition);
        return
        [
            .. definition.Papers.Where(p => facts.Holds(p.When) || d.Papers.Any(g => g.Paper == p.Id))
                .Select(p => new PaperView(p.Id, p.Title, p.Originals, p.Copies, p.Required, p.Handling, p.Note, Given(d, p.Id))),
        ];
    }

    private static GivenPaper? Given(Dossier d, string paper)
    {
        var given = d.Papers.Where(p => p.Paper == paper).ToArray();
        var file = given.LastOrDefault(p => p.Sha256 is not null);
        return given.Length == 0 ? null
            : new GivenPaper(given.Sum(p => p.Originals), given.Sum(p => p.Copies), file?.Sha256, file?.FileName);
    }

    private static DossierFees Fees(Dossier d, IReadOnlyList<RecordedEvent> trail, ProcedureDefinition definition)
    {
        var computed = trail.Select(r => r.Event).OfType<FeesComputed>().LastOrDefault()?.Lines
            ?? FeeRules.Compute(definition, new DossierFacts(d, definition));
        var assessed = trail.Where(r => r.Event is FeeAssessed).ToLookup(r => ((FeeAssessed)r.Event).Fee);
        var sum = FeeViews.Of([.. computed.Select(l => l.Amount is null && assessed[l.Fee].LastOrDefault() is { } said
            ? FeeViews.Assessed(l, (FeeAssessed)said.Event, said.By.Name)
            : l)]);
        var payments = trail.Select(r => r.Event).OfType<PaymentRecorded>()
            .Select(p => new PaymentView(p.Fee, p.Amount, p.Method, p.Receipt, p.At)).ToArray();
        return new DossierFees(sum.Lines, sum.Total, sum.Unknown, payments.Sum(p => p.Amount), payments);
    }

    private static SupplementView? Supplement(Dossier d, IReadOnlyList<RecordedEvent> trail)
    {
        if (d.Status != DossierStatus.SupplementRequested || trail.LastOrDefault(r => r.Event is SupplementRequested) is not { } asked)
            return null;
        return new SupplementView(
            asked.Event.At, asked.By.Name, asked.Event.Reason ?? "", asked.Event.LegalBasis ?? "", ((SupplementRequested)asked.Event)
                .Missing);
    }
}
