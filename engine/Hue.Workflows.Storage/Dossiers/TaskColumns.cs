using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Dossiers;

/// <summary>A task's row as it is read, in one place for every statement.</summary>
internal static class TaskColumns
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is t.</summary>
    public const string All = "t.dossier, t.number, t.step, t.title, t.role, t.office, t.assignee, t.assignee_name, t.state, t.created_at, "
        + "t.ended_at, t.step_due_at, t.dossier_due_at, t.urgent_at, t.priority";

    /// <summary>How many columns <see cref="All"/> names.</summary>
    public const int Count = 15;

    public static TaskRow Read(Database database, DbDataReader row) => new()
    {
        Dossier = new DossierId(row.GetGuid(0)),
        Number = row.GetInt32(1),
        Step = row.GetString(2),
        Title = row.GetString(3),
        Role = row.GetString(4),
        Office = row.GetString(5),
        Assignee = row.IsDBNull(6) ? null : row.GetString(6),
        AssigneeName = row.IsDBNull(7) ? null : row.GetString(7),
        State = row.GetString(8),
        CreatedAt = database.Instant(row, 9),
        EndedAt = database.InstantOrNull(row, 10),
        StepDueAt = database.InstantOrNull(row, 11),
        DossierDueAt = database.InstantOrNull(row, 12),
        UrgentAt = database.InstantOrNull(row, 13),
        Priority = row.GetInt32(14),
    };
}
