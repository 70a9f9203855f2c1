using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Dossiers.Terms;
using Hue.Workflows.WorkingTime;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Files, receives, refuses to accept.</summary>
internal static class Filing
{
    public static Refused? File(Draft draft, FileDossier command)
    {
        if (draft.Before is not null)
            return Refusals.DossierExists;
        var definition = draft.Definition;
        var day = draft.Today;
        if (Permissions.Holds(command.By, command.Office, Permissions.Clerk, Permissions.Applicant) is { } notAllowed)
            return notAllowed;
        if (command.ReceiveAtOnce && command.By.Role == Permissions.Applicant)
            return Refusals.NotYourRole;
        if (definition.ValidFrom > day || definition.ValidTo < day)
            return Refusals.VersionNotInForce(day);
        if (command.Parent is null && definition.Offices.Count > 0 && !definition.Offices.Contains(command.Office))
            return Refusals.HandledElsewhere;
        if (command.Parent is null && definition.Channels.All(c => c.Kind != command.Channel))
            return Refusals.ChannelNotOffered;
        if (command.Parent is null && !definition.Subjects.Contains(command.Subject))
            return Refusals.SubjectNotServed;
        if (FormCheck.Whole(definition.Form, command.Form, complete: command.Parent is null, day, out var form) is { } faulty)
            return faulty;
        if (Demands.Papers(draft, command.Papers) is { } unknown)
            return unknown;
        draft.Number = command.Number;
        draft.Raise(new DossierFiled
        {
            Id = command.Dossier,
            Number = command.Number.ToString(),
            Procedure = definition.Code,
            Version = definition.Version,
            DefinitionHash = definition.Hash,
            Office = command.Office,
            ParentOffice = command.ParentOffice,
            TopOffice = command.TopOffice,
            Calendar = draft.Calendar.Name,
            Level = command.Level ?? (definition.Levels.Count > 0 ? definition.Levels[0] : "commune"),
            Channel = command.Channel,
            Subject = command.Subject,
            Form = form,
            Papers = command.Papers,
            Parent = command.Parent,
        });
        return command.ReceiveAtOnce ? Begin(draft, command.ManualDue) : null;
    }

    public static Refused? Receive(Draft draft, ReceiveDossier command)
    {
        if (draft.D.Status != DossierStatus.Filed)
            return Refusals.NotFiled;
        return Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk) ?? Begin(draft, command.ManualDue);
    }

    public static Refused? NotAccept(Draft draft, RefuseDossier command)
    {
        if (draft.D.Status != DossierStatus.Filed)
            return Refusals.NotFiled;
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk) is { } notAllowed)
            return notAllowed;
        if (Demands.ReasonAndBasis(draft, command.Reason, command.LegalBasis) is { } missing)
            return missing;
        draft.Raise(new DossierNotAccepted { Reason = command.Reason, LegalBasis = command.LegalBasis });
        Calls.TellParent(draft, "notAccepted");
        return null;
    }

    private static Refused? Begin(Draft draft, ManualDue? manual)
    {
        if (Manual(draft, manual) is { } refused)
            return refused;
        draft.Raise(new DossierReceived { ManualDue = manual?.Due.ToUniversalTime(), Reason = manual?.Reason });
        if (draft.Definition.Fees.Count > 0)
            FeeAsking.Compute(draft);
        TermClock.ArmLegal(draft, manual);
        new FlowRun(draft).Go(draft.Definition.Flow.Start, null);
        return null;
    }

    private static Refused? Manual(Draft draft, ManualDue? manual)
    {
        if (!draft.Definition.Term.Unknown)
            return manual is null ? null : Refusals.ManualDueNotNeeded;
        if (manual is null)
            return draft.By.Role == Permissions.System ? null : Refusals.ManualDueMissing;
        if (Demands.Reason(manual.Reason) is { } missing)
            return missing;
        var start = draft.Calendar.EffectiveReceipt(draft.Now);
        if (draft.Calendar.OfficeMinutes(start, manual.Due) <= 0)
            return Refusals.ManualDuePast;
        return IsWorked(draft.Calendar, manual.Due) ? null : Refusals.ManualDueClosed;
    }

    /// <summary>On a closed day the term would end at the closing before it: another day than the clerk wrote.</summary>
    private static bool IsWorked(WorkingCalendar calendar, DateTimeOffset at)
    {
        var offset = TimeSpan.FromMinutes(calendar.File.UtcOffsetMinutes);
        var day = at.ToOffset(offset).Date;
        return calendar.EffectiveReceipt(new DateTimeOffset(day, offset)).Date == day;
    }
}
