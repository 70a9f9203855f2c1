using System.Globalization;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Audit.Journal;

/// <summary>A record of what is no dossier's event: who, when, what.</summary>
public sealed record JournalRecord
{
    /// <summary>Made by whoever records.</summary>
    public required Guid Id { get; init; }

    /// <summary>Server instant, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, in which role, for which office, on whose behalf, in which session.</summary>
    public required Actor By { get; init; }

    /// <summary>The dossier concerned; null for none.</summary>
    public DossierId? Dossier { get; init; }

    /// <summary>What happened.</summary>
    public required JournalEntry Entry { get; init; }

    /// <summary>What is recorded once only: a second record of the same changes nothing. Null for what is recorded each time.</summary>
    public string? Once { get; init; }

    /// <summary>
    /// RFC 8785 text of the whole record, whose UTF-8 bytes are hashed: actor, at, dossier, entry, id, kind. "once" is no part of it:
    /// all that it says, the record says.
    /// </summary>
    public string Text()
    {
        var to = new CanonicalBuffer(512).Add("{"u8).Add(By).Add(",\"at\":"u8).Add(At);
        if (Dossier is { } dossier)
            to.Add(",\"dossier\":"u8).Add(dossier.Value);
        WrittenObject.Write(to.Add(",\"entry\":"u8), StoredJson.Bytes(Entry));
        return to.Add(",\"id\":"u8).Add(Id).AddMember(",\"kind\":"u8, JournalKinds.Of(Entry)).Add("}"u8).ToString();
    }

    /// <summary>Somebody's look at personal data, one record a person, dossier, part and hour.</summary>
    /// <param name="id">Id of the record, if it is the first.</param>
    /// <param name="at">Server instant, UTC.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="dossier">Whose; null for a search over many.</param>
    /// <param name="part">form, papers, history, audit, time-travel, slip, attachment, export, search, inbox, dossiers.</param>
    /// <param name="offices">Of a list: the offices it shows; empty for all.</param>
    public static JournalRecord Read(
        Guid id, DateTimeOffset at, Actor by, DossierId? dossier, string part, IReadOnlyList<string>? offices = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        var list = offices is null ? "" : $"{string.Join('+', offices)}/";
        var hour = Hour(at);
        return new JournalRecord
        {
            Id = id,
            At = at,
            By = by,
            Dossier = dossier,
            Entry = new PersonalDataRead(part, hour, offices),
            Once = string.Create(
                CultureInfo.InvariantCulture, $"read/{by.Person}/{dossier?.ToString() ?? "-"}/{part}/{list}{hour:yyyy-MM-ddTHH}"),
        };
    }

    /// <summary>Somebody's search of the trail, one record a person, list, set of criteria and hour.</summary>
    /// <param name="id">Id of the record, if it is the first.</param>
    /// <param name="at">Server instant, UTC.</param>
    /// <param name="by">Who searches.</param>
    /// <param name="over">dossiers, records, csv, zip.</param>
    /// <param name="criteria">Names of what was asked for.</param>
    public static JournalRecord Searched(Guid id, DateTimeOffset at, Actor by, string over, IEnumerable<string> criteria)
    {
        ArgumentNullException.ThrowIfNull(by);
        IReadOnlyList<string> named = [.. criteria.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var hour = Hour(at);
        return new JournalRecord
        {
            Id = id,
            At = at,
            By = by,
            Entry = new TrailSearched(over, named, hour),
            Once = string.Create(
                CultureInfo.InvariantCulture, $"search/{by.Person}/{over}/{string.Join('+', named)}/{hour:yyyy-MM-ddTHH}"),
        };
    }

    private static DateTimeOffset Hour(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
