using Npgsql;
using NpgsqlTypes;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>Positional parameters of a batch, typed, so that nothing is boxed or guessed on the hot path.</summary>
internal static class BatchParameters
{
    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    public static NpgsqlBatchCommand WithText(this NpgsqlBatchCommand command, string? value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    public static NpgsqlBatchCommand WithInstant(this NpgsqlBatchCommand command, DateTimeOffset? value)
    {
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = (object?)value?.UtcDateTime ?? DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.TimestampTz,
        });
        return command;
    }

    /// <summary>One column of the rows that unnest makes.</summary>
    public static NpgsqlBatchCommand Column<TRow, T>(
        this NpgsqlBatchCommand command, IReadOnlyList<TRow> rows, NpgsqlDbType type, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = value(rows[i]);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = column, NpgsqlDbType = NpgsqlDbType.Array | type });
        return command;
    }
}
