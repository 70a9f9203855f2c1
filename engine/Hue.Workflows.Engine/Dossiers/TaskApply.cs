using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>What events of tasks do to the state.</summary>
internal static class TaskApply
{
    public static Dossier Apply(Dossier d, DossierEvent happened) => happened switch
    {
        TaskOpened e => Opened(d, e),
        TaskClaimed e => Held(d, e.Task, e.Assignee, e.AssigneeName),
        TaskAssigned e => Held(d, e.Task, e.Assignee, e.AssigneeName),
        TaskReleased e => Held(d, e.Task, null, null),
        TaskCompleted e => Completed(d, e),
        TaskCancelled e => Left(d, e.Task, e.At),
        _ => throw new ArgumentException($"No event of a task: {happened.GetType().Name}"),
    };

    private static Dossier Opened(Dossier d, TaskOpened e) => d with
    {
        LastEntry = e.Task,
        Tasks = d.Tasks.Plus(new OpenTask
        {
            Number = e.Task,
            Step = e.Step,
            Scope = e.Scope,
            Role = e.Role,
            Office = e.Office,
            CreatedAt = e.At,
        }),
    };

    private static Dossier Held(Dossier d, int number, string? person, string? name) => d with
    {
        Tasks = d.Tasks.Changed(t => t.Number == number, t => t with { Assignee = person, AssigneeName = name }),
    };

    private static Dossier Completed(Dossier d, TaskCompleted e)
    {
        var doer = new StepDoer(e.Step, e.Person, e.OnBehalfOf);
        var left = FormText.Changed(Left(d, e.Task, e.At), e.Fields);
        return left with
        {
            Status = d.Status == DossierStatus.Received ? DossierStatus.InProgress : d.Status,
            Papers = d.Papers.Plus(e.Papers),
            Doers = d.Doers.Contains(doer) ? d.Doers : d.Doers.Plus(doer),
        };
    }

    private static Dossier Left(Dossier d, int number, DateTimeOffset at)
    {
        var task = d.Task(number) ?? throw new ArgumentException($"Task {number} is not open.");
        var term = d.Term(task.TermKey);
        var without = d with { Tasks = d.Tasks.Without(t => t.Number == number) };
        if (term is null)
            return without;
        var left = new LeftTerm(task.Step, ClockApply.Standing(term.Ledger, at), term.Fired);
        return without with
        {
            Terms = d.Terms.Without(t => t.Key == term.Key),
            LeftTerms = d.LeftTerms.Without(t => t.Step == task.Step).Plus(left),
        };
    }
}
