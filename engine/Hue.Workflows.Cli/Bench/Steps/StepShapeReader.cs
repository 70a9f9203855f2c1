using System.Data.Common;
using System.Globalization;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Reads what a step wrote by looking before and after; what was written again as it was is not counted.</summary>
internal static class StepShapeReader
{
    private const string TaskRows = """
        select number, step, role, office, assignee, state, ended_at, step_due_at, dossier_due_at, urgent_at, priority
        from task where dossier = $1
        """;

    private const string TimerRows = "select name, due_at, kind from timer where dossier = $1";

    private const string Records = """
        select kind, person, office, record, hash from audit_record where dossier = $1 and sequence > $2 order by sequence
        """;

    /// <summary>Runs one step on a dossier and tells what it wrote.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="dossier">The dossier, as the database writes its id.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<StepShape> ReadAsync(DbConnection database, object dossier, Action step, CancellationToken cancellation)
    {
        var revision = (await ListAsync(database, "select revision from dossier where id = $1", Long, cancellation, dossier))[0];
        var sequence = (await ListAsync(database, "select audit_sequence from dossier where id = $1", Long, cancellation, dossier))[0];
        var tasks = await TasksAsync(database, dossier, cancellation);
        var timers = await TimersAsync(database, dossier, cancellation);
        step();
        var tasksAfter = await TasksAsync(database, dossier, cancellation);
        var timersAfter = await TimersAsync(database, dossier, cancellation);
        var task = tasks.Keys.Max();
        var answers = await ListAsync(
            database, "select answer from command_receipt where dossier = $1 and revision = $2", Text, cancellation, dossier, revision + 1);
        return new StepShape
        {
            TaskAheadOfRevision = task - revision,
            TasksChanged = tasks.Count(each => tasksAfter[each.Key] != each.Value),
            TasksAdded = tasksAfter.Keys.Count(number => !tasks.ContainsKey(number)),
            TimersCleared = timers.Keys.Count(name => !timersAfter.ContainsKey(name)),
            TimersSet = timersAfter.Count(each => timers.GetValueOrDefault(each.Key) != each.Value),
            Audit = await ListAsync(
                database,
                Records,
                row => new AuditShape(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
                cancellation,
                dossier,
                sequence),
            Answer = answers.Single(),
        };
    }

    private static async Task<Dictionary<long, string>> TasksAsync(DbConnection database, object dossier, CancellationToken cancellation)
        => (await ListAsync(database, TaskRows, row => (row.GetInt64(0), Row(row)), cancellation, dossier)).ToDictionary();

    private static async Task<Dictionary<string, string>> TimersAsync(DbConnection database, object dossier, CancellationToken cancellation)
        => (await ListAsync(database, TimerRows, row => (row.GetString(0), Row(row)), cancellation, dossier)).ToDictionary();

    private static string Row(DbDataReader row) =>
        string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)));

    private static long Long(DbDataReader row) => row.GetInt64(0);

    private static string Text(DbDataReader row) => row.GetString(0);

    private static async Task<List<T>> ListAsync<T>(
        DbConnection database, string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object[] values)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.Value = values[i];
            if (database is not Npgsql.NpgsqlConnection)
                parameter.ParameterName = FormattableString.Invariant($"${i + 1}");
            command.Parameters.Add(parameter);
        }

        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<T> rows = [];
        while (await row.ReadAsync(cancellation))
            rows.Add(map(row));
        return rows;
    }
}
