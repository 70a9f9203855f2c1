using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>Statements of the one writer, with $1, $2, … in order.</summary>
internal static class SqliteStatements
{
    public static SqliteCommand Statement(this SqliteConnection connection, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", SqliteDatabase.Value(values[i]));
        return command;
    }

    /// <returns>Rows changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Statement(sql, values);
        return command.ExecuteNonQuery();
    }
}
