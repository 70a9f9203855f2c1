using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Projection;

/// <summary>The rows of tasks.</summary>
public static class TaskRows
{
    /// <summary>Rows of the open tasks of a state, by number.</summary>
    public static IReadOnlyList<TaskRow> Open(Dossier dossier, ProcedureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var index = FlowIndex.Of(definition);
        return [.. dossier.Tasks.Select(t => Row(dossier, t, index))];
    }

    /// <summary>Rows that differ: opened, changed, done, cancelled.</summary>
    internal static IReadOnlyList<TaskRow> Changed(Draft draft, Dossier after)
    {
        List<TaskRow>? rows = null;
        foreach (var (happened, before) in draft.Happened)
        {
            if (happened is TaskCompleted done)
                (rows ??= []).Add(Over(before!, done.Task, "done", draft));
            else if (happened is TaskCancelled cancelled)
                (rows ??= []).Add(Over(before!, cancelled.Task, "cancelled", draft));
        }

        foreach (var task in after.Tasks)
        {
            var row = Row(after, task, draft.Index);
            var same = draft.Before?.Task(task.Number) is { } old && after.Version == draft.Before.Version
                && Row(draft.Before, old, draft.Index) == row;
            if (!same)
                (rows ??= []).Add(row);
        }

        return rows ?? [];
    }

    private static TaskRow Over(Dossier before, int number, string state, Draft draft)
    {
        var task = before.Task(number)!;
        var row = Row(before, task, draft.Index) with { State = state, EndedAt = draft.Now };
        var done = state == "done" && task.Assignee is null;
        return done ? row with { Assignee = draft.By.Person, AssigneeName = draft.By.Name } : row;
    }

    private static TaskRow Row(Dossier dossier, OpenTask task, FlowIndex index)
    {
        var step = dossier.Term(task.TermKey)?.DueAt;
        var legal = dossier.Legal?.DueAt;
        return new TaskRow
        {
            Dossier = dossier.Id,
            Number = task.Number,
            Step = task.Step,
            Title = index.Find(task.Step)?.Title ?? task.Step,
            Role = task.Role,
            Office = task.Office,
            Assignee = task.Assignee,
            AssigneeName = task.AssigneeName,
            State = dossier.TasksStandStill ? "suspended" : "open",
            CreatedAt = task.CreatedAt,
            StepDueAt = step,
            DossierDueAt = legal,
            UrgentAt = step is null || legal < step ? legal : step,
            Priority = task.Priority,
        };
    }
}
