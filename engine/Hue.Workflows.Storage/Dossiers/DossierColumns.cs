using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>A dossier's row as it is read, in one place for every statement.</summary>
internal static class DossierColumns
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is d.</summary>
    public const string All = "d.id, d.revision, d.number, d.office, d.offices_involved, d.procedure, d.version, "
        + "d.procedure_title, d.applicant, d.search_text, d.status, d.channel, d.filed_at, d.received_at, d.due_at, d.suspended, "
        + "d.ended_at, d.result, d.parent, d.snapshot";

    /// <summary>Of <see cref="All"/>.</summary>
    public const int Count = 20;

    public static DossierRow Read(Database database, DbDataReader row) => new()
    {
        Id = new DossierId(row.GetGuid(0)),
        Revision = row.GetInt64(1),
        Number = row.GetString(2),
        Office = row.GetString(3),
        OfficesInvolved = database.List(row, 4),
        Procedure = row.GetString(5),
        Version = row.GetInt32(6),
        ProcedureTitle = row.GetString(7),
        Applicant = row.GetString(8),
        SearchText = row.GetString(9),
        Status = (DossierStatus)row.GetInt16(10),
        Channel = row.GetString(11),
        FiledAt = database.Instant(row, 12),
        ReceivedAt = database.InstantOrNull(row, 13),
        DueAt = database.InstantOrNull(row, 14),
        Suspended = row.GetBoolean(15),
        EndedAt = database.InstantOrNull(row, 16),
        Result = row.IsDBNull(17) ? null : row.GetString(17),
        Parent = row.IsDBNull(18) ? null : new DossierId(row.GetGuid(18)),
        Snapshot = row.GetString(19),
    };
}
