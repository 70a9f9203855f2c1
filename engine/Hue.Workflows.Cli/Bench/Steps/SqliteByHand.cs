using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>
/// The same rows changed by hand in a SQLite file: prepared statements, one immediate transaction, every commit on the disk. One writer,
/// since SQLite has no more.
/// </summary>
internal sealed class SqliteByHand : IDisposable
{
    private const string EndTask = "update task set state = 'done', ended_at = $3, urgency = null where dossier = $1 and number = $2";
    private const string SetTimer = "insert into timer (dossier, name, due_at, kind) values ($1, $2, $3, 'rung')";
    private readonly SqliteConnection connection;
    private readonly StepShape shape;
    private readonly (int From, int To) fresh;
    private readonly Random choice = new(1);
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteByHand(string file, StepShape shape, (int From, int To) fresh)
    {
        (this.shape, this.fresh) = (shape, fresh);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        foreach (var setting in new[] { "journal_mode = wal", "synchronous = full", "foreign_keys = on" })
        {
            using var pragma = connection.CreateCommand();
            pragma.CommandText = $"pragma {setting}";
            pragma.ExecuteNonQuery();
        }

        Prepare();
    }

    /// <summary>Reads snapshot and receipt, changes the rows, commits.</summary>
    public void Step()
    {
        var dossier = PgbenchScript.DossierId(choice.Next(fresh.From, fresh.To + 1)).ToString("D");
        var command = Guid.NewGuid().ToString("D");
        var (revision, sequence, snapshot) = Read(dossier, command);
        var task = revision + shape.TaskAheadOfRevision;
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;
        Execute("begin immediate");
        Execute(
            "update dossier set revision = $2, status = 4, audit_sequence = $3, snapshot = $4 where id = $1 and revision = $5",
            dossier, revision + 1, sequence + shape.Audit.Count, snapshot, revision);
        for (var i = 0; i < shape.TasksChanged; i++)
            Execute(EndTask, dossier, task - i, now);
        for (var i = 1; i <= shape.TasksAdded; i++)
        {
            Execute(
                "insert into task (dossier, number, step, title, role, office, state, created_at, step_due_at, dossier_due_at, urgent_at, "
                    + "priority, urgency) values ($1, $2, 'ky-duyet', 'Ký duyệt', 'leader', $3, 'open', $4, $4, $4, $4, 0, $4)",
                dossier, task + i, shape.Audit[0].Office, now);
        }

        for (var i = 0; i < shape.TimersCleared; i++)
            Execute("delete from timer where dossier = $1 and name = $2", dossier, Timer(task, i));
        for (var i = 0; i < shape.TimersSet; i++)
            Execute(SetTimer, dossier, Timer(task + 1, i), now + 3_600_000_000);
        for (var i = 0; i < shape.Audit.Count; i++)
        {
            var (kind, person, office, record, hash) = shape.Audit[i];
            Execute(
                "insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash, position) "
                    + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (select last + 1 from audit_position))",
                dossier, sequence + 1 + i, now, kind, person, office, command, record, hash);
        }

        Execute(
            "insert into command_receipt (id, dossier, revision, answer, at) values ($1, $2, $3, $4, $5)",
            command, dossier, revision + 1, shape.Answer, now);
        Execute("commit");
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
        connection.Dispose();
    }

    /// <summary>Timers of the open tasks, to be taken away.</summary>
    private void Prepare()
    {
        for (var i = 0; i < shape.TimersCleared; i++)
        {
            Execute(
                "insert into timer (dossier, name, due_at, kind) "
                    + "select id, 'rung/step/' || (revision + $1) || $2, 4102444800000000, 'rung' from dossier",
                shape.TaskAheadOfRevision, string.Create(CultureInfo.InvariantCulture, $"/bac-{i}"));
        }
    }

    private (long Revision, long Sequence, string Snapshot) Read(string dossier, string command)
    {
        using (var row = Statement("select * from dossier where id = $1", dossier).ExecuteReader())
        {
            row.Read();
            var found = (row.GetInt64(1), row.GetInt64(row.GetOrdinal("audit_sequence")), row.GetString(row.GetOrdinal("snapshot")));
            row.Close();
            Statement("select answer from command_receipt where id = $1", command).ExecuteScalar();
            return found;
        }
    }

    private void Execute(string sql, params ReadOnlySpan<object> values) => Statement(sql, values).ExecuteNonQuery();

    private SqliteCommand Statement(string sql, params ReadOnlySpan<object> values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            prepared[sql] = statement = connection.CreateCommand();
            statement.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                statement.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
        }

        for (var i = 0; i < values.Length; i++)
            statement.Parameters[i].Value = values[i];
        return statement;
    }

    private static string Timer(long task, int i) => string.Create(CultureInfo.InvariantCulture, $"rung/step/{task}/bac-{i}");
}
