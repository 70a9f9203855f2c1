using Hue.Workflows.Engine.Dossiers.Events;

namespace Hue.Workflows.Engine.Dossiers;

/// <summary>What events of the flow do to the state.</summary>
internal static class FlowApply
{
    public static Dossier Apply(Dossier d, DossierEvent happened) => happened switch
    {
        WaitOpened e => d with
        {
            LastEntry = e.Number,
            Waits = d.Waits.Plus(new OpenWait
            {
                Number = e.Number,
                Step = e.Step,
                Scope = e.Scope,
                Message = e.Message,
                TimeoutAt = e.TimeoutAt,
            }),
        },
        WaitEnded e => d with { Waits = d.Waits.Without(w => w.Number == e.Number) },
        ParallelOpened e => d with
        {
            LastEntry = e.Number,
            Parallels = d.Parallels.Plus(new OpenParallel
            {
                Number = e.Number,
                Step = e.Step,
                Scope = e.Scope,
                Needed = e.Needed,
                Running = e.Running,
                Ended = e.Skipped,
            }),
        },
        BranchEnded e => d with
        {
            Parallels = d.Parallels.Changed(
                p => p.Number == e.Number,
                p => p with { Running = p.Running.Without(b => b == e.Branch), Ended = p.Ended.Plus(e.Branch) }),
        },
        ParallelJoined e => d with { Parallels = d.Parallels.Without(p => p.Number == e.Number) },
        CallOpened e => d with
        {
            LastEntry = e.Number,
            Calls = d.Calls.Plus(new OpenCall { Number = e.Number, Step = e.Step, Scope = e.Scope, Child = e.Child }),
        },
        CallEnded e => d with { Calls = d.Calls.Without(c => c.Number == e.Number) },
        _ => throw new ArgumentException($"No event of the flow: {happened.GetType().Name}"),
    };
}
