using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit;

/// <summary>Audit records as lines that a clerk reads.</summary>
internal sealed class HistoryLines(LoadedCatalogue catalogue)
{
    public IReadOnlyList<HistoryLine> Of(DossierRow dossier, IReadOnlyList<AuditRow> rows)
    {
        var records = RecordedEvent.Of(rows);
        var said = new SaidThen(dossier.Procedure, records, catalogue.Current);
        return [.. records.Select(r => Line(r, said))];
    }

    /// <summary>The same with the attested records; one that cannot be read stands there as it is.</summary>
    public IReadOnlyList<AuditLine> Attested(DossierRow dossier, IReadOnlyList<AuditRow> rows)
    {
        var records = RecordedEvent.Readable(rows);
        var said = new SaidThen(dossier.Procedure, records, catalogue.Current);
        var bySequence = records.ToDictionary(r => r.Row.Sequence);
        return
        [
            .. rows.Select(row => (bySequence.TryGetValue(row.Sequence, out var recorded) ? Line(recorded, said) : Unreadable(row))
                .With(row.Record)),
        ];
    }

    /// <summary>One record's line, in the words of its whole trail.</summary>
    public AuditLine Attested(DossierRow dossier, IReadOnlyList<RecordedEvent> trail, RecordedEvent recorded)
        => Line(recorded, new SaidThen(dossier.Procedure, trail, catalogue.Current)).With(recorded.Row.Record);

    private HistoryLine Line(RecordedEvent recorded, SaidThen said)
    {
        var (definition, names) = said.At(recorded.Version);
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
            OnBehalfOf = recorded.By.OnBehalfOf is { } behalf ? names.Person(behalf) : null,
            Step = step,
            StepTitle = step is null || definition is null ? null : StepFinder.Find(definition.Flow, step)?.Title,
            Outcome = OutcomeOf(recorded.Event, definition),
            Text = TextOf(recorded.Event, names),
            Reason = recorded.Event.Reason,
            LegalBasis = recorded.Event.LegalBasis,
            Changes = [.. recorded.Changes.Select(c => Change(c, definition, names))],
            Hash = recorded.Row.Hash,
            PreviousHash = recorded.PreviousHash.Length == 0 ? null : recorded.PreviousHash,
        };
    }

    private static HistoryLine Unreadable(AuditRow row) => new()
    {
        Kind = row.Kind,
        Title = new LocalText("Bản ghi không đọc được", "Unreadable record"),
        Sequence = row.Sequence,
        At = row.At,
        Person = row.Person,
        PersonName = row.Person,
        Role = "",
        RoleTitle = "",
        Office = row.Office,
        OfficeName = row.Office,
        OnBehalfOf = null,
        Step = null,
        StepTitle = null,
        Outcome = null,
        Text = null,
        Reason = null,
        LegalBasis = null,
        Changes = [],
        Hash = row.Hash,
        PreviousHash = null,
    };

    private static FieldChange Change(RecordedChange change, ProcedureDefinition? definition, SaidNames names)
    {
        const string form = "form.";
        var field = change.Field;
        if (!field.StartsWith(form, StringComparison.Ordinal))
            return new FieldChange(field, ChangeLabels.Of(field), names.Value(field, change.Before), names.Value(field, change.After));
        var path = field[form.Length..];
        var label = definition?.Form.Fields.FirstOrDefault(f => f.Path == path)?.Title ?? path;
        return new FieldChange(field, label, change.Before, change.After);
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

    private static string? TextOf(DossierEvent happened, SaidNames names) => happened switch
    {
        Commented e => e.Text,
        AlertRaised e => e.Subject,
        SupplementRequested e => string.Join("; ", e.Missing.Select(names.Paper)),
        HandedOver e => e.Note,
        ResultIssued e => e.Number,
        TermsReprojected e => e.Notice,
        _ => null,
    };
}
