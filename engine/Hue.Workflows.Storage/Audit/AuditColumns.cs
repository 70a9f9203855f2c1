using System.Data.Common;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Audit;

/// <summary>An audit row as it is read.</summary>
internal static class AuditColumns
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is a.</summary>
    public const string All = "a.dossier, a.sequence, a.at, a.kind, a.person, a.office, a.command, a.record, a.hash";

    /// <summary>Of <see cref="All"/>.</summary>
    public const int Count = 9;

    /// <summary>The row with what it seals.</summary>
    /// <param name="row">As it was read.</param>
    /// <param name="key">The dossier's key; null when it is destroyed.</param>
    public static AuditRow Opened(AuditRow row, DossierKey? key) => key is not null && RecordReading.Seal(row.Record) is { } seal
        ? row with { Personal = key.Unseal(seal, row.Dossier, row.Sequence) }
        : row;

    public static AuditRow Read(Database database, DbDataReader row) => new()
    {
        Dossier = new DossierId(row.GetGuid(0)),
        Sequence = row.GetInt64(1),
        At = database.Instant(row, 2),
        Kind = row.GetString(3),
        Person = row.GetString(4),
        Office = row.GetString(5),
        Command = new CommandId(row.GetGuid(6)),
        Attested = row.GetString(7),
        Hash = row.GetString(8),
    };
}
