using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>A person's alerts: one branch a receiver that the person is (alert_receiver_list), newest first.</summary>
internal static class NoticeLists
{
    public static async Task<IReadOnlyList<Notice>> ReadAsync(Database database, NoticeQuery query, CancellationToken cancellation)
    {
        var (sql, values) = Statement(query);
        return await database.ListAsync(
            sql,
            row => new Notice(
                AlertColumns.Read(database, row),
                row.GetString(AlertColumns.Count),
                row.GetString(AlertColumns.Count + 1),
                database.Instant(row, AlertColumns.Count + 2),
                database.InstantOrNull(row, AlertColumns.Count + 3)),
            cancellation,
            values);
    }

    internal static (string Sql, object?[] Values) Statement(NoticeQuery query)
    {
        var text = new StatementText();
        var person = text.Add(query.Person);
        var most = text.Add(query.Most);
        // "union", not "union all": one alert may reach a person in two roles.
        var own = Receivers.Of(query).Select(receiver => (From: "alert_receiver r", Where: $"r.receiver = {text.Add(receiver)}"));
        // Who stands in for somebody sees what that person was told of the office concerned, and of no other.
        var replaced = query.Replaces.Select(away => (
            From: "alert_receiver r join alert o on o.dossier = r.dossier and o.key = r.alert",
            Where: $"r.receiver = {text.Add(Receivers.Person(away.Person))} and o.office = {text.Add(away.Office)}"));
        var mine = string.Join("\nunion\n", own.Concat(replaced).Select((branch, i) =>
            "select * from (select r.dossier, r.alert, r.sent_at "
            + $"from {branch.From} where {branch.Where} and r.sent_at is not null "
            + $"order by r.sent_at desc, r.dossier, r.alert limit {most}) as branch{i}"));
        return ($"select {AlertColumns.All}, d.number, d.procedure_title, mine.sent_at, n.read_at from ({mine}) as mine "
            + "join alert a on a.dossier = mine.dossier and a.key = mine.alert join dossier d on d.id = mine.dossier "
            + $"left join notice_read n on n.person = {person} and n.dossier = mine.dossier and n.alert = mine.alert "
            + $"order by mine.sent_at desc, mine.dossier, mine.alert limit {most}", text.Values);
    }

    /// <summary>The first reading stays.</summary>
    public static Task MarkReadAsync(
        Database database,
        string person,
        IReadOnlyList<(DossierId Dossier, string Alert)> alerts,
        DateTimeOffset at,
        CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var marked = 0;
                foreach (var (dossier, alert) in alerts)
                {
                    marked += await database.ExecuteAsync(
                        connection,
                        "insert into notice_read (person, dossier, alert, read_at) select $1, a.dossier, a.key, $4 from alert a "
                            + "where a.dossier = $2 and a.key = $3 on conflict (person, dossier, alert) do nothing",
                        cancellation,
                        person,
                        dossier.Value,
                        alert,
                        at);
                }

                return marked;
            },
            cancellation);
}
