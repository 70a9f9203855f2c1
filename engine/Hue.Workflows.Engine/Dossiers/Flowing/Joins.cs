using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Opens parallel steps, joins them, and cancels what a join or an end leaves behind.</summary>
internal static class Joins
{
    public static void Open(Draft draft, FlowRun run, ParallelStep step, Scope? scope)
    {
        var running = step.Branches.Where(b => draft.Facts.Holds(b.When)).ToList();
        var skipped = step.Branches.Except(running).Select(b => b.Id).ToArray();
        var number = draft.D.LastEntry + 1;
        draft.Raise(new ParallelOpened
        {
            Number = number,
            Step = step.Id,
            Scope = scope,
            Needed = Math.Min(step.AtLeast ?? step.Branches.Count, step.Branches.Count),
            Running = [.. running.Select(b => b.Id)],
            Skipped = skipped,
        });
        if (Joined(draft, run, number))
            return;
        foreach (var branch in running)
        {
            // A branch of automatic steps may have ended the join already; those not yet begun are among its cancelled.
            if (!draft.D.Parallels.Any(p => p.Number == number))
                return;
            run.Go(branch.Flow.Start, new Scope(number, branch.Id));
        }
    }

    public static void BranchEnds(Draft draft, FlowRun run, Scope scope)
    {
        var parallel = draft.D.Parallels.First(p => p.Number == scope.Parallel);
        draft.Raise(new BranchEnded { Number = parallel.Number, Step = parallel.Step, Branch = scope.Branch });
        Joined(draft, run, parallel.Number);
    }

    /// <summary>Cancels every open entry that a test names; children that were filed already go on by themselves.</summary>
    public static void Cancel(Draft draft, Func<Scope?, bool> which, string cause)
    {
        foreach (var parallel in draft.D.Parallels.Where(p => which(p.Scope)).Reverse().ToList())
            draft.Raise(Over(parallel, cause == "joined" ? "outerJoined" : cause));
        foreach (var task in draft.D.Tasks.Where(t => which(t.Scope)).ToList())
            draft.Raise(new TaskCancelled { Task = task.Number, Step = task.Step, Cause = cause });
        foreach (var wait in draft.D.Waits.Where(w => which(w.Scope)).ToList())
            Waits.End(draft, wait, cause, null);
        foreach (var call in draft.D.Calls.Where(c => which(c.Scope)).ToList())
            Calls.Cancel(draft, call, cause);
    }

    private static bool Joined(Draft draft, FlowRun run, int number)
    {
        var parallel = draft.D.Parallels.First(p => p.Number == number);
        if (parallel.Ended.Count < parallel.Needed)
            return false;
        var inside = Inside(draft.D, number);
        Cancel(draft, scope => scope is not null && inside.Contains(scope.Parallel), "joined");
        draft.Raise(Over(parallel, "joined"));
        run.Go(((ParallelStep)draft.Index[parallel.Step]).Next, parallel.Scope);
        return true;
    }

    private static ParallelJoined Over(OpenParallel parallel, string cause) => new()
    {
        Number = parallel.Number,
        Step = parallel.Step,
        Cause = cause,
        Ended = parallel.Ended,
        Cancelled = parallel.Running,
    };

    /// <summary>Entry numbers of a parallel step and of all that are nested in it.</summary>
    private static HashSet<int> Inside(Dossier d, int number)
    {
        var inside = new HashSet<int> { number };
        bool grew;
        do
        {
            grew = false;
            foreach (var parallel in d.Parallels)
                grew |= parallel.Scope is { } scope && inside.Contains(scope.Parallel) && inside.Add(parallel.Number);
        }
        while (grew);
        return inside;
    }
}
