using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Projection;

/// <summary>Turns a draft into the rows of a decision: what differs between the state before and after.</summary>
internal static class DecisionRows
{
    public static Decision Of(Draft draft)
    {
        var audit = AuditTrail.Records(draft, out var hash);
        var before = draft.Before;
        var after = draft.D with
        {
            Revision = (before?.Revision ?? 0) + 1,
            AuditSequence = (before?.AuditSequence ?? 0) + draft.Happened.Count,
            AuditHash = hash,
        };
        var alerts = new List<AlertRow>();
        var sent = new List<string>();
        foreach (var (happened, _) in draft.Happened)
        {
            if (happened is AlertRaised raised)
                alerts.Add(Alert(after.Id, raised));
            else if (happened is AlertDelivered delivered)
                sent.Add(delivered.Key);
        }

        var (set, cleared) = TimerRows.Changed(before, after);
        return new Decision
        {
            Command = draft.Command.Id,
            RevisionBefore = before?.Revision ?? 0,
            Dossier = DossierRows.Row(after, draft.Definition),
            Measure = MeasureRows.Changed(before, after, draft.Calendar),
            Tasks = TaskRows.Changed(draft, after),
            TimersSet = set,
            TimersCleared = cleared,
            Alerts = alerts,
            AlertsSent = sent,
            Audit = audit,
            Number = draft.Number,
            DestroysKey = before?.ErasedAt is null && after.ErasedAt is not null,
            Answer = Answer(after),
            State = after,
        };
    }

    private static AlertRow Alert(DossierId dossier, AlertRaised e) => new()
    {
        Dossier = dossier,
        Key = e.Key,
        Term = e.Term,
        Epoch = e.Epoch,
        Rung = e.Rung,
        Office = e.Office,
        Tell = e.Tell,
        Assignee = e.Assignee,
        Role = e.Role,
        Subject = e.Subject,
        RaisedAt = e.At,
        SendAt = e.SendAt,
    };

    /// <summary>What the client is told: where the dossier stands now.</summary>
    private static string Answer(Dossier d)
    {
        var text = new StringBuilder(160);
        text.Append(CultureInfo.InvariantCulture, $"{{\"dossier\":\"{d.Id.Value}\",\"number\":");
        CanonicalJson.WriteString(text, d.Number);
        text.Append(CultureInfo.InvariantCulture, $",\"revision\":{d.Revision},\"status\":{(int)d.Status}");
        if (d.Legal?.DueAt is { } due)
            text.Append(CultureInfo.InvariantCulture, $",\"dueAt\":\"{due:yyyy-MM-ddTHH:mm:ssZ}\"");
        text.Append(",\"tasks\":[");
        for (var i = 0; i < d.Tasks.Count; i++)
        {
            text.Append(i > 0 ? "," : "");
            text.Append(CultureInfo.InvariantCulture, $"{{\"number\":{d.Tasks[i].Number},\"step\":\"{d.Tasks[i].Step}\"}}");
        }


        return text.Append("]}").ToString();
    }
}
