using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.Storage.Bulletins;
using Hue.Workflows.Storage.Dossiers;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>A decision's statements inside one immediate transaction: nobody else writes, so it looks first and then writes.</summary>
internal static class SqliteCommit
{
    private const string InsertDossier = """
        insert into dossier (revision, number, office, offices_involved, procedure, version, procedure_title, procedure_text,
            applicant, search_text, status, channel, filed_at, received_at, due_at, suspended, ended_at, result, parent, audit_sequence,
            snapshot, id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        """;

    private const string UpdateDossier = """
        update dossier set revision = $1, number = $2, office = $3, offices_involved = $4, procedure = $5, version = $6,
            procedure_title = $7, procedure_text = $8, applicant = $9, search_text = $10, status = $11, channel = $12, filed_at = $13,
            received_at = $14, due_at = $15, suspended = $16, ended_at = $17, result = $18, parent = $19, audit_sequence = $20,
            snapshot = $21
        where id = $22
        """;

    private const string UpsertTask = """
        insert into task (dossier, number, step, title, role, office, assignee, assignee_name, state, created_at, ended_at, step_due_at,
            dossier_due_at, urgent_at, priority, urgency)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        on conflict (dossier, number) do update set step = excluded.step, title = excluded.title, role = excluded.role,
            office = excluded.office, assignee = excluded.assignee, assignee_name = excluded.assignee_name, state = excluded.state,
            created_at = excluded.created_at, ended_at = excluded.ended_at, step_due_at = excluded.step_due_at,
            dossier_due_at = excluded.dossier_due_at, urgent_at = excluded.urgent_at, priority = excluded.priority,
            urgency = excluded.urgency
        """;

    private const string SetTimer = """
        insert into timer (dossier, name, due_at, kind, payload) values ($1, $2, $3, $4, $5)
        on conflict (dossier, name) do update set due_at = excluded.due_at, kind = excluded.kind, payload = excluded.payload,
            claimed_by = null, claimed_until = null
        """;

    private const string InsertAlert = """
        insert into alert (dossier, key, term, epoch, rung, office, tell, assignee, role, subject, raised_at, send_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string InsertReceiver = "insert into alert_receiver (dossier, alert, receiver) values ($1, $2, $3)";

    private const string MarkAlert = "update alert set sent_at = $3 where dossier = $1 and key = $2 and sent_at is null";

    private const string MarkReceiver = "update alert_receiver set sent_at = $3 where dossier = $1 and alert = $2 and sent_at is null";

    private const string InsertAudit = """
        insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash, position)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, (select last + 1 from audit_position))
        """;

    /// <summary>All of a decision or nothing of it, within the transaction that is under way.</summary>
    /// <exception cref="InvalidOperationException">A key refuses what the checks let through: a bug, and nothing was written.</exception>
    public static CommitResult Whole(SqliteConnection connection, Decision decision, DossierKeys keys)
    {
        connection.Execute("savepoint decision");
        try
        {
            var refused = Run(connection, decision, keys);
            connection.Execute("release decision");
            return refused ?? new CommitResult.Committed();
        }
        catch (Exception e) when (e is InvalidOperationException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT })
        {
            connection.Execute("rollback to decision; release decision");
            if (e is not SqliteException)
                throw;
            if (e.Message.Contains("dossier.number", StringComparison.Ordinal))
                return new CommitResult.NumberTaken();
            throw new InvalidOperationException($"Dossier {decision.Dossier.Id}: {e.Message}", e);
        }
    }

    /// <returns>Why not; null once everything is written.</returns>
    private static CommitResult? Run(SqliteConnection connection, Decision decision, DossierKeys keys)
    {
        if (SqliteReceipts.Find(connection, decision.Command) is { } receipt)
            return new CommitResult.Repeated(receipt);
        var (revision, sequence) = Standing(connection, decision.Dossier.Id);
        if (revision != decision.RevisionBefore)
            return new CommitResult.Stale(revision);
        if (decision.Audit[0].Sequence != sequence + 1)
            throw DecisionChecks.AuditDoesNotFollow(decision);
        if (decision.Number is { } number && !Claim(connection, number))
            return new CommitResult.NumberTaken();
        Write(connection, decision);
        if (decision.NewKey is { } key)
        {
            var (kept, wrappedBy) = keys.Wrap(key, decision.Dossier.Id);
            connection.Execute(DossierKeys.Insert, decision.Dossier.Id.Value, kept, wrappedBy);
        }

        if (decision.DestroysKey)
        {
            connection.Execute("pragma secure_delete = on"); // what is overwritten is zeroed in the file too
            connection.Execute(DossierKeys.Destroy, decision.Dossier.Id.Value, decision.Audit[^1].At);
            connection.Execute(Marks.Forget, decision.Dossier.Id.Value);
        }

        return null;
    }

    private static (long Revision, long Sequence) Standing(SqliteConnection connection, DossierId dossier)
    {
        using var command = connection.Statement("select revision, audit_sequence from dossier where id = $1", dossier.Value);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    private static bool Claim(SqliteConnection connection, NumberClaim number)
        => connection.Execute(
            number.Sequence == 1
                ? "insert into dossier_counter (unit, day, last) values ($1, $2, $3) on conflict (unit, day) do nothing"
                : "update dossier_counter set last = $3 where unit = $1 and day = $2 and last = $3 - 1",
            number.Unit,
            number.Day,
            number.Sequence) == 1;

    private static void Write(SqliteConnection connection, Decision decision)
    {
        var row = decision.Dossier;
        connection.Execute(
            decision.RevisionBefore == 0 ? InsertDossier : UpdateDossier,
            row.Revision, row.Number, row.Office, row.OfficesInvolved, row.Procedure, row.Version, row.ProcedureTitle,
            DecisionChecks.ProcedureText(row), row.Applicant, row.SearchText, (int)row.Status, row.Channel, row.FiledAt, row.ReceivedAt,
            row.DueAt, row.Suspended, row.EndedAt, row.Result, row.Parent?.Value, decision.Audit[^1].Sequence, row.Snapshot, row.Id.Value);
        if (decision.Measure is { } measure)
        {
            connection.Execute(
                MeasureColumns.Upsert,
                measure.Dossier.Value, measure.Office, measure.Channel, measure.ReceivedAt, measure.DueAt, measure.StoodSince,
                measure.EndedAt, measure.Result, measure.Supplements);
        }

        foreach (var task in decision.Tasks)
        {
            connection.Execute(
                UpsertTask,
                task.Dossier.Value, task.Number, task.Step, task.Title, task.Role, task.Office, task.Assignee, task.AssigneeName,
                task.State, task.CreatedAt, task.EndedAt, task.StepDueAt, task.DossierDueAt, task.UrgentAt, task.Priority,
                Urgency.Of(task));
        }

        foreach (var name in decision.TimersCleared)
            connection.Execute("delete from timer where dossier = $1 and name = $2", row.Id.Value, name);
        foreach (var timer in decision.TimersSet)
            connection.Execute(SetTimer, timer.Dossier.Value, timer.Name, timer.DueAt, timer.Kind, timer.Payload);
        WriteAlerts(connection, decision);
        foreach (var audit in decision.Audit)
        {
            connection.Execute(
                InsertAudit,
                audit.Dossier.Value, audit.Sequence, audit.At, audit.Kind, audit.Person, audit.Office, audit.Command.Value,
                audit.Record, audit.Hash);
        }

        connection.Execute(
            "insert into command_receipt (id, dossier, revision, answer, at) values ($1, $2, $3, $4, $5)",
            decision.Command.Value, row.Id.Value, row.Revision, decision.Answer, decision.Audit[^1].At);
    }

    private static void WriteAlerts(SqliteConnection connection, Decision decision)
    {
        foreach (var alert in decision.Alerts)
        {
            connection.Execute(
                InsertAlert,
                alert.Dossier.Value, alert.Key, alert.Term, alert.Epoch, alert.Rung, alert.Office, alert.Tell, alert.Assignee, alert.Role,
                alert.Subject, alert.RaisedAt, alert.SendAt);
            foreach (var receiver in Receivers.Of(alert))
                connection.Execute(InsertReceiver, alert.Dossier.Value, alert.Key, receiver);
        }

        var at = decision.Audit[^1].At;
        foreach (var key in decision.AlertsSent)
        {
            connection.Execute(MarkAlert, decision.Dossier.Id.Value, key, at);
            connection.Execute(MarkReceiver, decision.Dossier.Id.Value, key, at);
        }
    }
}
