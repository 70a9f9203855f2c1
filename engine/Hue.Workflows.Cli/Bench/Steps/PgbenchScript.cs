using System.Globalization;
using System.Text;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>
/// The transaction as one would write it by hand for this one purpose: a read of snapshot and receipt, then every change, guarded by the
/// revision. The same rows as a step's completion, of the same sizes; nothing is checked. Plain: between begin and commit, one statement
/// after the other. Pipelined: all sent at once, which is the least that a server can be asked.
/// </summary>
internal static class PgbenchScript
{
    private const string Dossier = ":id::uuid";
    private const string Task = "(:revision::bigint + :ahead::bigint)::int";

    /// <summary>Rows that the script expects beside the dossiers: the timers of the open task.</summary>
    public static string Preparation(StepShape shape) => string.Join(
        '\n',
        Enumerable.Range(1, shape.TimersCleared).Select(i =>
            "insert into timer (dossier, name, due_at, kind) select id, 'rung/step/' || "
            + $"(revision + {Whole(shape.TaskAheadOfRevision)}) || '/bac-{i}', now() + interval '1 year', 'rung' from dossier;"));

    /// <summary>The values that do not change, for pgbench's -D.</summary>
    public static IEnumerable<(string Name, string Value)> Variables(StepShape shape, (int From, int To) fresh, int clients)
    {
        yield return ("from", Whole(fresh.From));
        yield return ("per", Whole((fresh.To - fresh.From + 1) / clients));
        yield return ("ahead", Whole(shape.TaskAheadOfRevision));
        yield return ("answer", shape.Answer);
        foreach (var (audit, i) in shape.Audit.Select((audit, i) => (audit, i)))
        {
            yield return ($"kind{i}", audit.Kind);
            yield return ($"person{i}", audit.Person);
            yield return ($"office{i}", audit.Office);
            yield return ($"record{i}", audit.Record);
            yield return ($"hash{i}", audit.Hash);
        }
    }

    /// <summary>pgbench's script; each client has dossiers of its own, so that none waits for another.</summary>
    public static string Text(StepShape shape, int clients, bool pipelined)
    {
        var script = new StringBuilder();
        script.AppendLine(CultureInfo.InvariantCulture, $"\\set n random(0, :per - 1) * {clients} + :client_id + :from");
        script.AppendLine("\\set high random(0, 9223372036854775806)").AppendLine("\\set low random(0, 9223372036854775806)");
        script.AppendLine(Read).AppendLine(pipelined ? "\\startpipeline" : "begin;");
        script.AppendLine(CultureInfo.InvariantCulture, $"""
            update dossier set revision = :revision::bigint + 1, status = 4, due_at = due_at, suspended = false,
                offices_involved = '{"{}"}', audit_sequence = :sequence::bigint + {shape.Audit.Count}, snapshot = :snapshot
                where id = {Dossier} and revision = :revision::bigint;
            """);
        for (var i = 0; i < shape.TasksChanged; i++)
        {
            script.AppendLine(CultureInfo.InvariantCulture, $"""
                update task set state = 'done', assignee = :person0, assignee_name = :person0, ended_at = now(), urgency = null
                    where dossier = {Dossier} and number = {Task} - {i};
                """);
        }

        for (var i = 1; i <= shape.TasksAdded; i++)
            script.AppendLine(AddTask(i));
        Timers(script, shape);
        var records = shape.Audit.Select((_, i) =>
            $"({Dossier}, :sequence::bigint + {i + 1}, now(), :kind{i}, :person{i}, :office{i}, :command::uuid, :record{i}, :hash{i})");
        script.AppendLine(CultureInfo.InvariantCulture, $"""
            insert into audit_record (dossier, sequence, at, kind, person, office, command, record, hash)
                values {string.Join(", ", records)};
            insert into command_receipt (id, dossier, revision, answer, at)
                values (:command::uuid, {Dossier}, :revision::bigint + 1, :answer, now());
            """);
        return script.AppendLine(pipelined ? "\\endpipeline" : "commit;").ToString();
    }

    /// <summary>The id that the bench gives to its nth dossier, from 1.</summary>
    public static Guid DossierId(int n) => new($"00000000-0000-4000-8000-{n:x12}");

    private const string Read = """
        select d.id as id, d.revision as revision, d.number as number, d.office as office, d.offices_involved as offices,
            d.procedure as procedure, d.version as version, d.procedure_title as title, d.applicant as applicant,
            d.search_text as search, d.status as status, d.channel as channel, d.filed_at as filed, d.received_at as received,
            d.due_at as due, d.suspended as suspended, d.ended_at as ended, d.result as result, d.parent as parent,
            d.audit_sequence as sequence, d.snapshot as snapshot, c.id as command, r.answer as given
            from dossier d
            cross join (
                select (lpad(to_hex(:high::bigint), 16, '0') || lpad(to_hex(:low::bigint), 16, '0'))::uuid as id) c
            left join command_receipt r on r.id = c.id
            where d.id = ('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid
        \gset
        """;

    private static string AddTask(int i) => $"""
        insert into task (dossier, number, step, title, role, office, state, created_at, step_due_at, dossier_due_at, urgent_at,
                priority, urgency)
            values ({Dossier}, {Task} + {i}, 'ky-duyet', 'Ký duyệt', 'leader', :office, 'open', now(), now() + interval '4 hours',
                now() + interval '1 day', now() + interval '4 hours', 0,
                (extract(epoch from now()) * 1000000)::bigint + 14400000000);
        """;

    private static void Timers(StringBuilder script, StepShape shape)
    {
        if (shape.TimersCleared > 0)
        {
            var names = Enumerable.Range(1, shape.TimersCleared).Select(i => $"'rung/step/' || {Task} || '/bac-{i}'");
            script.Append("delete from timer where dossier = ").Append(Dossier).Append(" and name in (");
            script.AppendJoin(", ", names).AppendLine(");");
        }

        if (shape.TimersSet > 0)
        {
            var rows = Enumerable.Range(1, shape.TimersSet)
                .Select(i => $"({Dossier}, 'rung/step/' || {Task} + 1 || '/bac-{i}', now() + interval '{i} hours', 'rung')");
            script.Append("insert into timer (dossier, name, due_at, kind) values ").AppendJoin(", ", rows).AppendLine(";");
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
