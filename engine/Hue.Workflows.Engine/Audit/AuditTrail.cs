using System.Globalization;
using System.Security.Cryptography;
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
            lastHash = Hash(record);
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

    /// <summary>Lower-case hex SHA-256 of a record's UTF-8 bytes.</summary>
    public static string Hash(string record)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(record), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Members are written in canonical order: actor, at, calendar, changes, clientAt, command, …</summary>
    private static string Record(
        Draft draft, DossierEvent happened, string kind, Dossier? before, Dossier after, long sequence, string previous)
    {
        var to = text ??= new StringBuilder(2048);
        to.Clear().Append('{');
        Actor(to, draft.By);
        to.Append(",\"at\":\"").Append(Instant(happened.At));
        to.Append("\",\"calendar\":");
        CanonicalJson.WriteString(to, draft.Calendar.Name);
        ChangeList.Write(to, happened, before, after);
        if (draft.Command.ClientTime is { } client)
            to.Append(",\"clientAt\":\"").Append(Instant(client)).Append('"');
        to.Append(CultureInfo.InvariantCulture, $",\"command\":\"{draft.Command.Id.Value}\",\"definitionHash\":");
        CanonicalJson.WriteString(to, after.DefinitionHash);
        to.Append(CultureInfo.InvariantCulture, $",\"dossier\":\"{after.Id.Value}\",\"event\":");
        CanonicalJson.Write(to, StoredJson.Bytes(happened));
        Text(to, "kind", kind);
        Text(to, "legalBasis", happened.LegalBasis);
        Text(to, "previousHash", previous);
        Text(to, "procedure", after.Procedure);
        Text(to, "reason", happened.Reason);
        to.Append(CultureInfo.InvariantCulture, $",\"sequence\":{sequence},\"version\":{after.Version}}}");
        return to.ToString();
    }

    private static void Actor(StringBuilder to, Actor by)
    {
        to.Append("\"actor\":{\"name\":");
        CanonicalJson.WriteString(to, by.Name);
        Text(to, "office", by.Office);
        Text(to, "onBehalfOf", by.OnBehalfOf);
        Text(to, "person", by.Person);
        Text(to, "role", by.Role);
        Text(to, "session", by.Session);
        to.Append('}');
    }

    private static void Text(StringBuilder to, string name, string? value)
    {
        if (value is null)
            return;
        to.Append(",\"").Append(name).Append("\":");
        CanonicalJson.WriteString(to, value);
    }

    /// <summary>ISO 8601, UTC, to the tick that the state holds.</summary>
    internal static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
