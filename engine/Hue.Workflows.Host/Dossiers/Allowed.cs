using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Security;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Which buttons a person sees. A hint for the screen: the engine decides again when one is pressed.</summary>
internal static class Allowed
{
    public static IReadOnlyList<DossierAction> OnDossier(Dossier d, ProcedureDefinition definition, Person person, DateTimeOffset now)
    {
        var clerk = Holds(person, d.Office, "clerk");
        var leader = Holds(person, d.Office, "leader");
        var leads = leader || Holds(person, d.Office, "headOfUnit");
        var handles = person.Handles.Any(h => h.Office == d.Office || d.Tasks.Any(t => t.Office == h.Office));
        var filed = d.Status == DossierStatus.Filed;
        var processed = d.Status == DossierStatus.Processed;
        var open = d.EndedAt is null && !processed && d.Status != DossierStatus.ResultReturned;
        var takesFees = d.Status is not (DossierStatus.NotAccepted or DossierStatus.Withdrawn or DossierStatus.Stopped
            or DossierStatus.ResultReturned);
        var paysFees = (takesFees || d.Status == DossierStatus.ResultReturned) && d.Fees.Any(f => !f.IsSettled);
        var owes = d.Result == "granted" && d.Fees.Any(f => !f.IsSettled && f.Amount is not null);
        var may = new List<DossierAction>();
        Add(may, filed && clerk, DossierAction.Receive, DossierAction.Refuse);
        Add(may, d.Status == DossierStatus.SupplementRequested && clerk, DossierAction.CompleteSupplement);
        var late = d.Legal?.DueAt is { } due && now > due;
        Add(may, d.IsInHand && leads && !d.TasksStandStill && !late, DossierAction.Suspend);
        Add(may, d.IsInHand && leads && d.Standstills.Contains(Standstill.Manual), DossierAction.Resume);
        Add(may, CanExtend(d, definition, now) && leads, DossierAction.Extend);
        Add(may, d.IsInHand && leader && d.Apology is { SignedAt: null }, DossierAction.SignApology);
        Add(may, open && clerk, DossierAction.Withdraw);
        Add(may, d.IsInHand && leader, DossierAction.Stop);
        Add(may, paysFees && clerk, DossierAction.RecordPayment);
        Add(may, clerk && takesFees && d.Fees.Any(f => f.Amount is null || f.Assessed), DossierAction.AssessFee);
        Add(may, d.EndedAt is null && handles, DossierAction.AttachPaper);
        Add(may, d.ReceivedAt is not null && handles, DossierAction.HandOver);
        Add(may, processed && d.ResultIssued is null && (clerk || Holds(person, d.Office, "recordsClerk")), DossierAction.IssueResult);
        Add(may, processed && clerk && !owes && (d.Result != "granted" || d.ResultIssued is not null), DossierAction.ReturnResult);
        Add(may, handles, DossierAction.Comment);
        Add(may, d.IsInHand && d.Waits.Count > 0 && handles, DossierAction.Message);
        return may;
    }

    public static IReadOnlyList<TaskAction> OnTask(Dossier d, OpenTask task, TaskStep step, ProcedureDefinition definition, Person person)
    {
        var leads = Holds(person, task.Office, "leader") || Holds(person, task.Office, "headOfUnit");
        var mine = person.Has(task);
        var does = Holds(person, task.Office, task.Role) && (task.Assignee is null || mine) && !MadeBefore(d, step, person);
        var runs = !d.TasksStandStill;
        var may = new List<TaskAction>();
        if (does && task.Assignee is null)
            may.Add(TaskAction.Claim);
        if (task.Assignee is not null && (mine || leads))
            may.Add(TaskAction.Release);
        if (leads)
            may.Add(TaskAction.Assign);
        if (does && runs)
            may.Add(TaskAction.Complete);
        if (does && runs && step.MaySupplement && (definition.Term.SupplementsMax is not { } most || d.Supplements < most))
            may.Add(TaskAction.Supplement);
        if (does && runs && step.MayCorrect)
            may.Add(TaskAction.Correct);
        return may;
    }

    private static bool CanExtend(Dossier d, ProcedureDefinition definition, DateTimeOffset now)
        => d.IsInHand && !d.IsSuspended && d.Legal?.DueAt >= now && d.Extensions < definition.Term.ExtensionsMax;

    private static bool MadeBefore(Dossier d, TaskStep step, Person person)
        => d.Doers.Any(doer => step.NotSameAs.Contains(doer.Step) && (doer.Person == person.Id || doer.OnBehalfOf == person.Id));

    private static bool Holds(Person person, string office, string role) => person.Holds.Contains((office, role));

    private static void Add(List<DossierAction> may, bool allowed, params ReadOnlySpan<DossierAction> actions)
    {
        if (allowed)
            may.AddRange(actions);
    }
}
