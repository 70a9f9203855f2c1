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

    public static NpgsqlBatchCommand WithNumber(this NpgsqlBatchCommand command, long? value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        return command;
    }
}
