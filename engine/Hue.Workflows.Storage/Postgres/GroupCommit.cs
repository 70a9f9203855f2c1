using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Dossiers;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Several decisions on different dossiers as statements of one batch and one transaction: as many statements as for one, one wait for
/// the disk for all. The first statement guards all of them; if one has been overtaken, all are undone, and each is then committed alone.
/// </summary>
internal static class GroupCommit
{
    /// <summary>Between the offices of a list; no office's id has it.</summary>
    private const char Separator = '\u001f';

    private const string UpdateDossiers = """
        with changed as (update dossier d set revision = u.revision, number = u.number, office = u.office,
            offices_involved = string_to_array(u.offices_involved, E'\x1f'), procedure = u.procedure, version = u.version,
            procedure_title = u.procedure_title, procedure_text = u.procedure_text, applicant = u.applicant, search_text = u.search_text,
            status = u.status, channel = u.channel, filed_at = u.filed_at, received_at = u.received_at, due_at = u.due_at,
            suspended = u.suspended, ended_at = u.ended_at, result = u.result, parent = u.parent, audit_sequence = u.audit_sequence,
            snapshot = u.snapshot
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
                as u(id, revision, number, office, offices_involved, procedure, version, procedure_title, procedure_text, applicant,
                    search_text, status, channel, filed_at, received_at, due_at, suspended, ended_at, result, parent, audit_sequence, snapshot,
                    revision_before, sequence_before)
            where d.id = u.id and d.revision = u.revision_before and d.audit_sequence = u.sequence_before returning 1)
        select expect_row(case when count(*) = cardinality($1) then 1 else 0 end, 'HU001') from changed
        """;

    private const string UpsertTasks = """
        insert into task (dossier, number, step, title, role, office, assignee, assignee_name, state, created_at, ended_at, step_due_at,
            dossier_due_at, urgent_at, priority, urgency)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        on conflict (dossier, number) do update set step = excluded.step, title = excluded.title, role = excluded.role,
            office = excluded.office, assignee = excluded.assignee, assignee_name = excluded.assignee_name, state = excluded.state,
            created_at = excluded.created_at, ended_at = excluded.ended_at, step_due_at = excluded.step_due_at,
            dossier_due_at = excluded.dossier_due_at, urgent_at = excluded.urgent_at, priority = excluded.priority, urgency = excluded.urgency
        """;

    private const string ClearTimers = """
        delete from timer t using unnest($1, $2) as u(dossier, name) where t.dossier = u.dossier and t.name = u.name
        """;

    private const string SetTimers = """
        insert into timer (dossier, name, due_at, kind, payload) select * from unnest($1, $2, $3, $4, $5)
        on conflict (dossier, name) do update set due_at = excluded.due_at, kind = excluded.kind, payload = excluded.payload,
            claimed_by = null, claimed_until = null
        """;

    private const string InsertAudit = """
        insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string InsertReceipts = """
        insert into command_receipt (id, dossier, revision, answer, at) select * from unnest($1, $2, $3, $4, $5)
        """;

    /// <summary>Whether a decision may go with others: it changes a dossier, and neither claims a number nor touches alerts.</summary>
    public static bool MayJoin(Decision decision)
        => decision.RevisionBefore > 0 && decision.Number is null && decision.Alerts.Count == 0 && decision.AlertsSent.Count == 0
            && decision.Dossier.OfficesInvolved.All(office => office.Length > 0 && !office.Contains(Separator));

    public static void Fill(NpgsqlBatch batch, IReadOnlyList<Decision> decisions)
    {
        batch.BatchCommands.Add(Dossiers(decisions));
        Add(batch, Tasks([.. decisions.SelectMany(decision => decision.Tasks)]));
        Add(batch, Cleared([.. decisions.SelectMany(decision => decision.TimersCleared, (decision, name) => (decision.Dossier.Id.Value, name))]));
        Add(batch, Timers([.. decisions.SelectMany(decision => decision.TimersSet)]));
        batch.BatchCommands.Add(Audit([.. decisions.SelectMany(decision => decision.Audit)]));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(InsertReceipts)
            .Column(decisions, Uuid, decision => decision.Command.Value)
            .Column(decisions, Uuid, decision => decision.Dossier.Id.Value)
            .Column(decisions, Bigint, decision => decision.Dossier.Revision)
            .Column(decisions, Text, decision => decision.Answer)
            .Column(decisions, TimestampTz, decision => decision.Audit[^1].At.UtcDateTime));
    }

    private static void Add(NpgsqlBatch batch, NpgsqlBatchCommand? command)
    {
        if (command is not null)
            batch.BatchCommands.Add(command);
    }

    private static NpgsqlBatchCommand Dossiers(IReadOnlyList<Decision> decisions) => new NpgsqlBatchCommand(UpdateDossiers)
        .Column(decisions, Uuid, decision => decision.Dossier.Id.Value)
        .Column(decisions, Bigint, decision => decision.Dossier.Revision)
        .Column(decisions, Text, decision => decision.Dossier.Number)
        .Column(decisions, Text, decision => decision.Dossier.Office)
        .Column(decisions, Text, decision => string.Join(Separator, decision.Dossier.OfficesInvolved))
        .Column(decisions, Text, decision => decision.Dossier.Procedure)
        .Column(decisions, Integer, decision => decision.Dossier.Version)
        .Column(decisions, Text, decision => decision.Dossier.ProcedureTitle)
        .Column(decisions, Text, decision => DecisionChecks.ProcedureText(decision.Dossier))
        .Column(decisions, Text, decision => decision.Dossier.Applicant)
        .Column(decisions, Text, decision => decision.Dossier.SearchText)
        .Column(decisions, Smallint, decision => (short)decision.Dossier.Status)
        .Column(decisions, Text, decision => decision.Dossier.Channel)
        .Column(decisions, TimestampTz, decision => decision.Dossier.FiledAt.UtcDateTime)
        .Column(decisions, TimestampTz, decision => decision.Dossier.ReceivedAt?.UtcDateTime)
        .Column(decisions, TimestampTz, decision => decision.Dossier.DueAt?.UtcDateTime)
        .Column(decisions, NpgsqlTypes.NpgsqlDbType.Boolean, decision => decision.Dossier.Suspended)
        .Column(decisions, TimestampTz, decision => decision.Dossier.EndedAt?.UtcDateTime)
        .Column(decisions, Text, decision => decision.Dossier.Result)
        .Column(decisions, Uuid, decision => decision.Dossier.Parent?.Value)
        .Column(decisions, Bigint, decision => decision.Audit[^1].Sequence)
        .Column(decisions, Text, decision => decision.Dossier.Snapshot)
        .Column(decisions, Bigint, decision => decision.RevisionBefore)
        .Column(decisions, Bigint, decision => decision.Audit[0].Sequence - 1);

    private static NpgsqlBatchCommand? Tasks(TaskRow[] rows) => rows.Length == 0 ? null : new NpgsqlBatchCommand(UpsertTasks)
        .Column(rows, Uuid, row => row.Dossier.Value)
        .Column(rows, Integer, row => row.Number)
        .Column(rows, Text, row => row.Step)
        .Column(rows, Text, row => row.Title)
        .Column(rows, Text, row => row.Role)
        .Column(rows, Text, row => row.Office)
        .Column(rows, Text, row => row.Assignee)
        .Column(rows, Text, row => row.AssigneeName)
        .Column(rows, Text, row => row.State)
        .Column(rows, TimestampTz, row => row.CreatedAt.UtcDateTime)
        .Column(rows, TimestampTz, row => row.EndedAt?.UtcDateTime)
        .Column(rows, TimestampTz, row => row.StepDueAt?.UtcDateTime)
        .Column(rows, TimestampTz, row => row.DossierDueAt?.UtcDateTime)
        .Column(rows, TimestampTz, row => row.UrgentAt?.UtcDateTime)
        .Column(rows, Integer, row => row.Priority)
        .Column(rows, Bigint, Urgency.Of);

    private static NpgsqlBatchCommand? Cleared((Guid Dossier, string Name)[] rows)
        => rows.Length == 0 ? null : new NpgsqlBatchCommand(ClearTimers).Column(rows, Uuid, row => row.Dossier).Column(rows, Text, row => row.Name);

    private static NpgsqlBatchCommand? Timers(TimerRow[] rows) => rows.Length == 0 ? null : new NpgsqlBatchCommand(SetTimers)
        .Column(rows, Uuid, row => row.Dossier.Value)
        .Column(rows, Text, row => row.Name)
        .Column(rows, TimestampTz, row => row.DueAt.UtcDateTime)
        .Column(rows, Text, row => row.Kind)
        .Column(rows, Text, row => row.Payload);

    private static NpgsqlBatchCommand Audit(AuditRow[] rows) => new NpgsqlBatchCommand(InsertAudit)
        .Column(rows, Uuid, row => row.Dossier.Value)
        .Column(rows, Bigint, row => row.Sequence)
        .Column(rows, TimestampTz, row => row.At.UtcDateTime)
        .Column(rows, Text, row => row.Kind)
        .Column(rows, Text, row => row.Person)
        .Column(rows, Text, row => row.Office)
        .Column(rows, Uuid, row => row.Command.Value)
        .Column(rows, Text, row => row.Record)
        .Column(rows, Text, row => row.Hash);
}
