using Hue.Workflows.Engine.Dossiers.Terms;
using Hue.Workflows.WorkingTime;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Suspends, resumes and extends.</summary>
internal static class ClockDeciding
{
    public static Refused? Suspend(Draft draft, SuspendDossier command)
    {
        if (Demands.InHand(draft.D) is { } over)
            return over;
        if (Leads(draft) is { } notAllowed)
            return notAllowed;
        if (draft.D.TasksStandStill)
            return Refusals.AlreadySuspended;
        if (draft.D.Legal?.DueAt is { } due && draft.Now > due)
            return Refusals.LateAlready;
        if (Demands.ReasonAndBasis(draft, command.Reason, command.LegalBasis) is { } missing)
            return missing;
        TermClock.Stop(draft, Standstill.Manual, command.Reason, command.LegalBasis);
        return null;
    }

    public static Refused? Resume(Draft draft, ResumeDossier command)
    {
        if (Demands.InHand(draft.D) is { } over)
            return over;
        if (Leads(draft) is { } notAllowed)
            return notAllowed;
        if (!draft.D.Standstills.Contains(Standstill.Manual))
            return Refusals.NotSuspended;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        TermClock.Start(draft, Standstill.Manual, command.Reason);
        return null;
    }

    public static Refused? Extend(Draft draft, ExtendTerm command)
    {
        if (Demands.InHand(draft.D) is { } over)
            return over;
        if (Leads(draft) is { } notAllowed)
            return notAllowed;
        if (draft.D.IsSuspended)
            return Refusals.Suspended;
        if (draft.D.Legal?.DueAt is not { } due)
            return Refusals.NoDueTime;
        if (draft.Now > due)
            return Refusals.TermOver;
        if (draft.D.Extensions >= draft.Definition.Term.ExtensionsMax)
            return Refusals.ExtensionsUsedUp(draft.Definition.Term.ExtensionsMax);
        if (Demands.ReasonAndBasis(draft, command.Reason, command.LegalBasis) is { } missing)
            return missing;
        if (command.Time.Unit == TermUnit.SameDay || command.Time.Amount <= 0 || command.Time.Fault().Length > 0)
            return Refusals.ExtensionNotPositive;
        TermClock.Extend(draft, command);
        return null;
    }

    private static Refused? Leads(Draft draft) =>
        Permissions.Holds(draft.By, draft.D.Office, Permissions.Leader, Permissions.HeadOfUnit);
}
