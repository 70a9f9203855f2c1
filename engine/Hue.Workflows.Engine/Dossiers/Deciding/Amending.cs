using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Terms;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Goes over to an amended calendar, and signs the apology of a dossier that is late.</summary>
internal static class Amending
{
    public static Refused? Amend(Draft draft, AmendCalendar command)
    {
        if (command.By.Role is not (Permissions.System or Permissions.Administrator))
            return Refusals.NotYourRole;
        if (draft.D.EndedAt is not null)
            return Refusals.Ended;
        if (string.IsNullOrWhiteSpace(command.Notice))
            return Refusals.NoticeMissing;
        if (draft.D.Calendar == command.Calendar)
            return Refusals.CalendarSame;
        draft.Raise(new TermsReprojected
        {
            From = draft.D.Calendar,
            To = command.Calendar,
            Notice = command.Notice,
            Terms = Reprojection.Of(draft.D, draft.Definition.Ladder, draft.Calendar, draft.Now),
        });
        return null;
    }

    public static Refused? Sign(Draft draft, SignApology command)
    {
        if (Permissions.Holds(draft.By, draft.D.Office, Permissions.Leader) is { } notAllowed)
            return notAllowed;
        if (draft.By.Role == Permissions.System)
            return Refusals.NotYourRole; // a signature is a person's
        if (Demands.InHand(draft.D) is { } over)
            return over;
        if (draft.D.Apology is not { SignedAt: null } apology)
            return Refusals.NoApologyToSign;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        if (command.NewDue <= draft.Now)
            return Refusals.NewDueNotLater;
        draft.Raise(new ApologySigned
        {
            OriginalDue = apology.OriginalDue,
            NewDue = command.NewDue.ToUniversalTime(),
            Signer = command.By.Person,
            SignerName = command.By.Name,
            Reason = command.Reason,
        });
        return null;
    }
}
