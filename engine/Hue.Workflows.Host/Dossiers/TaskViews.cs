using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Tasks of a dossier: what the trail says of each, and what the state says of the open ones.</summary>
internal static class TaskViews
{
    public static IReadOnlyList<TaskView> Of(Dossier d, IReadOnlyList<RecordedEvent> trail, ProcedureDefinition definition, Viewpoint view)
        => [.. trail.Where(r => r.Event is TaskOpened).Select(r => Of(d, (TaskOpened)r.Event, trail, definition, view))];

    private static TaskView Of(
        Dossier d, TaskOpened opened, IReadOnlyList<RecordedEvent> trail, ProcedureDefinition definition, Viewpoint view)
    {
        var open = d.Task(opened.Task);
        var end = trail.FirstOrDefault(r => Ends(r.Event, opened.Task));
        var stepId = open?.Step ?? opened.Step;
        var step = StepFinder.Find(definition.Flow, stepId) as TaskStep;
        var office = open?.Office ?? opened.Office;
        var role = open?.Role ?? opened.Role;
        var due = open is null ? null : d.Term(open.TermKey)?.DueAt;
        var nearest = Earlier(due, open is null ? null : d.Legal?.DueAt);
        var standsStill = open is not null && d.TasksStandStill;
        return new TaskView
        {
            Number = opened.Task,
            Step = stepId,
            Title = step?.Title ?? stepId,
            Instruction = step?.Instruction ?? "",
            Role = role,
            RoleTitle = view.Names.Role(role),
            Office = office,
            OfficeName = view.Names.Office(office),
            Assignee = open is null ? end?.By.Person : open.Assignee,
            AssigneeName = open is null ? end?.By.Name : open.AssigneeName,
            InsteadOf = open is not null && open.Assignee != view.Person.Id && view.Person.Has(open) ? open.AssigneeName : null,
            State = open is not null ? (standsStill ? "suspended" : "open") : end?.Event is TaskCompleted ? "done" : "cancelled",
            CreatedAt = opened.At,
            EndedAt = end?.Event.At,
            StepDue = due,
            Urgency = Pressing.Of(nearest, standsStill, open is null, view.Calendar, view.Now),
            Remaining = Pressing.Remaining(nearest, open is null, view.Calendar, view.Now),
            Outcome = end?.Event is TaskCompleted done ? step?.Outcomes.FirstOrDefault(o => o.Id == done.Outcome)?.Title ?? done.Outcome
                : null,
            Outcomes = open is null || step is null ? [] : [.. step.Outcomes.Select(FlowViews.Outcome)],
            May = open is null || step is null ? [] : Allowed.OnTask(d, open, step, definition, view.Person),
        };
    }

    private static bool Ends(DossierEvent happened, int task)
        => (happened is TaskCompleted done && done.Task == task) || (happened is TaskCancelled cancelled && cancelled.Task == task);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null || a <= b ? a : b;
}

/// <summary>From where a dossier is looked at: who, when, by which calendar.</summary>
internal sealed record Viewpoint(Security.Person Person, DateTimeOffset Now, WorkingCalendar Calendar, CatalogueNames Names);
