using System.Data.Common;

namespace Hue.Workflows.Cli.Drill;

/// <summary>Statements of somebody who has every right.</summary>
internal static class Sql
{
    public static async Task<int> RunAsync(DbConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<IReadOnlyList<object[]>> ListAsync(
        DbConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<object[]>();
        while (await row.ReadAsync(cancellation))
        {
            var columns = new object[row.FieldCount];
            row.GetValues(columns);
            rows.Add(columns);
        }

        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            if (connection is Microsoft.Data.Sqlite.SqliteConnection)
                parameter.ParameterName = $"${i + 1}";
            parameter.Value = values[i] is Guid id && connection is Microsoft.Data.Sqlite.SqliteConnection ? id.ToString("D") : values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
