using System.Text.Json;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Versions;

/// <summary>What a person, or an outside body, did, as its record tells it; what the engine did by itself is none.</summary>
internal sealed record RecordedDeed(DossierEvent Event, Actor By)
{
    /// <summary>For whoever reads why a replay stopped: "complete tham-tra".</summary>
    public string Said => Event switch
    {
        TaskCompleted done => $"complete {done.Step}/{done.Outcome}",
        SupplementRequested asked => $"requestSupplement {asked.Step}",
        WaitEnded ended => $"message {ended.Step}",
        _ => Event.GetType().Name,
    };

    public static RecordedDeed Of(AuditRow row)
    {
        using var record = JsonDocument.Parse(row.Record);
        return new RecordedDeed(RecordReading.Event(row, record.RootElement), RecordReading.By(record.RootElement));
    }

    /// <summary>The command that would do it again under a definition; null when nobody did it.</summary>
    /// <param name="now">The dossier as it stands in the replay.</param>
    /// <param name="definition">Version played.</param>
    /// <param name="id">Id of the command.</param>
    public DossierCommand? Command(Dossier? now, ProcedureDefinition definition, CommandId id) => Event switch
    {
        DossierFiled filed => File(filed, definition, id),
        _ when now is null => null,
        DossierReceived received => new ReceiveDossier
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            ManualDue = definition.Term.Unknown && received.ManualDue is { } due ? new ManualDue(due, Event.Reason ?? "") : null,
        },
        TaskCompleted done => Complete(done, now, id),
        SupplementRequested asked => Ask(asked, now, id),
        SupplementCompleted supplied => new CompleteSupplement
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            Papers = supplied.Papers,
            Fields = Fields(supplied.Fields),
        },
        FormCorrected corrected when now.Tasks.Count > 0 => new CorrectForm
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            Fields = Fields(corrected.Fields),
            Reason = Event.Reason ?? "",
        },
        _ => Clock(now, id),
    };

    private DossierCommand? Clock(Dossier now, CommandId id) => Event switch
    {
        TermExtended extended => new ExtendTerm
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            Time = extended.By,
            Reason = Event.Reason ?? "",
            LegalBasis = Event.LegalBasis ?? "",
        },
        ClockStopped { Cause: Standstill.Manual } => new SuspendDossier
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            Reason = Event.Reason ?? "",
            LegalBasis = Event.LegalBasis ?? "",
        },
        ClockStarted { Cause: Standstill.Manual } => new ResumeDossier { Id = id, Dossier = now.Id, By = By, Reason = Event.Reason ?? "" },
        WaitEnded { Cause: "message" } ended when now.Waits.FirstOrDefault(w => w.Step == ended.Step) is { } wait => new MessageCame
        {
            Id = id,
            Dossier = now.Id,
            By = By,
            Message = wait.Message,
            Content = ended.Content,
        },
        DossierWithdrawn => new WithdrawDossier { Id = id, Dossier = now.Id, By = By, Reason = Event.Reason ?? "" },
        _ => null,
    };

    private FileDossier File(DossierFiled filed, ProcedureDefinition definition, CommandId id) => new()
    {
        Id = id,
        Dossier = filed.Id,
        By = By,
        Procedure = definition.Code,
        Version = definition.Version,
        Office = filed.Office,
        Channel = filed.Channel,
        Subject = filed.Subject,
        Form = filed.Form,
        Papers = filed.Papers,
        Number = new NumberClaim("", default, 0),
    };

    /// <summary>At the step of the same id; one that is not open is refused as the engine refuses it.</summary>
    private CompleteTask Complete(TaskCompleted done, Dossier now, CommandId id) => new()
    {
        Id = id,
        Dossier = now.Id,
        By = By,
        Task = TaskAt(now, done.Step),
        Outcome = done.Outcome,
        Reason = Event.Reason,
        LegalBasis = Event.LegalBasis,
        Papers = done.Papers,
        Fields = Fields(done.Fields),
    };

    private RequestSupplement Ask(SupplementRequested asked, Dossier now, CommandId id) => new()
    {
        Id = id,
        Dossier = now.Id,
        By = By,
        Task = TaskAt(now, asked.Step),
        Missing = asked.Missing,
        Reason = Event.Reason ?? "",
        LegalBasis = Event.LegalBasis ?? "",
    };

    private static int TaskAt(Dossier now, string step) => now.Tasks.FirstOrDefault(t => t.Step == step)?.Number ?? int.MaxValue;

    private static Dictionary<string, string> Fields(IReadOnlyList<FieldChange> changes) => changes
        .Where(change => change.After is not null).ToDictionary(change => change.Path, change => change.After!, StringComparer.Ordinal);
}
