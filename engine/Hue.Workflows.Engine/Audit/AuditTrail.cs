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
    private static CanonicalBuffer? text;

    [ThreadStatic]
    private static CanonicalBuffer? personalText;

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
                Attested = AttestedText.Of(record),
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
    internal static byte[] Record(
        Draft draft, DossierEvent happened, string kind, Dossier? before, Dossier after, long sequence, string previous,
            out string? personal)
    {
        var to = (text ??= new CanonicalBuffer(4096)).Clear();
        to.Add("{"u8).Add(draft.By).Add(",\"at\":"u8).Add(happened.At).Add(",\"calendar\":"u8).AddString(draft.Calendar.Name)
            .AddMember(",\"calendarHash\":"u8, draft.Calendar.File.Hash);
        ChangeList.Write(to, happened, before, after);
        if (draft.Command.ClientTime is { } client)
            to.Add(",\"clientAt\":"u8).Add(client);
        to.Add(",\"command\":"u8).Add(draft.Command.Id.Value)
            .Add(",\"definitionHash\":"u8).AddString(after.DefinitionHash)
            .Add(",\"dossier\":"u8).Add(after.Id.Value)
            .Add(",\"event\":"u8);
        var isSealed = Event(to, happened, kind);
        to.AddMember(",\"kind\":"u8, kind)
            .AddMember(",\"legalBasis\":"u8, happened.LegalBasis)
            .AddMember(",\"previousHash\":"u8, previous)
            .AddMember(",\"procedure\":"u8, after.Procedure);
        if (happened is DossierErased)
            to.AddMember(",\"reason\":"u8, happened.Reason); // no key is left to seal it with
        personal = isSealed ? personalText!.ToString() : null;
        if (isSealed)
            to.Add(",\"sealed\":\""u8).Add(Seal(draft.Key, personalText!.Written, after.Id, sequence)).Add("\""u8);
        to.Add(",\"sequence\":"u8).Add(sequence).Add(",\"version\":"u8).Add(after.Version).Add("}"u8);
        return to.Written.ToArray();
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
        Attested = default,
        Hash = "",
    };

    /// <summary>Writes what stays readable; what is to be sealed is canonical JSON as well.</summary>
    /// <returns>Whether there is anything to be sealed.</returns>
    private static bool Event(CanonicalBuffer to, DossierEvent happened, string kind)
    {
        var personal = (personalText ??= new CanonicalBuffer(2048)).Clear().Add("{"u8);
        var members = PersonalMembers.Of(kind);
        if (members.Count == 0)
            WrittenObject.Write(to, StoredJson.Bytes(happened));
        else
            WrittenObject.WriteSplit(to, personal, members, StoredJson.Bytes(happened));
        if (happened.Reason is { } reason && happened is not DossierErased)
            personal.Add(personal.Length > 1 ? ",\"reason\":"u8 : "\"reason\":"u8).AddString(reason);
        if (personal.Length == 1)
            return false;
        personal.Add("}"u8);
        return true;
    }

    private static string Seal(DossierKey? key, ReadOnlySpan<byte> personal, DossierId dossier, long sequence)
        => key?.Seal(personal, dossier, sequence)
            ?? throw new InvalidOperationException($"Dossier {dossier} has no key, and a personal value to seal.");
}
