using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.Storage.Bulletins;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Decisions as statements of one batch: sent at once, and one transaction, since nothing in it ends one. Each dossier's statement is its
/// guard; it also locks the dossier, so two decisions on one dossier stand in line and the later finds the revision moved. The other rows
/// of all decisions go together, a statement a table, since a statement costs the server about as much as two or three rows; but what
/// many rows of one decision have in common is sent once, since each value costs the host most.
/// </summary>
internal static class CommitBatch
{
    /// <summary>Raised when the dossier is not at the revision decided on.</summary>
    public const string Moved = "HU001";

    /// <summary>Raised when the day's counter is not at the number before the claimed one.</summary>
    public const string NumberGone = "HU002";

    private const string InsertDossier = """
        with changed as (insert into dossier (id, revision, number, office, offices_involved, procedure, version, procedure_title,
            procedure_text, applicant, search_text, status, channel, filed_at, received_at, due_at, suspended, ended_at, result,
            parent, audit_sequence, snapshot)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            on conflict (id) do nothing returning 1)
        select expect_row(count(*), 'HU001') from changed
        """;

    /// <summary>
    /// The guard is judged on the very row that is changed, also when somebody else's change of it was waited for, and costs a comparison;
    /// a row that is not there is refused by the receipt's foreign key.
    /// </summary>
    private const string UpdateDossier = """
        update dossier set revision = case when revision = $23 and audit_sequence = $24 then $2
                when expect_row(0, 'HU001') is null then $2 end,
            number = $3, office = $4, offices_involved = $5, procedure = $6, version = $7,
            procedure_title = $8, procedure_text = $9, applicant = $10, search_text = $11, status = $12, channel = $13, filed_at = $14,
            received_at = $15, due_at = $16, suspended = $17, ended_at = $18, result = $19, parent = $20, audit_sequence = $21,
            snapshot = $22
            where id = $1
        """;

    private const string FirstNumber = """
        with claimed as (insert into dossier_counter (unit, day, last) values ($1, $2, $3) on conflict (unit, day) do nothing returning 1)
        select expect_row(count(*), 'HU002') from claimed
        """;

    private const string NextNumber = """
        with claimed as (update dossier_counter set last = $3 where unit = $1 and day = $2 and last = $3 - 1 returning 1)
        select expect_row(count(*), 'HU002') from claimed
        """;

    private const string TaskColumns = "dossier, number, step, title, role, office, assignee, assignee_name, state, created_at, ended_at, "
        + "step_due_at, dossier_due_at, urgent_at, priority, urgency";

    private const string TaskReplaced = """
        on conflict (dossier, number) do update set step = excluded.step, title = excluded.title, role = excluded.role,
            office = excluded.office, assignee = excluded.assignee, assignee_name = excluded.assignee_name, state = excluded.state,
            created_at = excluded.created_at, ended_at = excluded.ended_at, step_due_at = excluded.step_due_at,
            dossier_due_at = excluded.dossier_due_at, urgent_at = excluded.urgent_at, priority = excluded.priority,
            urgency = excluded.urgency
        """;

    private const string TimerReplaced = """
        on conflict (dossier, name) do update set due_at = excluded.due_at, kind = excluded.kind, payload = excluded.payload,
            claimed_by = null, claimed_until = null
        """;

    private static readonly RowInsert UpsertTasks = new("task", "", TaskColumns, TaskReplaced);

    private static readonly RowInsert SetTimers = new("timer", "", "dossier, name, due_at, kind, payload", TimerReplaced);

    /// <summary>From so many rows on, sending what they have in common once saves more than a statement of its own costs.</summary>
    private const int TogetherFrom = 3;

    private static readonly RowInsert InsertAudit =
        new("audit_record", "", "dossier, at, person, office, command, sequence, kind, record, hash", "");

    private static readonly RowInsert InsertAuditOfOne =
        new("audit_record", "dossier, at, person, office, command", "sequence, kind, record, hash", "");

    private static readonly RowInsert InsertAlerts =
        new("alert", "", "dossier, key, term, epoch, rung, office, tell, assignee, role, subject, raised_at, send_at", "");

    private static readonly RowInsert InsertReceivers = new("alert_receiver", "", "dossier, alert, receiver", "");

    private static readonly RowInsert InsertReceipts = new("command_receipt", "", "id, dossier, revision, answer, at", "");

    private const string ClearTimers = "delete from timer where dossier = $1 and name = any($2)";

    private const string ClearTimersOfMany = """
        delete from timer t using unnest($1, $2) as gone (dossier, name) where t.dossier = gone.dossier and t.name = gone.name
        """;

    private const string MarkAlerts = """
        update alert a set sent_at = sent.at from unnest($1, $2, $3) as sent (dossier, key, at)
        where a.dossier = sent.dossier and a.key = sent.key and a.sent_at is null
        """;

    private const string MarkReceivers = """
        update alert_receiver r set sent_at = sent.at from unnest($1, $2, $3) as sent (dossier, key, at)
        where r.dossier = sent.dossier and r.alert = sent.key and r.sent_at is null
        """;

    /// <param name="batch">To what.</param>
    /// <param name="decisions">At most one a dossier, in the order in which every host locks dossiers.</param>
    /// <param name="keys">Wraps the keys of new dossiers.</param>
    /// <param name="omitsAuditRows">For the bench that tells what they cost.</param>
    public static void Fill(NpgsqlBatch batch, IReadOnlyList<Decision> decisions, DossierKeys keys, bool omitsAuditRows)
    {
        foreach (var decision in decisions)
            Own(batch, decision, keys);
        UpsertTasks.Add(batch, Rows(decisions, decision => decision.Tasks), Task);
        Timers(batch, decisions);
        Alerts(batch, decisions);
        if (!omitsAuditRows)
            Audit(batch, decisions);
        InsertReceipts.Add(batch, decisions, Receipt);
    }

    /// <summary>What only one dossier has: its row, which is the guard, its number, its key, its measure.</summary>
    private static void Own(NpgsqlBatch batch, Decision decision, DossierKeys keys)
    {
        batch.BatchCommands.Add(Dossier(decision));
        if (decision.Number is { } number)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(number.Sequence == 1 ? FirstNumber : NextNumber)
                .With(number.Unit).With(number.Day).With(number.Sequence));
        }

        if (decision.NewKey is { } key)
        {
            var (kept, wrappedBy) = keys.Wrap(key, decision.Dossier.Id);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(DossierKeys.Insert).With(decision.Dossier.Id.Value).With(kept).With(wrappedBy));
        }

        if (decision.Measure is { } measure)
            batch.BatchCommands.Add(Measure(measure));
        if (decision.DestroysKey)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(DossierKeys.Destroy)
                .With(decision.Dossier.Id.Value).WithInstant(decision.Audit[^1].At));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Marks.Forget).With(decision.Dossier.Id.Value));
        }
    }

    private static IReadOnlyList<TRow> Rows<TRow>(IReadOnlyList<Decision> decisions, Func<Decision, IReadOnlyList<TRow>> rows)
        => decisions.Count == 1 ? rows(decisions[0]) : [.. decisions.SelectMany(rows)];

    private static NpgsqlBatchCommand Dossier(Decision decision)
    {
        var row = decision.Dossier;
        var command = new NpgsqlBatchCommand(decision.RevisionBefore == 0 ? InsertDossier : UpdateDossier)
            .With(row.Id.Value).With(row.Revision).With(row.Number).With(row.Office)
            .With(row.OfficesInvolved as string[] ?? [.. row.OfficesInvolved])
            .With(row.Procedure).With(row.Version).With(row.ProcedureTitle).With(DecisionChecks.ProcedureText(row))
            .With(row.Applicant).With(row.SearchText).With((short)row.Status).With(row.Channel)
            .WithInstant(row.FiledAt).WithInstant(row.ReceivedAt).WithInstant(row.DueAt).With(row.Suspended).WithInstant(row.EndedAt)
            .WithText(row.Result);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)row.Parent?.Value ?? DBNull.Value, NpgsqlDbType = Uuid });
        command.With(decision.Audit[^1].Sequence).With(row.Snapshot);
        return decision.RevisionBefore == 0 ? command : command.With(decision.RevisionBefore).With(decision.Audit[0].Sequence - 1);
    }

    private static NpgsqlBatchCommand Measure(MeasureRow row) => new NpgsqlBatchCommand(MeasureColumns.Upsert)
        .With(row.Dossier.Value).With(row.Office).With(row.Channel).WithInstant(row.ReceivedAt).WithInstant(row.DueAt)
        .WithInstant(row.StoodSince).WithInstant(row.EndedAt).WithText(row.Result).With(row.Supplements);

    private static void Task(NpgsqlBatchCommand command, TaskRow row) => command
        .With(row.Dossier.Value).With(row.Number).With(row.Step).With(row.Title).With(row.Role).With(row.Office).WithText(row.Assignee)
        .WithText(row.AssigneeName).With(row.State).WithInstant(row.CreatedAt).WithInstant(row.EndedAt).WithInstant(row.StepDueAt)
        .WithInstant(row.DossierDueAt).WithInstant(row.UrgentAt).With(row.Priority).WithNumber(Urgency.Of(row));

    private static void Timers(NpgsqlBatch batch, IReadOnlyList<Decision> decisions)
    {
        var cleared = Rows(decisions, decision => decision.TimersCleared);
        if (cleared.Count > 0)
        {
            batch.BatchCommands.Add(decisions.Count == 1
                ? new NpgsqlBatchCommand(ClearTimers).With(decisions[0].Dossier.Id.Value).With(cleared as string[] ?? [.. cleared])
                : new NpgsqlBatchCommand(ClearTimersOfMany)
                    .With(Dossiers(decisions, decision => decision.TimersCleared.Count)).With<string[]>([.. cleared]));
        }

        SetTimers.Add(batch, Rows(decisions, decision => decision.TimersSet), Timer);
    }

    private static void Timer(NpgsqlBatchCommand command, TimerRow row) => command
        .With(row.Dossier.Value).With(row.Name).WithInstant(row.DueAt).With(row.Kind).WithText(row.Payload);

    private static void Alerts(NpgsqlBatch batch, IReadOnlyList<Decision> decisions)
    {
        var raised = Rows(decisions, decision => decision.Alerts);
        InsertAlerts.Add(batch, raised, Alert);
        InsertReceivers.Add(
            batch,
            [.. raised.SelectMany(row => Receivers.Of(row).Select(receiver => (row.Dossier, row.Key, Receiver: receiver)))],
            (command, row) => command.With(row.Dossier.Value).With(row.Key).With(row.Receiver));
        string[] sent = [.. decisions.SelectMany(decision => decision.AlertsSent)];
        if (sent.Length == 0)
            return;
        var dossiers = Dossiers(decisions, decision => decision.AlertsSent.Count);
        DateTime[] at = [.. decisions.SelectMany(each => Enumerable.Repeat(each.Audit[^1].At.UtcDateTime, each.AlertsSent.Count))];
        foreach (var mark in new[] { MarkAlerts, MarkReceivers })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(mark).With(dossiers).With(sent).With(at));
    }

    private static void Alert(NpgsqlBatchCommand command, AlertRow row) => command
        .With(row.Dossier.Value).With(row.Key).With(row.Term).With(row.Epoch).With(row.Rung).With(row.Office)
        .With(row.Tell as string[] ?? [.. row.Tell]).WithText(row.Assignee).WithText(row.Role).With(row.Subject)
        .WithInstant(row.RaisedAt).WithInstant(row.SendAt);

    /// <summary>The dossier of each of several rows, beside arrays of their other columns.</summary>
    private static Guid[] Dossiers(IReadOnlyList<Decision> decisions, Func<Decision, int> rows)
        => [.. decisions.SelectMany(decision => Enumerable.Repeat(decision.Dossier.Id.Value, rows(decision)))];

    private static void Audit(NpgsqlBatch batch, IReadOnlyList<Decision> decisions)
    {
        List<AuditRow> few = [];
        foreach (var decision in decisions)
        {
            if (decision.Audit.Count >= TogetherFrom && decision.Audit.All(row => AreOfOneCommand(row, decision.Audit[0])))
                InsertAuditOfOne.Add(batch, decision.Audit, OfCommand, Audit);
            else
                few.AddRange(decision.Audit);
        }

        InsertAudit.Add(batch, few, (command, row) =>
        {
            OfCommand(command, row);
            Audit(command, row);
        });
    }

    private static bool AreOfOneCommand(AuditRow one, AuditRow other)
        => one.Dossier == other.Dossier && one.At == other.At && one.Person == other.Person && one.Office == other.Office
            && one.Command == other.Command;

    private static void OfCommand(NpgsqlBatchCommand command, AuditRow row) => command
        .With(row.Dossier.Value).WithInstant(row.At).With(row.Person).With(row.Office).With(row.Command.Value);

    private static void Audit(NpgsqlBatchCommand command, AuditRow row) => command
        .With(row.Sequence).With(row.Kind).WithText(row.Attested).With(row.Hash);

    private static void Receipt(NpgsqlBatchCommand command, Decision decision) => command
        .With(decision.Command.Value).With(decision.Dossier.Id.Value).With(decision.Dossier.Revision).With(decision.Answer)
        .WithInstant(decision.Audit[^1].At);
}
