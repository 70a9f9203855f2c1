using System.Globalization;
using System.Text;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Deciding;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Audit;

/// <summary>Writes one record an event: canonical JSON, chained by SHA-256 within the dossier.</summary>
internal static class AuditTrail
{
    [ThreadStatic]
    private static StringBuilder? text;

    public static IReadOnlyList<AuditRow> Records(Draft draft, out string lastHash)
    {
        var rows = new AuditRow[draft.Happened.Count];
        var sequence = draft.Before?.AuditSequence ?? 0;
        lastHash = draft.Before?.AuditHash ?? "";
        for (var i = 0; i < rows.Length; i++)
        {
            var (happened, before) = draft.Happened[i];
            var after = i + 1 < rows.Length ? draft.Happened[i + 1].Before! : draft.D;
            var kind = EventKinds.Of(happened);
            var record = Record(draft, happened, kind, before, after, ++sequence, lastHash);
            lastHash = RecordText.Hash(record);
            rows[i] = new AuditRow
            {
                Dossier = after.Id,
                Sequence = sequence,
                At = draft.Now,
                Kind = kind,
                Person = draft.By.Person,
                Office = draft.By.Office,
                Command = draft.Command.Id,
                Record = record,
                Hash = lastHash,
            };
        }

        return rows;
    }

    /// <summary>Members are written in canonical order: actor, at, calendar, changes, clientAt, command, …</summary>
    private static string Record(
        Draft draft, DossierEvent happened, string kind, Dossier? before, Dossier after, long sequence, string previous)
    {
        var to = text ??= new StringBuilder(2048);
        to.Clear().Append('{');
        RecordText.Actor(to, draft.By);
        to.Append(",\"at\":\"").Append(RecordText.Instant(happened.At));
        to.Append("\",\"calendar\":");
        CanonicalJson.WriteString(to, draft.Calendar.Name);
        ChangeList.Write(to, happened, before, after);
        if (draft.Command.ClientTime is { } client)
            to.Append(",\"clientAt\":\"").Append(RecordText.Instant(client)).Append('"');
        to.Append(CultureInfo.InvariantCulture, $",\"command\":\"{draft.Command.Id.Value}\",\"definitionHash\":");
        CanonicalJson.WriteString(to, after.DefinitionHash);
        to.Append(CultureInfo.InvariantCulture, $",\"dossier\":\"{after.Id.Value}\",\"event\":");
        CanonicalJson.Write(to, StoredJson.Bytes(happened));
        RecordText.Text(to, "kind", kind);
        RecordText.Text(to, "legalBasis", happened.LegalBasis);
        RecordText.Text(to, "previousHash", previous);
        RecordText.Text(to, "procedure", after.Procedure);
        RecordText.Text(to, "reason", happened.Reason);
        to.Append(CultureInfo.InvariantCulture, $",\"sequence\":{sequence},\"version\":{after.Version}}}");
        return to.ToString();
    }
}
