using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;

namespace Hue.Workflows.Host.Audit;

/// <summary>Audit records as lines that a clerk reads.</summary>
internal sealed class HistoryLines(LoadedCatalogue catalogue)
{
    public IReadOnlyList<HistoryLine> Of(DossierRow dossier, IReadOnlyList<AuditRow> rows)
    {
        var definition = catalogue.Current.Find(dossier.Procedure, dossier.Version);
        return [.. RecordedEvent.Of(rows).Select(r => Line(r, definition))];
    }

    /// <summary>The same with the attested records.</summary>
    public IReadOnlyList<AuditLine> Attested(DossierRow dossier, IReadOnlyList<AuditRow> rows)
    {
        var definition = catalogue.Current.Find(dossier.Procedure, dossier.Version);
        return [.. RecordedEvent.Of(rows).Select(r => Line(r, definition).With(r.Row.Record))];
    }

    private HistoryLine Line(RecordedEvent recorded, ProcedureDefinition? definition)
    {
        var step = StepOf(recorded.Event);
        return new HistoryLine
        {
            Kind = recorded.Row.Kind,
            Title = EventTitles.Of(recorded.Row.Kind),
            Sequence = recorded.Row.Sequence,
            At = recorded.Row.At,
            Person = recorded.By.Person,
            PersonName = recorded.By.Name,
            Role = recorded.By.Role,
            RoleTitle = catalogue.Names.Role(recorded.By.Role),
            Office = recorded.By.Office,
            OfficeName = catalogue.Names.Office(recorded.By.Office),
            OnBehalfOf = recorded.By.OnBehalfOf,
            Step = step,
            StepTitle = step is null || definition is null ? null : StepFinder.Find(definition.Flow, step)?.Title,
            Outcome = OutcomeOf(recorded.Event, definition),
            Text = TextOf(recorded.Event),
            Reason = recorded.Event.Reason,
            LegalBasis = recorded.Event.LegalBasis,
            Changes = [.. recorded.Changes.Select(c => Change(c, definition))],
            Hash = recorded.Row.Hash,
            PreviousHash = recorded.PreviousHash.Length == 0 ? null : recorded.PreviousHash,
        };
    }

    private static FieldChange Change(RecordedChange change, ProcedureDefinition? definition)
    {
        const string form = "form.";
        var label = change.Field.StartsWith(form, StringComparison.Ordinal)
            ? definition?.Form.Fields.FirstOrDefault(f => f.Path == change.Field[form.Length..])?.Title ?? change.Field[form.Length..]
            : ChangeLabels.Of(change.Field);
        return new FieldChange(change.Field, label, change.Before, change.After);
    }

    private static string? StepOf(DossierEvent happened) => happened switch
    {
        TaskOpened e => e.Step,
        TaskClaimed e => e.Step,
        TaskReleased e => e.Step,
        TaskAssigned e => e.Step,
        TaskCompleted e => e.Step,
        TaskCancelled e => e.Step,
        TermArmed e => e.Step,
        SupplementRequested e => e.Step,
        DecisionTaken e => e.Step,
        WaitOpened e => e.Step,
        WaitEnded e => e.Step,
        ParallelOpened e => e.Step,
        BranchEnded e => e.Step,
        ParallelJoined e => e.Step,
        CallOpened e => e.Step,
        CallEnded e => e.Step,
        DocumentProduced e => e.Step,
        DossierProcessed e => e.Step,
        _ => null,
    };

    private static string? OutcomeOf(DossierEvent happened, ProcedureDefinition? definition)
        => happened is TaskCompleted done && definition is not null && StepFinder.Find(definition.Flow, done.Step) is TaskStep step
            ? step.Outcomes.FirstOrDefault(o => o.Id == done.Outcome)?.Title ?? done.Outcome
            : null;

    private static string? TextOf(DossierEvent happened) => happened switch
    {
        Commented e => e.Text,
        AlertRaised e => e.Subject,
        SupplementRequested e => string.Join("; ", e.Missing),
        HandedOver e => e.Note,
        ResultIssued e => e.Number,
        _ => null,
    };
}
