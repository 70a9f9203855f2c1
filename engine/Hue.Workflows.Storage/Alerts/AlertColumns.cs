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

    /// <param name="database">The database.</param>
    /// <param name="row">The row read.</param>
    /// <param name="from">Column of the first.</param>
    public static AlertRow Read(Database database, DbDataReader row, int from = 0) => new()
    {
        Dossier = new DossierId(row.GetGuid(from)),
        Key = row.GetString(from + 1),
        Term = row.GetString(from + 2),
        Epoch = row.GetInt32(from + 3),
        Rung = row.GetString(from + 4),
        Office = row.GetString(from + 5),
        Tell = database.List(row, from + 6),
        Assignee = row.IsDBNull(from + 7) ? null : row.GetString(from + 7),
        Role = row.IsDBNull(from + 8) ? null : row.GetString(from + 8),
        Subject = row.GetString(from + 9),
        RaisedAt = database.Instant(row, from + 10),
        SendAt = database.Instant(row, from + 11),
    };
}
