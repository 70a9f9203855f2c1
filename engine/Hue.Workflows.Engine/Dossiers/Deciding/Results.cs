using Hue.Workflows.Engine.Dossiers.Events;
using Refused = Hue.Workflows.Engine.Dossiers.Outcome.Refused;

namespace Hue.Workflows.Engine.Dossiers.Deciding;

/// <summary>Issues and returns results.</summary>
internal static class Results
{
    private static readonly string[] Channels = ["counter", "online", "post", "agentPoint"];

    public static Refused? Issue(Draft draft, IssueResult command)
    {
        var d = draft.D;
        if (d.Status != DossierStatus.Processed)
            return Refusals.NotProcessed;
        if (Permissions.Holds(command.By, d.Office, Permissions.Clerk, Permissions.RecordsClerk) is { } notAllowed)
            return notAllowed;
        if (d.ResultIssued is not null)
            return Refusals.ResultIssuedAlready;
        var known = draft.Definition.Results.Any(r => r.Id == command.Result)
            || (d.Result == "refused" && draft.Definition.Documents.Any(o => o.Id == command.Result));
        if (!known)
            return Refusals.ResultUnknown;
        if (string.IsNullOrWhiteSpace(command.Number))
            return Refusals.NumberMissing;
        draft.Raise(new ResultIssued { Result = command.Result, Number = command.Number, Sha256 = command.Sha256 });
        return null;
    }

    public static Refused? Return(Draft draft, ReturnResult command)
    {
        var d = draft.D;
        if (d.Status != DossierStatus.Processed)
            return Refusals.NotProcessed;
        if (Permissions.Holds(command.By, d.Office, Permissions.Clerk) is { } notAllowed)
            return notAllowed;
        if (!Channels.Contains(command.Channel))
            return Refusals.ChannelUnknown;
        if (d.Result == "granted" && d.ResultIssued is null)
            return Refusals.ResultNotIssued;
        if (Demands.PaidForReturn(draft) is { } owed)
            return owed;
        draft.Raise(new ResultReturned { Channel = command.Channel, ReceivedBy = command.ReceivedBy });
        return null;
    }
}
