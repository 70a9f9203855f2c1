using Npgsql;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Reads what the last commit on a dossier wrote: its rows carry the same transaction id as the dossier's own row.</summary>
internal static class StepShapeReader
{
    private const string SameCommit = "x.dossier = $1 and x.xmin = (select d.xmin from dossier d where d.id = $1)";

    /// <summary>Runs one step on a dossier and tells what it wrote.</summary>
    public static async Task<StepShape> ReadAsync(NpgsqlDataSource database, Guid dossier, Action step, CancellationToken cancellation)
    {
        var revision = await OneAsync<long>(database, "select revision from dossier where id = $1", dossier, cancellation);
        var task = await OneAsync<int>(database, "select max(number) from task where dossier = $1", dossier, cancellation);
        var timers = await ListAsync(database, "select name from timer where dossier = $1", dossier, row => row.GetString(0), cancellation);
        step();
        var after = await ListAsync(database, "select name from timer where dossier = $1", dossier, row => row.GetString(0), cancellation);
        var numbers = await ListAsync(
            database, $"select x.number from task x where {SameCommit}", dossier, row => row.GetInt32(0), cancellation);
        var audit = await ListAsync(
            database,
            $"select x.kind, x.person, x.office, x.record, x.hash from audit_record x where {SameCommit} order by x.sequence",
            dossier,
            row => new AuditShape(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            cancellation);
        return new StepShape
        {
            TaskAheadOfRevision = task - revision,
            TasksChanged = numbers.Count(number => number <= task),
            TasksAdded = numbers.Count(number => number > task),
            TimersCleared = timers.Except(after).Count(),
            TimersSet = (int)await OneAsync<long>(database, $"select count(*) from timer x where {SameCommit}", dossier, cancellation),
            Audit = audit,
            Answer = await OneAsync<string>(database, $"select x.answer from command_receipt x where {SameCommit}", dossier, cancellation),
        };
    }

    private static async Task<T> OneAsync<T>(NpgsqlDataSource database, string sql, Guid dossier, CancellationToken cancellation)
        => (await ListAsync(database, sql, dossier, row => row.GetFieldValue<T>(0), cancellation))[0];

    private static async Task<List<T>> ListAsync<T>(
        NpgsqlDataSource database, string sql, Guid dossier, Func<NpgsqlDataReader, T> map, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = dossier });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<T> rows = [];
        while (await row.ReadAsync(cancellation))
            rows.Add(map(row));
        return rows;
    }
}
