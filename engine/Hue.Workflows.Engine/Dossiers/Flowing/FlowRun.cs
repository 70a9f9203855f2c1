using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Alerts;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Terms;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Moves a dossier on from step to step until every branch rests at a person, a wait or a child.</summary>
internal sealed class FlowRun(Draft draft)
{
    /// <summary>More automatic steps than this in one decision is a loop that no person can leave; lint refuses such a flow.</summary>
    private const int StepsMax = 500;

    private const string Join = "@join";
    private int steps;

    /// <summary>Goes to a step, or ends a branch.</summary>
    public void Go(string to, Scope? scope)
    {
        if (draft.D.EndedAt is not null)
            return;
        if (++steps > StepsMax)
            throw new InvalidOperationException($"The flow of {draft.Definition.Code} v{draft.Definition.Version} never rests.");
        if (to == Join)
        {
            Joins.BranchEnds(draft, this, scope ?? throw new InvalidOperationException("@join outside a branch."));
            return;
        }

        switch (draft.Index[to])
        {
            case TaskStep task: OpenTask(task, scope); break;
            case AutomaticStep automatic: Act(automatic, scope); break;
            case WaitStep wait: OpenWait(wait, scope); break;
            case DecisionStep decision: Decide(decision, scope); break;
            case ParallelStep parallel: Joins.Open(draft, this, parallel, scope); break;
            case CallStep call: Calls.Open(draft, call, scope); break;
            case EndStep end: Endings.Process(draft, end); break;
            case var other: throw new InvalidOperationException($"No such kind of step: {other.GetType().Name}");
        }
    }

    /// <summary>The office that "own", "parent" or an id stand for.</summary>
    public static string Office(Draft draft, string office) => office switch
    {
        "own" => draft.D.Office,
        "parent" => draft.D.ParentOffice ?? draft.D.Office,
        _ => office,
    };

    private void OpenTask(TaskStep step, Scope? scope)
    {
        var number = draft.D.LastEntry + 1;
        draft.Raise(new TaskOpened
        {
            Task = number,
            Step = step.Id,
            Scope = scope,
            Role = step.Role,
            Office = Office(draft, step.Office),
        });
        TermClock.ArmStep(draft, number, step);
    }

    private void Act(AutomaticStep step, Scope? scope)
    {
        switch (step.Action)
        {
            case "computeFee": FeeAsking.Compute(draft); break;
            case "produceDocument": draft.Raise(new DocumentProduced { Document = step.Document ?? step.Id, Step = step.Id }); break;
            case "notify": AlertMaking.Notify(draft, step); break;
            default: throw new InvalidOperationException($"No such action: {step.Action}");
        }

        Go(step.Next, scope);
    }

    private void OpenWait(WaitStep step, Scope? scope)
    {
        var number = draft.D.LastEntry + 1;
        DateTimeOffset? timeout = step.Timeout is { } after ? TimeoutOf(after) : null;
        draft.Raise(new WaitOpened { Number = number, Step = step.Id, Scope = scope, Message = step.Message, TimeoutAt = timeout });
        if (step.SuspendsTerm)
            TermClock.Stop(draft, Standstill.Wait(number), step.Title, step.Basis);
    }

    private DateTimeOffset TimeoutOf(Term after) =>
        draft.Calendar.Due(after, draft.Now).ToUniversalTime();

    private void Decide(DecisionStep step, Scope? scope)
    {
        for (var i = 0; i < step.Cases.Count; i++)
        {
            if (!draft.Facts.Holds(step.Cases[i].When))
                continue;
            draft.Raise(new DecisionTaken { Step = step.Id, Case = i, To = step.Cases[i].To });
            Go(step.Cases[i].To, scope);
            return;
        }

        draft.Raise(new DecisionTaken { Step = step.Id, To = step.Otherwise });
        Go(step.Otherwise, scope);
    }
}
