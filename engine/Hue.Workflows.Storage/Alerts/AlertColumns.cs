using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>An alert as it is read, in one place for every statement.</summary>
internal static class AlertColumns
{
    /// <summary>In the order that <see cref="Read"/> expects; the table's alias is a.</summary>
    public const string All = "a.dossier, a.key, a.term, a.epoch, a.rung, a.office, a.tell, a.assignee, a.role, a.subject, "
        + "a.raised_at, a.send_at";

    /// <summary>How many columns <see cref="All"/> names.</summary>
    public const int Count = 12;

    public static AlertRow Read(Database database, DbDataReader row) => new()
    {
        Dossier = new DossierId(row.GetGuid(0)),
        Key = row.GetString(1),
        Term = row.GetString(2),
        Epoch = row.GetInt32(3),
        Rung = row.GetString(4),
        Office = row.GetString(5),
        Tell = database.List(row, 6),
        Assignee = row.IsDBNull(7) ? null : row.GetString(7),
        Role = row.IsDBNull(8) ? null : row.GetString(8),
        Subject = row.GetString(9),
        RaisedAt = database.Instant(row, 10),
        SendAt = database.Instant(row, 11),
    };
}
