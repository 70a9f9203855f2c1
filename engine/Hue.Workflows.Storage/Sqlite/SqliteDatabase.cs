using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>
/// One file: readers from a pool, one writer at a time, every commit on the disk before it is answered (WAL, synchronous=FULL).
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 15;
    private readonly string readers;
    private readonly SemaphoreSlim turn = new(1, 1);
    private SqliteConnection? writer;

    public SqliteDatabase(string path)
    {
        ConnectionString = Settings(path).ConnectionString;
        var settings = Settings(path);
        settings.Mode = SqliteOpenMode.ReadWrite; // a reader never makes the file
        readers = settings.ConnectionString;
    }

    /// <summary>For the writer and the migrations.</summary>
    public string ConnectionString { get; }

    public override async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(readers);
            await connection.OpenAsync(cancellation);
            return await read(connection);
        }
        catch (SqliteException e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    public override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation)
        => WriteAsync((SqliteConnection connection) => write(connection), cancellation);

    /// <summary>
    /// Waits for one's turn, then runs in one immediate transaction. Once it runs it is not cancelled: it is a matter of
    /// milliseconds.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            writer ??= await OpenWriterAsync();
            await using var transaction = writer.BeginTransaction(deferred: false);
            var result = await write(writer);
            transaction.Commit();
            return result;
        }
        catch (SqliteException e) when (IsUnavailable(e))
        {
            await CloseWriterAsync();
            throw Unavailable(e);
        }
        finally
        {
            turn.Release();
        }
    }

    public override async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(
                async connection =>
                {
                    await using var command = Command(connection, "select count(*) from sqlite_schema where name = 'dossier'");
                    return await command.ExecuteScalarAsync(cancellation) is 1L;
                },
                cancellation);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    public override DbCommand Command(DbConnection connection, string sql, params object?[] values)
    {
        var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", Value(values[i]));
        return command;
    }

    public override string IsAnyOf(int parameter) => $"in (select value from json_each(${parameter}))";

    public override string InvolvesAnyOf(int parameter)
        => "d.offices_involved <> '[]' and exists (select 1 from json_each(d.offices_involved) as involved "
            + $"where involved.value in (select value from json_each(${parameter})))";

    public override string NextPosition => "(select last + 1 from audit_position)";

    public override object Ids(IReadOnlyList<Guid> ids) => (IReadOnlyList<string>)[.. ids.Select(id => id.ToString("D"))];

    public override DateTimeOffset Instant(DbDataReader row, int column) => Microseconds.ToInstant(row.GetInt64(column));

    public override IReadOnlyList<string> List(DbDataReader row, int column)
        => JsonSerializer.Deserialize(row.GetString(column), TextLists.Default.StringArray) ?? [];

    public override async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await CloseWriterAsync();
        turn.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(readers));
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
    }

    public static StoreUnavailableException Unavailable(Exception cause) => new("The SQLite file cannot be read or written.", cause);

    /// <summary>Whether the file is gone, locked, full or broken: not our mistake, and no answer to the command.</summary>
    public static bool IsUnavailable(SqliteException e)
        => e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED
            or raw.SQLITE_READONLY or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>A value as SQLite keeps it: instants as microseconds, identities and days as text, lists as JSON.</summary>
    public static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => Microseconds.Of(instant),
        Guid id => id.ToString("D"),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        bool yes => yes ? 1 : 0,
        IReadOnlyList<string> list => JsonSerializer.Serialize([.. list], TextLists.Default.StringArray),
        _ => value,
    };

    private static SqliteConnectionStringBuilder Settings(string path)
        => new() { DataSource = path, ForeignKeys = true, Pooling = true, DefaultTimeout = BusySeconds };

    private async Task<SqliteConnection> OpenWriterAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full;";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task CloseWriterAsync()
    {
        if (writer is not null)
            await writer.DisposeAsync();
        writer = null;
    }
}
