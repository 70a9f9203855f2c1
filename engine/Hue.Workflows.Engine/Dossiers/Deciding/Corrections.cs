using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Terms;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Corrects the form, asks for supplements and takes them.</summary>
internal static class Corrections
{
    public static Refused? Correct(Draft draft, CorrectForm command)
    {
        if (draft.D.EndedAt is not null)
            return Refusals.Ended;
        if (MayCorrect(draft, command.By) is { } notAllowed)
            return notAllowed;
        if (Demands.Reason(command.Reason) is { } missing)
            return missing;
        if (FormCheck.Fields(draft, command.Fields, out var changes) is { } faulty)
            return faulty;
        if (changes.Count == 0)
            return Refusals.NothingChanged;
        draft.Raise(new FormCorrected { Fields = changes, Reason = command.Reason });
        FeeAsking.Follow(draft);
        return null;
    }

    public static Refused? Ask(Draft draft, RequestSupplement command)
    {
        if (draft.D.Task(command.Task) is not { } task)
            return Refusals.TaskNotOpen;
        if (Permissions.MayDo(draft, task) is { } notAllowed)
            return notAllowed;
        if (draft.D.TasksStandStill)
            return Refusals.Suspended;
        if (draft.Index[task.Step] is not TaskStep { MaySupplement: true })
            return Refusals.MayNotSupplement;
        if (draft.Definition.Term.SupplementsMax is { } most && draft.D.Supplements >= most)
            return Refusals.SupplementsUsedUp(most);
        if (Demands.ReasonAndBasis(draft, command.Reason, command.LegalBasis) is { } missing)
            return missing;
        if (command.Missing.Count == 0 || command.Missing.Any(string.IsNullOrWhiteSpace))
            return Refusals.MissingNotNamed;
        draft.Raise(new SupplementRequested
        {
            Task = task.Number,
            Step = task.Step,
            Missing = command.Missing,
            Round = draft.D.Supplements + 1,
            Reason = command.Reason,
            LegalBasis = command.LegalBasis,
        });
        TermClock.Stop(draft, Standstill.Supplement, command.Reason, command.LegalBasis);
        return null;
    }

    public static Refused? Take(Draft draft, CompleteSupplement command)
    {
        if (draft.D.Status != DossierStatus.SupplementRequested)
            return Refusals.NoSupplementAsked;
        if (Permissions.Holds(command.By, draft.D.Office, Permissions.Clerk, Permissions.Applicant) is { } notAllowed)
            return notAllowed;
        if (Demands.Papers(draft, command.Papers) is { } unknown)
            return unknown;
        if (FormCheck.Fields(draft, command.Fields, out var changes) is { } faulty)
            return faulty;
        draft.Raise(new SupplementCompleted { Papers = command.Papers, Fields = changes });
        TermClock.Start(draft, Standstill.Supplement);
        if (changes.Count > 0)
            FeeAsking.Follow(draft);
        return null;
    }

    /// <summary>A clerk before receipt; afterwards whoever may do an open task that allows it.</summary>
    private static Refused? MayCorrect(Draft draft, Actor by)
    {
        if (draft.D.Status == DossierStatus.Filed)
            return Permissions.Holds(by, draft.D.Office, Permissions.Clerk);
        if (draft.D.TasksStandStill)
            return Refusals.Suspended;
        Refused refused = Refusals.MayNotCorrect;
        foreach (var task in draft.D.Tasks)
        {
            if (draft.Index[task.Step] is not TaskStep { MayCorrect: true })
                continue;
            if (Permissions.MayDo(draft, task) is not { } notAllowed)
                return null;
            refused = notAllowed;
        }

        return refused;
    }
}
