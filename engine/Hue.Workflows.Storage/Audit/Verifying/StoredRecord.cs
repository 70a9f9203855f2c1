using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Verifying;

/// <summary>A row of either table as it lies there, with what its attested text says.</summary>
internal sealed class StoredRecord
{
    /// <summary>After position $1, at most $2, in the order of positions; journal rows have no sequence.</summary>
    public const string Page = """
        select position, dossier, sequence, record, hash, kind, person, office, command from (
            select * from audit_record where position > $1 order by position limit $2) a
        union all
        select position, dossier, null, record, hash, kind, person, office, id from (
            select * from journal_record where position > $1 order by position limit $2) j
        order by 1 limit $2
        """;

    public required long Position { get; init; }

    public required Guid? Dossier { get; init; }

    /// <summary>Null for a journal record.</summary>
    public required long? Sequence { get; init; }

    public required byte[] Leaf { get; init; }

    /// <summary>SHA-256 of the record's bytes.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>What the record says that the row says otherwise, or why it cannot be read; null for nothing.</summary>
    public required LocalText? Fault { get; init; }

    /// <summary>previousHash of a dossier's record.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>"procedure version hash" of a dossier's record; empty where it says none.</summary>
    public required string Definition { get; init; }

    /// <summary>"calendar name hash" of a dossier's record; empty where it says none.</summary>
    public required string Calendar { get; init; }

    /// <summary>"dossier …, record 7" or "journal record at position 12".</summary>
    public LocalText Where => Sequence is { } sequence
        ? Place.In(Place.Dossier($"{Dossier}"), Place.Record(sequence))
        : Place.JournalRecordAt(Position);

    public static StoredRecord Read(DbDataReader row)
    {
        var bytes = row.GetFieldValue<byte[]>(3);
        var sha256 = SHA256.HashData(bytes);
        Guid? dossier = row.IsDBNull(1) ? null : row.GetGuid(1);
        long? sequence = row.IsDBNull(2) ? null : row.GetInt64(2);
        var said = RecordMembers.Read(bytes);
        return new StoredRecord
        {
            Position = row.GetInt64(0),
            Dossier = dossier,
            Sequence = sequence,
            Leaf = LogHash.Leaf(bytes),
            Sha256 = sha256,
            Fault = Judge(row, said, sha256, dossier, sequence),
            PreviousHash = said?.PreviousHash ?? "",
            Definition = said?.Definition ?? "",
            Calendar = said?.Calendar ?? "",
        };
    }

    private static LocalText? Judge(DbDataReader row, RecordMembers? said, byte[] sha256, Guid? dossier, long? sequence)
    {
        if (!row.GetString(4).Equals(Convert.ToHexStringLower(sha256), StringComparison.Ordinal))
            return new("Mã băm không phải của nội dung này: bản ghi bị sửa.", "Its hash is not that of its text: it was changed.");
        if (said is null)
            return new("Nội dung không phải bản ghi.", "Its text is no record.");
        if (said.Dossier != dossier)
            return new(
                "Dòng dữ liệu thuộc hồ sơ khác với hồ sơ mà bản ghi nêu: bản ghi bị chuyển.",
                "The row is under another dossier than the record says: it was moved.");
        if (sequence is not null && said.Sequence != sequence)
            return new(
                $"Dòng dữ liệu mang số {sequence}, bản ghi nêu số {said.Sequence}: bản ghi bị chuyển.",
                $"The row's sequence is {sequence}, the record says {said.Sequence}: it was moved.");
        if ((said.Kind, said.Person, said.Office, said.Id) != (row.GetString(5), row.GetString(6), row.GetString(7), row.GetGuid(8)))
            return new(
                "Loại, người, đơn vị hoặc mã lệnh ở dòng dữ liệu không đúng với bản ghi.",
                "The row's kind, person, office or command is not what the record says.");
        return null;
    }
}

/// <summary>The members of a record that its row repeats.</summary>
internal sealed record RecordMembers
{
    public Guid? Dossier { get; private set; }

    public long? Sequence { get; private set; }

    public string PreviousHash { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Person { get; private set; } = "";

    public string Office { get; private set; } = "";

    /// <summary>The command's id, or the journal record's.</summary>
    public Guid Id { get; private set; }

    public string Definition => hash.Length == 0 ? "" : $"{procedure} {version} {hash}";

    public string Calendar => calendarHash.Length == 0 ? "" : $"{CatalogueHashes.Calendar}{calendar} {calendarHash}";

    private string procedure = "";
    private string calendar = "";
    private string calendarHash = "";
    private string hash = "";
    private long version;

    /// <summary>Null for what is no JSON object.</summary>
    public static RecordMembers? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            var said = new RecordMembers();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                said.Take(ref reader);
            return said;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("actor"u8))
            TakeActor(ref reader);
        else if (reader.ValueTextEquals("dossier"u8))
            Dossier = Value(ref reader).GetGuid();
        else if (reader.ValueTextEquals("sequence"u8))
            Sequence = Value(ref reader).GetInt64();
        else if (reader.ValueTextEquals("previousHash"u8))
            PreviousHash = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("kind"u8))
            Kind = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("command"u8) || reader.ValueTextEquals("id"u8))
            Id = Value(ref reader).GetGuid();
        else if (reader.ValueTextEquals("definitionHash"u8))
            hash = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("calendar"u8))
            calendar = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("calendarHash"u8))
            calendarHash = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("procedure"u8))
            procedure = Value(ref reader).GetString()!;
        else if (reader.ValueTextEquals("version"u8))
            version = Value(ref reader).GetInt64();
        else
            Skip(ref reader);
    }

    private void TakeActor(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("person"u8))
                Person = Value(ref reader).GetString()!;
            else if (reader.ValueTextEquals("office"u8))
                Office = Value(ref reader).GetString()!;
            else
                Skip(ref reader);
        }
    }

    private static Utf8JsonReader Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader;
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
