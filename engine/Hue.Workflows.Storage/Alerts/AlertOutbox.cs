using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>
/// Lets alerts out whose time has come: in one transaction they stand in the inboxes and a delivery is made for each receiver outside.
/// Alerts are claimed by their rows' locks, so hosts share the work and a host that dies here has done nothing.
/// </summary>
public sealed class AlertOutbox
{
    /// <summary>Reads alert_unsent.</summary>
    internal const string PostgresRelease = """
        with due as (
            select a.dossier, a.key, a.office from alert a where a.sent_at is null and a.send_at <= coalesce($1, statement_timestamp())
            order by a.send_at, a.raised_at, a.dossier, a.key limit $2 for update skip locked),
        sent as (
            update alert a set sent_at = coalesce($1, statement_timestamp()) from due where a.dossier = due.dossier and a.key = due.key),
        told as (
            update alert_receiver r set sent_at = coalesce($1, statement_timestamp())
            from due where r.dossier = due.dossier and r.alert = due.key)
        select due.dossier, due.key, due.office, r.receiver
        from due left join alert_receiver r on r.dossier = due.dossier and r.alert = due.key
        """;

    /// <summary>Reads alert_unsent.</summary>
    internal const string SqliteDue = """
        select due.dossier, due.key, due.office, r.receiver
        from (select a.dossier, a.key, a.office from alert a where a.sent_at is null and a.send_at <= $1
            order by a.send_at, a.raised_at, a.dossier, a.key limit $2) as due
        left join alert_receiver r on r.dossier = due.dossier and r.alert = due.key
        """;

    private readonly Database database;
    private readonly TimeProvider clock;

    internal AlertOutbox(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>Lets out the earliest alerts that may go.</summary>
    /// <param name="webhooks">Names of the webhooks, each of which is told of every alert.</param>
    /// <param name="mails">Whether people are told by e-mail as well: those who have an address, by the roles they hold that day.</param>
    /// <param name="most">Most alerts in one transaction.</param>
    /// <param name="day">The civil day in Huế, for roles with dates.</param>
    /// <param name="now">Instant to judge by; null takes the database's clock.</param>
    /// <param name="cancellation">Stops the wait; nothing is half done.</param>
    /// <returns>Alerts let out; 0 when none is due.</returns>
    public async Task<int> ReleaseAsync(
        IReadOnlyList<string> webhooks, bool mails, int most, DateOnly day, DateTimeOffset? now, CancellationToken cancellation)
        => await database.WriteAsync(
            async connection =>
            {
                var told = await ReleaseAsync(connection, most, now, cancellation);
                if (told.Count == 0)
                    return 0;
                var mailed = mails ? await MailReceivers.ReadAsync(database, connection, day, cancellation) : null;
                var standIns = webhooks.Count > 0 || mails ? await StandIns.ReadAsync(database, connection, At(now), cancellation) : null;
                var rows = new List<DeliveryRow>();
                var alerts = told.GroupBy(row => (row.Dossier, row.Key, row.Office)).ToList();
                foreach (var alert in alerts)
                {
                    string[] receivers = [.. alert.Select(row => row.Receiver).OfType<string>()];
                    StandIn[] standing = [.. standIns?.Of(receivers, alert.Key.Office) ?? []];
                    var key = (alert.Key.Dossier, alert.Key.Key);
                    rows.AddRange(webhooks.Select(name => Row(key, DeliveryLanes.Webhook(name), "").For(standing.FirstOrDefault())));
                    if (mailed is null)
                        continue;
                    rows.AddRange(mailed.Of(receivers).Select(account => Row(key, DeliveryLanes.Email, account)));
                    rows.AddRange(standing.Where(mailed.Knows)
                        .Select(each => Row(key, DeliveryLanes.Email, each.Substitute).For(each)));
                }

                await DeliveryRow.AddAsync(database, connection, rows, now ?? ClockOf(database), cancellation);
                return alerts.Count;
            },
            cancellation);

    private async Task<IReadOnlyList<(Guid Dossier, string Key, string Office, string? Receiver)>> ReleaseAsync(
        DbConnection connection, int most, DateTimeOffset? now, CancellationToken cancellation)
    {
        if (database is PostgresDatabase)
        {
            await ByIndexes.OnlyAsync(database, connection, cancellation);
            return await database.ListAsync(connection, PostgresRelease, Told, cancellation, now, most);
        }

        var at = At(now);
        var due = await database.ListAsync(connection, SqliteDue, Told, cancellation, at, most);
        foreach (var (dossier, key) in due.Select(row => (row.Dossier, row.Key)).Distinct())
        {
            await database.ExecuteAsync(
                connection, "update alert set sent_at = $3 where dossier = $1 and key = $2", cancellation, dossier, key, at);
            await database.ExecuteAsync(
                connection, "update alert_receiver set sent_at = $3 where dossier = $1 and alert = $2", cancellation, dossier, key, at);
        }

        return due;
    }

    private static (Guid Dossier, string Key, string Office, string? Receiver) Told(DbDataReader row)
        => (row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));

    /// <summary>A file has no other clock than this machine's; null lets the server take its own.</summary>
    private DateTimeOffset? At(DateTimeOffset? now) => now ?? ClockOf(database);

    private static DeliveryRow Row((Guid Dossier, string Key) alert, string lane, string receiver) => new(
        StableId.Of(new DossierId(alert.Dossier), $"delivery/{lane}/{receiver}", alert.Key, 0), lane, receiver, alert.Dossier, alert.Key);

    private DateTimeOffset? ClockOf(Database of) => of is PostgresDatabase ? null : clock.GetUtcNow();
}
