using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>Answers already given.</summary>
internal static class SqliteReceipts
{
    public static CommandReceipt? Find(SqliteConnection connection, CommandId command)
    {
        using var statement = connection.Statement("select dossier, revision, answer from command_receipt where id = $1", command.Value);
        using var row = statement.ExecuteReader();
        return row.Read() ? new CommandReceipt(command, new DossierId(row.GetGuid(0)), row.GetInt64(1), row.GetString(2)) : null;
    }
}
