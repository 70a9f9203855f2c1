using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Events;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Engine.Audit;

/// <summary>Rebuilds a dossier from its audit trail and says where the trail is broken.</summary>
public static class DossierReplay
{
    /// <summary>The state that the records lead to.</summary>
    /// <param name="rows">All records of one dossier, in sequence from 1.</param>
    /// <exception cref="AuditBrokenException">A gap, a changed record, or a chain that does not hold.</exception>
    public static Dossier From(IReadOnlyList<AuditRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return At(rows, rows.Count);
    }

    /// <summary>The state after a record: what the engine had then, out of the records alone.</summary>
    /// <param name="rows">The records of one dossier, in sequence from 1; those after the one asked for are not looked at.</param>
    /// <param name="sequence">1 to the number of records.</param>
    /// <exception cref="AuditBrokenException">A gap, a changed record, or a chain that does not hold, up to there.</exception>
    public static Dossier At(IReadOnlyList<AuditRow> rows, long sequence)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, rows.Count);
        Dossier? dossier = null;
        foreach (var replayed in Walk(rows))
        {
            dossier = replayed.After;
            if (replayed.Row.Sequence == sequence)
                break;
        }

        return dossier!;
    }

    /// <summary>Each record with what happened and the state before and after it, as far as the trail holds.</summary>
    /// <param name="rows">The records of one dossier, in sequence from 1.</param>
    /// <exception cref="AuditBrokenException">When the walk comes to a gap, a changed record, or a chain that does not hold.</exception>
    public static IEnumerable<ReplayedRecord> Walk(IReadOnlyList<AuditRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Dossier? dossier = null;
        long revision = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Sequence != i + 1)
                throw new AuditBrokenException(rows[i].Dossier, i + 1, new("thiếu bản ghi", "the record is missing"));
            if (i == 0 || rows[i].Command != rows[i - 1].Command)
                revision++;
            var replayed = Next(rows[i], dossier, revision);
            yield return replayed;
            dossier = replayed.After;
        }
    }

    private static ReplayedRecord Next(AuditRow row, Dossier? before, long revision)
    {
        if (RecordText.Hash(row.Record) != row.Hash)
            throw new AuditBrokenException(
                row.Dossier, row.Sequence, new("bản ghi không đúng với mã băm", "the record is not what was hashed"));
        try
        {
            using var record = JsonDocument.Parse(row.Record);
            if (record.RootElement.GetProperty("previousHash").GetString() != (before?.AuditHash ?? ""))
                throw new AuditBrokenException(row.Dossier, row.Sequence, new("chuỗi không nối tiếp", "the chain does not hold"));
            var happened = RecordReading.Event(row, record.RootElement);
            var after = DossierRules.Apply(before, happened) with
            {
                Revision = revision,
                AuditSequence = row.Sequence,
                AuditHash = row.Hash,
            };
            return new ReplayedRecord(
                row, RecordReading.By(record.RootElement), RecordReading.Calendar(record.RootElement), happened, before, after);
        }
        catch (Exception unreadable) when (unreadable
            is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            // Whoever rules the database may write a record with a hash that fits, and no sense in it.
            throw new AuditBrokenException(row.Dossier, row.Sequence, new(
                "không phải bản ghi do phần mềm viết", "the record is none that the engine writes"));
        }
    }
}

/// <summary>A record of a trail that holds up to it.</summary>
/// <param name="Row">As stored.</param>
/// <param name="By">Who acted.</param>
/// <param name="Calendar">Name of the calendar that was counted by.</param>
/// <param name="Event">What happened.</param>
/// <param name="Before">The state that it met; null for the first.</param>
/// <param name="After">The state that it made.</param>
public sealed record ReplayedRecord(AuditRow Row, Actor By, string Calendar, DossierEvent Event, Dossier? Before, Dossier After);

/// <summary>An audit trail that is not what was written.</summary>
public sealed class AuditBrokenException(DossierId dossier, long sequence, LocalText what)
    : Exception($"Audit of {dossier}, record {sequence}: {what.En}.")
{
    /// <summary>What is wrong there, the rest of a sentence.</summary>
    public LocalText What { get; } = what;

    /// <summary>Where it breaks, from 1.</summary>
    public long Sequence { get; } = sequence;
}
