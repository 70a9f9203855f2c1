using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Claims, releases, assigns and completes tasks.</summary>
internal static class TaskDeciding
{
    public static Refused? Claim(Draft draft, ClaimTask command)
    {
        if (draft.D.Task(command.Task) is not { } task)
            return Refusals.TaskNotOpen;
        if (Permissions.MayDo(draft, task) is { } notAllowed)
            return notAllowed;
        if (task.Assignee is not null)
            return Refusals.TaskHeldAlready;
        draft.Raise(new TaskClaimed { Task = task.Number, Step = task.Step, Assignee = command.By.Person, AssigneeName = command.By.Name });
        return null;
    }

    public static Refused? Release(Draft draft, ReleaseTask command)
    {
        if (draft.D.Task(command.Task) is not { } task)
            return Refusals.TaskNotOpen;
        if (task.Assignee is not { } holder)
        {
            return Permissions.Holds(command.By, task.Office, task.Role, Permissions.HeadOfUnit, Permissions.Leader)
                ?? Refusals.TaskNotHeld;
        }


        var own = holder == command.By.Person || holder == command.By.OnBehalfOf;
        if (!own && command.By.Role == task.Role && command.By.Office == task.Office)
            return Refusals.TaskHeldByOther(task.AssigneeName ?? holder);
        if (!own && Permissions.Holds(command.By, task.Office, Permissions.HeadOfUnit, Permissions.Leader) is { } notAllowed)
            return notAllowed;
        draft.Raise(new TaskReleased { Task = task.Number, Step = task.Step });
        return null;
    }

    public static Refused? Assign(Draft draft, AssignTask command)
    {
        if (draft.D.Task(command.Task) is not { } task)
            return Refusals.TaskNotOpen;
        if (Permissions.Holds(command.By, task.Office, Permissions.HeadOfUnit, Permissions.Leader) is { } notAllowed)
            return notAllowed;
        if (Permissions.MakerIsChecker(draft, task, command.Assignee, null) is { } same)
            return same;
        if (task.Assignee is not null && task.Assignee != command.Assignee && Demands.Reason(command.Reason) is { } missing)
            return missing;
        if (Demands.Text(command.Reason) is { } tooLong)
            return tooLong;
        draft.Raise(new TaskAssigned
        {
            Task = task.Number,
            Step = task.Step,
            Assignee = command.Assignee,
            AssigneeName = command.AssigneeName,
            Reason = command.Reason,
        });
        return null;
    }

    public static Refused? Complete(Draft draft, CompleteTask command)
    {
        if (draft.D.Task(command.Task) is not { } task)
            return Refusals.TaskNotOpen;
        if (Permissions.MayDo(draft, task) is { } notAllowed)
            return notAllowed;
        if (draft.D.TasksStandStill)
            return Refusals.Suspended;
        var step = (TaskStep)draft.Index[task.Step];
        if (step.Outcomes.FirstOrDefault(o => o.Id == command.Outcome) is not { } outcome)
            return Refusals.OutcomeUnknown;
        if (Demands.Papers(draft, command.Papers) is { } unknown)
            return unknown;
        if (FormCheck.Fields(draft, command.Fields, out var changes) is { } faulty)
            return faulty;
        if (Requires(draft, command, outcome, changes) is { } missing)
            return missing;
        draft.Raise(new TaskCompleted
        {
            Task = task.Number,
            Step = task.Step,
            Outcome = outcome.Id,
            Person = command.By.Person,
            OnBehalfOf = command.By.OnBehalfOf,
            Papers = command.Papers,
            Fields = changes,
            Reason = command.Reason,
            LegalBasis = command.LegalBasis,
        });
        if (changes.Count > 0)
            FeeAsking.Follow(draft);
        new FlowRun(draft).Go(outcome.To, task.Scope);
        return null;
    }

    private static Refused? Requires(Draft draft, CompleteTask command, StepOutcome outcome, IReadOnlyList<FieldChange> changes)
    {
        if ((outcome.RequiresReason ? Demands.Reason(command.Reason) : Demands.Text(command.Reason)) is { } noReason)
            return noReason;
        var basis = outcome.RequiresLegalBasis ? Demands.Basis(draft, command.LegalBasis) : Demands.KnownBasis(draft, command.LegalBasis);
        if (basis is not null)
            return basis;
        var papers = outcome.RequiresPapers
            .Where(p => draft.D.Papers.All(g => g.Paper != p) && command.Papers.All(g => g.Paper != p)).ToList();
        if (papers.Count > 0)
            return Refusals.PapersMissing(string.Join(", ", papers.Select(p => Title(draft, p))));
        if (outcome.RequiresFields.Count > 0)
        {
            var facts = changes.Count == 0 ? draft.Facts : new DossierFacts(FormText.Changed(draft.D, changes), draft.Definition);
            if (Demands.FieldsFilled(outcome.RequiresFields, facts) is { } empty)
                return empty;
        }

        return outcome.RequiresPayment && !Demands.PaidSoFar(draft.D) ? Refusals.PaymentOutstanding : null;
    }

    private static string Title(Draft draft, string paper) => draft.Definition.Papers.FirstOrDefault(p => p.Id == paper)?.Title ?? paper;
}
