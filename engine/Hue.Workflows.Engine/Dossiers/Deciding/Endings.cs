using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Ends a dossier: by its flow, by the applicant, by the office.</summary>
internal static class Endings
{
    /// <summary>An end step was reached; whatever else is open falls away.</summary>
    public static void Process(Draft draft, EndStep step)
    {
        Joins.Cancel(draft, _ => true, "processed");
        draft.Raise(new DossierProcessed { Step = step.Id, Result = step.Result });
        Calls.TellParent(draft, step.Result);
    }

    public static Refused? Withdraw(Draft draft, WithdrawDossier command)
    {
        if (Open(draft.D) is { } over)
            return over;
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk, Permissions.Applicant) is { } notAllowed)
            return notAllowed;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        Joins.Cancel(draft, _ => true, "withdrawn");
        draft.Raise(new DossierWithdrawn { Reason = command.Reason });
        Calls.TellParent(draft, "withdrawn");
        return null;
    }

    public static Refused? Stop(Draft draft, StopDossier command)
    {
        if (Open(draft.D) is { } over)
            return over;
        if (draft.D.Status == DossierStatus.Filed)
            return Refusals.NotInHand;
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Leader) is { } notAllowed)
            return notAllowed;
        if (Demands.ReasonAndBasis(draft, command.Reason, command.LegalBasis) is { } missing)
            return missing;
        Joins.Cancel(draft, _ => true, "stopped");
        draft.Raise(new DossierStopped { Reason = command.Reason, LegalBasis = command.LegalBasis });
        Calls.TellParent(draft, "stopped");
        return null;
    }

    private static Refused? Open(Dossier d) => d.Status switch
    {
        DossierStatus.Processed or DossierStatus.ResultReturned => Refusals.ResultExists,
        _ => d.EndedAt is null ? null : Refusals.Ended,
    };
}
