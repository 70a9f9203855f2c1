using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Json;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Engine.Audit;

/// <summary>Takes a dossier's attested records apart; what is sealed is read through <see cref="AuditRow.Personal"/>.</summary>
public static class RecordReading
{
    private const string FieldPrefix = "form.";

    /// <summary>The event of a record.</summary>
    public static DossierEvent Event(AuditRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using var record = JsonDocument.Parse(row.Record);
        return Event(row, record.RootElement);
    }

    /// <summary>The event of a record that has been parsed. Sealed members are blank once the key is gone.</summary>
    public static DossierEvent Event(AuditRow row, JsonElement record)
    {
        ArgumentNullException.ThrowIfNull(row);
        var plain = record.GetProperty("event");
        using var personal = row.Personal is { } opened ? JsonDocument.Parse(opened) : null;
        var text = record.TryGetProperty("sealed", out _) ? Whole(row.Kind, plain, personal?.RootElement) : plain.GetRawText();
        return StoredJson.ReadEvent(text) with
        {
            At = record.GetProperty("at").GetDateTimeOffset(),
            Reason = Text(record, "reason") ?? (personal is null ? null : Text(personal.RootElement, "reason")),
            LegalBasis = Text(record, "legalBasis"),
        };
    }

    /// <summary>Who acted.</summary>
    public static Actor By(JsonElement record)
    {
        var actor = record.GetProperty("actor");
        return new Actor(
            Text(actor, "person") ?? "",
            Text(actor, "name") ?? "",
            Text(actor, "role") ?? "",
            Text(actor, "office") ?? "",
            Text(actor, "onBehalfOf"),
            Text(actor, "session"));
    }

    /// <summary>Name of the calendar that was counted by when it was written.</summary>
    public static string Calendar(JsonElement record) => Text(record, "calendar") ?? "";

    /// <summary>What changed; changed form fields are those that the event carries.</summary>
    public static IReadOnlyList<RecordedChange> Changes(JsonElement record, DossierEvent happened)
    {
        var changes = new List<RecordedChange>();
        var isSealed = record.TryGetProperty("sealed", out _);
        if (record.TryGetProperty("changes", out var attested))
        {
            foreach (var change in attested.EnumerateArray())
                changes.Add(new RecordedChange(Text(change, "field") ?? "", Side(change, "before"), Side(change, "after")));
        }

        if (!isSealed)
            return changes; // records of the first release name form fields among their changes
        foreach (var field in ChangeList.Fields(happened))
            changes.Add(new RecordedChange(FieldPrefix + field.Path, Bare(field.Before), Bare(field.After)));
        return changes;
    }

    /// <summary>Whether a record seals values that can no longer be read.</summary>
    public static bool IsErased(AuditRow row, JsonElement record)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Personal is null && record.TryGetProperty("sealed", out _);
    }

    /// <summary>Whether a record holds personal values in plain, as those of the first release do: no key's end takes them away.</summary>
    public static bool HoldsPlain(AuditRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using var record = JsonDocument.Parse(row.Record);
        return record.RootElement.GetProperty("event").EnumerateObject()
            .Any(member => PersonalMembers.Of(row.Kind).ContainsKey(member.Name) && !CanonicalJson.IsEmpty(member.Value));
    }

    /// <summary>What a record seals; null for nothing, and for a text that somebody made unreadable: replaying says so.</summary>
    public static string? Seal(string record)
    {
        if (!record.Contains("\"sealed\":\"", StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonDocument.Parse(record);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Text(document.RootElement, "sealed") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Whole(string kind, JsonElement plain, JsonElement? personal)
    {
        var to = new StringBuilder(plain.GetRawText());
        to.Length--; // the brace
        if (personal is { } opened)
        {
            if (opened.TryGetProperty("event", out var members))
            {
                foreach (var member in members.EnumerateObject())
                    to.Append(",\"").Append(member.Name).Append("\":").Append(member.Value.GetRawText());
            }

            return to.Append('}').ToString();
        }

        foreach (var (member, blank) in PersonalMembers.Of(kind))
        {
            if (blank is not null && !plain.TryGetProperty(member, out _))
                to.Append(",\"").Append(member).Append("\":").Append(blank);
        }

        return to.Append('}').ToString();
    }

    private static string? Text(JsonElement of, string member)
        => of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Side(JsonElement of, string member) => of.TryGetProperty(member, out var value) ? Bare(value) : null;

    private static string? Bare(string? json)
    {
        if (json is null)
            return null;
        using var document = JsonDocument.Parse(json);
        return Bare(document.RootElement);
    }

    private static string? Bare(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}
