using System.Text.Json;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

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
        Dossier? dossier = null;
        var previous = "";
        long revision = 0;
        CommandId? command = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Sequence != i + 1)
                throw new AuditBrokenException(row.Dossier, i + 1, "the record is missing");
            if (RecordText.Hash(row.Record) != row.Hash)
                throw new AuditBrokenException(row.Dossier, row.Sequence, "the record is not what was hashed");
            using var record = JsonDocument.Parse(row.Record);
            if (record.RootElement.GetProperty("previousHash").GetString() != previous)
                throw new AuditBrokenException(row.Dossier, row.Sequence, "the chain does not hold");
            if (command != row.Command)
                revision++;
            command = row.Command;
            dossier = DossierRules.Apply(dossier, RecordReading.Event(row, record.RootElement));
            previous = row.Hash;
        }

        return (dossier ?? throw new ArgumentException("A dossier has at least one record.", nameof(rows))) with
        {
            Revision = revision,
            AuditSequence = rows.Count,
            AuditHash = previous,
        };
    }
}

/// <summary>An audit trail that is not what was written.</summary>
public sealed class AuditBrokenException(DossierId dossier, long sequence, string what)
    : Exception($"Audit of {dossier}, record {sequence}: {what}.")
{
    /// <summary>Where it breaks, from 1.</summary>
    public long Sequence { get; } = sequence;
}
