using System.Data.Common;
using Hue.Workflows.Storage.Audit.Log;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// A record's position is drawn from a sequence while its transaction runs, so a lower position may be committed after a higher one.
/// Whoever may have drawn one holds the table's lock for writing until its transaction ends. So: look up the highest position, then who
/// holds such a lock; once all of those have ended, everything up to that position is there. Nobody is kept waiting by this.
/// </summary>
internal sealed class PostgresSealTurn : SealTurn
{
    /// <summary>Any number, the same for every host: "LOG" and the year.</summary>
    private const long AdvisoryLock = 0x4C4F47_2026;

    private const string Highest = """
        select greatest((select coalesce(max(position), 0) from audit_record), (select coalesce(max(position), 0) from journal_record))
        """;

    private const string Writers = """
        select coalesce(array_agg(distinct virtualtransaction), '{}') from pg_locks
        where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
            and relation in ('audit_record'::regclass, 'journal_record'::regclass)
            and mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public override async Task<bool> TakeAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_xact_lock({AdvisoryLock})", (NpgsqlConnection)connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    public override async Task<long?> SettledAsync(DbConnection connection, CancellationToken cancellation)
    {
        var highest = await ScalarAsync<long>(connection, Highest, cancellation);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        var writers = await ScalarAsync<string[]>(connection, Writers, cancellation);
        while (writers.Length > 0)
        {
            if (waited.Elapsed > Patience)
                return null;
            await Task.Delay(Look, cancellation);
            writers = [.. writers.Intersect(await ScalarAsync<string[]>(connection, Writers, cancellation))];
        }

        return highest;
    }

    private static async Task<T> ScalarAsync<T>(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
