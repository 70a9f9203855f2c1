using Hue.Workflows.Engine.Audit;
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
        => value is null ? command.WithNothing(NpgsqlDbType.Text) : command.With(value);

    /// <summary>The bytes go as they are.</summary>
    public static NpgsqlBatchCommand WithText(this NpgsqlBatchCommand command, AttestedText value)
    {
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = value.Utf8(), NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    public static NpgsqlBatchCommand WithInstant(this NpgsqlBatchCommand command, DateTimeOffset? value)
        => value is { } instant ? command.With(instant.UtcDateTime) : command.WithNothing(NpgsqlDbType.TimestampTz);

    public static NpgsqlBatchCommand WithNumber(this NpgsqlBatchCommand command, long? value)
        => value is { } number ? command.With(number) : command.WithNothing(NpgsqlDbType.Bigint);

    private static NpgsqlBatchCommand WithNothing(this NpgsqlBatchCommand command, NpgsqlDbType type)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type });
        return command;
    }
}
