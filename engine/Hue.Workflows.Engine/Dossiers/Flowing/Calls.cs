using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Dossiers.Facts;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Timers;

namespace Hue.Workflows.Engine.Dossiers.Flowing;

/// <summary>Asks for child dossiers and takes their end.</summary>
internal static class Calls
{
    public static void Open(Draft draft, CallStep step, Scope? scope)
    {
        var number = draft.D.LastEntry + 1;
        var child = new DossierId(StableId.Of(draft.D.Id, "child", step.Id, number));
        draft.Raise(new CallOpened { Number = number, Step = step.Id, Scope = scope, Child = child });
        var command = new FileDossier
        {
            Id = new CommandId(StableId.Of(draft.D.Id, "file", step.Id, number)),
            Dossier = child,
            By = Actor.System(draft.D.Office),
            Procedure = step.Procedure,
            Version = 0, // the desk takes the version in force at delivery, and the day's number
            Office = FlowRun.Office(draft, step.Office),
            Channel = draft.D.Channel,
            Subject = draft.D.Subject,
            Form = Form(draft.D, step),
            Papers = [],
            ReceiveAtOnce = true,
            Number = new NumberClaim("", default, 0),
            Parent = new ParentLink(draft.D.Id, step.Id),
        };
        Queue(draft, TimerName.Deliver(number), child, command);
    }

    public static void Ended(Draft draft, OpenCall call, string result)
    {
        var step = (CallStep)draft.Index[call.Step];
        draft.Raise(new CallEnded { Number = call.Number, Step = call.Step, Child = call.Child, Result = result });
        new FlowRun(draft).Go(result == "granted" ? step.Next : step.OtherwiseTo ?? step.Next, call.Scope);
    }

    /// <summary>A call that lost: a child not yet filed is not filed any more, one that was goes on by itself.</summary>
    public static void Cancel(Draft draft, OpenCall call, string cause)
    {
        draft.Raise(new CallEnded { Number = call.Number, Step = call.Step, Child = call.Child, Result = cause });
        var name = TimerName.Deliver(call.Number);
        if (draft.D.Deliveries.Any(d => d.Name == name))
            draft.Raise(new DeliveryDone { Name = name, Reason = "Bước gọi thủ tục con không còn cần." });
    }

    /// <summary>Tells the parent that its child has ended.</summary>
    public static void TellParent(Draft draft, string result)
    {
        if (draft.D.Parent is not { } parent)
            return;
        var command = new ChildEnded
        {
            Id = new CommandId(StableId.Of(draft.D.Id, "ended", parent.Step, 0)),
            Dossier = parent.Dossier,
            By = Actor.System(draft.D.Office),
            Step = parent.Step,
            Child = draft.D.Id,
            Result = result,
        };
        Queue(draft, TimerName.DeliverEnd, parent.Dossier, command);
    }

    private static void Queue(Draft draft, string name, DossierId to, DossierCommand command) =>
        draft.Raise(new DeliveryQueued { Name = name, To = to, Payload = CanonicalJson.Of(StoredJson.Write(command)) });

    private static string Form(Dossier parent, CallStep step)
    {
        var changes = new List<FieldChange>();
        foreach (var (to, from) in step.FormMap)
        {
            if (FormText.At(parent.Form, from) is { } value)
                changes.Add(new FieldChange(to, null, value));
        }

        return FormText.With(new JsonObject().ToJsonString(), changes);
    }
}
