using Hue.Workflows.Engine.Alerts;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Timers;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>What clocks, other dossiers and outside systems ask.</summary>
internal static class SystemDeciding
{
    private static readonly TimeSpan RetryFirst = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RetryMost = TimeSpan.FromDays(1);

    public static Refused? Message(Draft draft, MessageCame command)
    {
        if (Demands.InHand(draft.D) is { } over)
            return over;
        if (command.By.Role != Permissions.Applicant && Permissions.Handles(command.By, draft.D) is { } notAllowed)
            return notAllowed;
        if (draft.D.Waits.FirstOrDefault(w => w.Message == command.Message) is not { } wait)
            return Refusals.NoWaitForMessage;
        string? content = null;
        if (command.Content is not null && !TryCanonical(command.Content, out content))
            return Refusals.FormNotJson;
        Waits.Message(draft, wait, content);
        return null;
    }

    public static Refused? Child(Draft draft, ChildEnded command)
    {
        if (Permissions.IsSystem(command.By) is { } notAllowed)
            return notAllowed;
        if (draft.D.Calls.FirstOrDefault(c => c.Child == command.Child) is not { } call)
            return Refusals.CallNotOpen;
        Calls.Ended(draft, call, command.Result);
        return null;
    }

    public static Refused? Timer(Draft draft, TimerFell command)
    {
        if (Permissions.IsSystem(command.By) is { } notAllowed)
            return notAllowed;
        if (draft.D.Deliveries.FirstOrDefault(x => x.Name == command.Timer) is { } delivery)
        {
            draft.Raise(new DeliveryDone { Name = delivery.Name });
            return null;
        }

        if (draft.D.EndedAt is not null)
            return Refusals.TimerNotArmed;
        foreach (var wait in draft.D.Waits)
        {
            if (wait.TimeoutAt is { } at && !draft.D.TasksStandStill && TimerName.Timeout(wait.Number) == command.Timer)
                return Falls(draft, at, () => Waits.Timeout(draft, wait));
        }

        foreach (var term in draft.D.Terms)
        {
            if (term.NextRung is { } rung && TimerName.Rung(term.Key, term.Epoch, rung) == command.Timer)
                return Falls(draft, term.NextAt!.Value, () => AlertMaking.Fall(draft, term, rung));
        }

        return Refusals.TimerNotArmed;
    }

    public static Refused? Undelivered(Draft draft, DeliveryRefused command)
    {
        if (Permissions.IsSystem(command.By) is { } notAllowed)
            return notAllowed;
        if (draft.D.Deliveries.FirstOrDefault(x => x.Name == command.Timer) is not { } delivery)
            return Refusals.TimerNotArmed;
        var wait = TimeSpan.FromTicks(Math.Min(RetryMost.Ticks, RetryFirst.Ticks << Math.Min(delivery.Attempts, 10)));
        draft.Raise(new DeliveryPutOff { Name = delivery.Name, Code = command.Code, Reason = command.Reason, NextAt = draft.Now + wait });
        AlertMaking.DeliveryFails(draft, delivery);
        return null;
    }

    public static Refused? Sent(Draft draft, AlertSent command)
    {
        if (Permissions.IsSystem(command.By) is { } notAllowed)
            return notAllowed;
        draft.Raise(new AlertDelivered { Key = command.Alert, Channel = command.Channel });
        return null;
    }

    private static Refused? Falls(Draft draft, DateTimeOffset at, Action effect)
    {
        if (draft.Now < at)
            return Refusals.TimerTooEarly;
        effect();
        return null;
    }

    private static bool TryCanonical(string json, out string? canonical)
    {
        try
        {
            canonical = CanonicalJson.Of(json);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            canonical = null;
            return false;
        }
    }
}
