using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Terms;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Ends waits.</summary>
internal static class Waits
{
    public static void Message(Draft draft, OpenWait wait, string? content)
    {
        End(draft, wait, "message", content);
        new FlowRun(draft).Go(((WaitStep)draft.Index[wait.Step]).Next, wait.Scope);
    }

    public static void Timeout(Draft draft, OpenWait wait)
    {
        var step = (WaitStep)draft.Index[wait.Step];
        End(draft, wait, "timeout", null);
        new FlowRun(draft).Go(step.TimeoutTo ?? step.Next, wait.Scope);
    }

    public static void End(Draft draft, OpenWait wait, string cause, string? content)
    {
        draft.Raise(new WaitEnded { Number = wait.Number, Step = wait.Step, Cause = cause, Content = content });
        var standstill = Standstill.Wait(wait.Number);
        // At the end of a dossier its clock freezes as it stands: nothing goes on.
        if (cause is "message" or "timeout" or "joined" && draft.D.Standstills.Contains(standstill))
            TermClock.Start(draft, standstill);
    }
}
