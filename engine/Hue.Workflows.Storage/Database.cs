using System.Data.Common;

namespace Hue.Workflows.Storage;

/// <summary>What differs between the two databases, for the statements that both share. Parameters are $1, $2, … in both.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>Runs reads on a connection of the pool.</summary>
    public abstract Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation);

    /// <summary>
    /// Runs a search whose statement follows from what is asked for: planned each time, for these very values, and ended when it takes
    /// too long.
    /// </summary>
    public virtual Task<T> SearchAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
        => ReadAsync(read, cancellation);

    /// <summary>Runs writes in one transaction; everything or nothing.</summary>
    public abstract Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation);

    /// <summary>Whether a trivial statement is answered now.</summary>
    public abstract Task<bool> IsReadyAsync(CancellationToken cancellation);

    /// <summary>A statement with its values, in the order of $1, $2, ….</summary>
    public abstract DbCommand Command(DbConnection connection, string sql, params object?[] values);

    /// <summary>The same as one of a batch, on databases that have batches.</summary>
    public virtual DbBatchCommand BatchCommand(string sql, params object?[] values) => throw new NotSupportedException();

    /// <summary>"is one of the list in parameter <paramref name="parameter"/>".</summary>
    public abstract string IsAnyOf(int parameter);

    /// <summary>
    /// "dossier d involves one of the offices in parameter <paramref name="parameter"/>", in words the partial index matches.
    /// </summary>
    public abstract string InvolvesAnyOf(int parameter);

    /// <summary>A new record's place in the one order of all records, as an expression of an insert of one row.</summary>
    public abstract string NextPosition { get; }

    /// <summary>Identities as the value of a parameter for <see cref="IsAnyOf"/>.</summary>
    public abstract object Ids(IReadOnlyList<Guid> ids);

    public abstract DateTimeOffset Instant(DbDataReader row, int column);

    public abstract IReadOnlyList<string> List(DbDataReader row, int column);

    public abstract ValueTask DisposeAsync();

    public DateTimeOffset? InstantOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant(row, column);

    /// <summary>All rows of a statement.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object?[] values)
        => ReadAsync(connection => ListAsync(connection, sql, map, cancellation, values), cancellation);

    /// <summary>All rows of a statement, on a connection that is open already.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(
        DbConnection connection, string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await row.ReadAsync(cancellation))
            rows.Add(map(row));
        return rows;
    }

    /// <summary>One statement in a transaction of its own.</summary>
    /// <returns>Rows changed.</returns>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
        => WriteAsync(connection => ExecuteAsync(connection, sql, cancellation, values), cancellation);

    /// <summary>One statement within a write that is under way.</summary>
    /// <returns>Rows changed.</returns>
    public async Task<int> ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    protected static string? TextOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
