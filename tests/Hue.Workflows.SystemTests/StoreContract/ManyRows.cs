namespace Hue.Workflows.SystemTests.StoreContract;

/// <summary>Fifty thousand dossiers and their rows, made by the database itself, the same in every run; most have ended.</summary>
internal static class ManyRows
{
    private const int Dossiers = 50_000;

    /// <summary>What the auditor's search has of them.</summary>
    public static IEnumerable<string> Trail(string kind)
    {
        const string from = "insert into trail_entry (position, at, kind, person, dossier, sequence) select ";
        var number = kind == "sqlite" ? "row_number() over (order by d.id)" : "row_number() over (order by d.id)::bigint";
        var picked = kind == "sqlite" ? "cast(substr(d.number, 5) as integer)" : "substr(d.number, 5)::bigint";
        yield return $"{from} {number}, d.filed_at, 'dossier.received', 'person' || ({picked} % 300), d.id, 1 from dossier d";
        yield return $"{from} 100000 + {number}, d.filed_at, 'task.completed', 'person' || ({picked} % 300), d.id, 2 from dossier d";
        foreach (var mark in new[]
            { $"'person/person' || ({picked} % 300)", "'procedure/1.001193'", "'word/nguyen'", $"'word/' || {picked}" })
            yield return $"insert into dossier_mark (dossier, mark, filed_at) select d.id, {mark}, d.filed_at from dossier d";
        yield return "analyze";
    }

    public static IEnumerable<string> Of(string kind)
    {
        var start = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        var sqlite = kind == "sqlite";
        var series = sqlite
            ? $"(with recursive s(i) as (select 1 union all select i + 1 from s where i < {Dossiers}) select i from s)"
            : $"(select i from generate_series(1, {Dossiers}) as i)";
        var id = sqlite
            ? "printf('%08x-0000-4000-8000-%012x', (i * 7919) % 4294967295, i)"
            : "(lpad(to_hex((i::bigint * 7919) % 4294967295), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        string At(string seconds) => sqlite ? $"({start} + {seconds}) * 1000000" : $"to_timestamp({start}::bigint + {seconds})";
        var micros = $"({start} + i * 60) * 1000000";
        var none = sqlite ? "'[]'" : "'{}'::text[]";
        var other = sqlite ? "'[\"office' || (i % 7) || '\"]'" : "array['office' || (i % 7)]";
        var no = sqlite ? "0" : "false";
        if (!sqlite)
            micros = $"({start}::bigint + i * 60) * 1000000";
        yield return $"""
            insert into dossier (id, revision, number, office, offices_involved, procedure, version, procedure_title, procedure_text,
                applicant, search_text, status, channel, filed_at, due_at, suspended, ended_at, audit_sequence, snapshot)
            select {id}, 1, 'H57-' || i, 'office' || (i % 40), case when i % 500 = 0 then {other} else {none} end, '1.001193', 1,
                'Khai sinh', 'khai sinh', 'A', 'a ' || i, case when i % 20 = 0 then 4 else 9 end, 'counter',
                {At("i * 60")}, {At("i * 90")}, {no}, case when i % 20 = 0 then null else {At("i * 80")} end, 1, '{"{}"}'
            from {series} as s
            """;
        yield return $"""
            insert into task (dossier, number, step, title, role, office, assignee, state, created_at, priority, urgency)
            select {id}, 1, 's', 't', case when i % 3 = 0 then 'clerk' else 'specialist' end, 'office' || (i % 40),
                case when i % 60 = 0 then 'person' || (i % 300 / 20) else null end, case when i % 20 = 0 then 'open' else 'done' end,
                {At("i * 60")}, 0,
                case when i % 20 = 0 then {micros} else null end
            from {series} as s
            """;
        yield return $"""
            insert into timer (dossier, name, due_at, kind) select {id}, 'rung', {At("i * 90")}, 'rung' from {series} as s where i % 2 = 0
            """;
        yield return $"""
            insert into alert (dossier, key, term, epoch, rung, office, tell, subject, raised_at, send_at, sent_at)
            select {id}, 'k', 'legal', 1, 'den-han', 'office' || (i % 40), {none}, 's', {At("i * 90")}, {At("i * 90")},
                case when i % 50 = 0 then null else {At("i * 91")} end
            from {series} as s where i % 2 = 0
            """;
        yield return $"""
            insert into alert_receiver (dossier, alert, receiver, sent_at)
            select {id}, 'k', 'role:office' || (i % 40) || '/headOfUnit', case when i % 50 = 0 then null else {At("i * 91")} end
            from {series} as s where i % 2 = 0
            """;
        yield return $"""
            insert into delivery (id, lane, receiver, dossier, item, state, made_at, next_at, attempts, settled_at)
            select {id}, 'email', 'a1', {id}, 'k', case when i % 100 = 0 then 'waiting' when i % 500 = 1 then 'dead' else 'delivered' end,
                {At("i * 90")}, {At("i * 90")}, 1, {At("i * 91")}
            from {series} as s
            """;
        yield return $"""
            insert into dossier_measure (dossier, office, channel, received_at, due_at, ended_at, supplements)
            select {id}, 'office' || (i % 40), 'counter', {At("i * 60")}, {At("i * 90")},
                case when i % 20 = 0 then null else {At("i * 80")} end, 0
            from {series} as s
            """;
        yield return $"""
            insert into account (id, user_name, normalized_name, display_name, security_stamp, access_failed_count,
                lockout_enabled, disabled)
            select 'a' || i, 'a', 'a' || i, 'a', 's', 0, {no}, {no} from {series} as s where i <= 2000
            """;
        yield return $"""
            insert into account_role (account, office, role)
            select 'a' || i, 'office' || (i % 40), 'clerk' from {series} as s where i <= 2000
            """;
        yield return $"""
            insert into notice_read (person, dossier, alert, read_at)
            select 'person' || (i % 300), {id}, 'k', {At("i * 95")} from {series} as s where i % 4 = 0
            """;
        yield return "analyze";
    }
}
