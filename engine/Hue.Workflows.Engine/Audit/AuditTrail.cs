using System.Buffers;
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

    [ThreadStatic]
    private static StringBuilder? personalText;

    /// <summary>
    /// For the bench that tells what auditing costs, and for nothing else: no setting leads here. What is decided so has no history.
    /// </summary>
    internal static bool IsOmitted { get; set; }

    public static IReadOnlyList<AuditRow> Records(Draft draft, out string lastHash)
    {
        if (IsOmitted)
        {
            lastHash = draft.Before?.AuditHash ?? "";
            return [.. draft.Happened.Select((_, i) => Blank(draft, (draft.Before?.AuditSequence ?? 0) + i + 1))];
        }

        var rows = new AuditRow[draft.Happened.Count];
        var sequence = draft.Before?.AuditSequence ?? 0;
        lastHash = draft.Before?.AuditHash ?? "";
        for (var i = 0; i < rows.Length; i++)
        {
            var (happened, before) = draft.Happened[i];
            var after = i + 1 < rows.Length ? draft.Happened[i + 1].Before! : draft.D;
            var kind = EventKinds.Of(happened);
            var record = Record(draft, happened, kind, before, after, ++sequence, lastHash, out var personal);
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
                Personal = personal,
            };
        }

        return rows;
    }

    /// <summary>
    /// Members are written in canonical order: actor, at, calendar, calendarHash, changes, clientAt, command, … What is personal is
    /// sealed; the hash covers the seal, so that it holds when the key is gone.
    /// </summary>
    internal static string Record(
        Draft draft, DossierEvent happened, string kind, Dossier? before, Dossier after, long sequence, string previous,
            out string? personal)
    {
        var to = text ??= new StringBuilder(2048);
        to.Clear().Append('{');
        RecordText.Actor(to, draft.By);
        to.Append(",\"at\":\"").Append(RecordText.Instant(happened.At));
        to.Append("\",\"calendar\":");
        CanonicalJson.WriteString(to, draft.Calendar.Name);
        if (draft.Calendar.File.Hash is { } calendar)
            to.Append(",\"calendarHash\":\"").Append(calendar).Append('"');
        ChangeList.Write(to, happened, before, after);
        if (draft.Command.ClientTime is { } client)
            to.Append(",\"clientAt\":\"").Append(RecordText.Instant(client)).Append('"');
        to.Append(CultureInfo.InvariantCulture, $",\"command\":\"{draft.Command.Id.Value}\",\"definitionHash\":");
        CanonicalJson.WriteString(to, after.DefinitionHash);
        to.Append(CultureInfo.InvariantCulture, $",\"dossier\":\"{after.Id.Value}\",\"event\":");
        personal = Event(to, happened, kind);
        RecordText.Text(to, "kind", kind);
        RecordText.Text(to, "legalBasis", happened.LegalBasis);
        RecordText.Text(to, "previousHash", previous);
        RecordText.Text(to, "procedure", after.Procedure);
        if (happened is DossierErased)
            RecordText.Text(to, "reason", happened.Reason); // no key is left to seal it with
        if (personal is not null)
            to.Append(",\"sealed\":\"").Append(Seal(draft.Key, personal, after.Id, sequence)).Append('"');
        to.Append(CultureInfo.InvariantCulture, $",\"sequence\":{sequence},\"version\":{after.Version}}}");
        return to.ToString();
    }

    /// <summary>A row that says nothing, in the place of a record that is not made; it is not stored either.</summary>
    private static AuditRow Blank(Draft draft, long sequence) => new()
    {
        Dossier = draft.D.Id,
        Sequence = sequence,
        At = draft.Now,
        Kind = "",
        Person = "",
        Office = "",
        Command = draft.Command.Id,
        Record = "",
        Hash = "",
    };

    /// <summary>Writes what stays readable.</summary>
    /// <returns>What is to be sealed, canonical JSON; null for nothing.</returns>
    private static string? Event(StringBuilder to, DossierEvent happened, string kind)
    {
        var sealedMembers = personalText ??= new StringBuilder(1024);
        sealedMembers.Clear().Append('{');
        var members = PersonalMembers.Of(kind);
        if (members.Count == 0)
            WrittenObject.Write(to, StoredJson.Bytes(happened));
        else
            WrittenObject.WriteSplit(to, sealedMembers, members, StoredJson.Bytes(happened));
        if (happened.Reason is { } reason && happened is not DossierErased)
        {
            if (sealedMembers.Length > 1)
                sealedMembers.Append(',');
            sealedMembers.Append("\"reason\":");
            CanonicalJson.WriteString(sealedMembers, reason);
        }

        return sealedMembers.Length == 1 ? null : sealedMembers.Append('}').ToString();
    }

    private static string Seal(DossierKey? key, string personal, DossierId dossier, long sequence)
    {
        if (key is null)
            throw new InvalidOperationException($"Dossier {dossier} has no key, and a personal value to seal.");
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(personal.Length));
        var seal = key.Seal(bytes.AsSpan(0, Encoding.UTF8.GetBytes(personal, bytes)), dossier, sequence);
        ArrayPool<byte>.Shared.Return(bytes);
        return seal;
    }
}
