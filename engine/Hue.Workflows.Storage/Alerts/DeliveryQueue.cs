using System.Data.Common;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>
/// What is on its way: claimed in groups with a lease, sent outside of any transaction, marked in groups. A sender that dies between
/// sending and marking leaves its claims behind; when their lease ends another sends them again under the same ids.
/// </summary>
public sealed class DeliveryQueue
{
    private const string Columns = $"c.id, c.lane, c.receiver, c.item, c.attempts, c.answer, c.made_at, o.number, {AlertColumns.All}, "
        + "c.instead_of, c.stand_in, w.display_name";

    private const string Content =
        "left join alert a on a.dossier = c.dossier and a.key = c.item left join dossier o on o.id = c.dossier "
        + "left join account w on w.id = c.instead_of order by c.next_at, c.id";

    /// <summary>Reads delivery_waiting; rows that another node is claiming or marking now are passed over.</summary>
    internal const string PostgresClaim = $"""
        with due as (
            select d.id from delivery d where d.state = 'waiting' and d.lane = $1 and d.next_at <= coalesce($5, statement_timestamp())
                and (d.claimed_until is null or d.claimed_until <= coalesce($5, statement_timestamp()))
            order by d.next_at, d.id limit $3 for update skip locked),
        c as (
            update delivery d set claimed_by = $2, claimed_until = coalesce($5, statement_timestamp()) + $4
            from due where d.id = due.id returning d.*)
        select {Columns} from c {Content}
        """;

    /// <summary>Reads delivery_waiting.</summary>
    internal const string SqliteClaim = """
        update delivery set claimed_by = $2, claimed_until = $4 where id in (
            select d.id from delivery d where d.state = 'waiting' and d.lane = $1 and d.next_at <= $5
                and (d.claimed_until is null or d.claimed_until <= $5)
            order by d.next_at, d.id limit $3)
        returning id
        """;

    private const string SqliteClaimed = $"select {Columns} from delivery c {Content}";

    private const string Succeed = """
        insert into delivery_lane (lane, delivered, last_delivered_at) values ($1, $2, $3)
        on conflict (lane) do update set delivered = delivery_lane.delivered + excluded.delivered,
            last_delivered_at = excluded.last_delivered_at
        """;

    private const string Fail = """
        insert into delivery_lane (lane, delivered, last_fault, last_fault_at) values ($1, 0, $2, $3)
        on conflict (lane) do update set last_fault = excluded.last_fault, last_fault_at = excluded.last_fault_at
        """;

    private readonly Database database;
    private readonly TimeProvider clock;

    internal DeliveryQueue(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>Claims what is due in a lane, earliest first, no delivery by two callers at once.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="node">Name of the caller.</param>
    /// <param name="most">Most deliveries claimed.</param>
    /// <param name="lease">How long they are the caller's; whoever has not marked them by then must not send any more of them.</param>
    /// <param name="now">Instant to judge by; null takes the database's clock.</param>
    /// <param name="cancellation">Stops the wait, not a claim made.</param>
    public Task<IReadOnlyList<DeliveryItem>> ClaimAsync(
        string lane, string node, int most, TimeSpan lease, DateTimeOffset? now, CancellationToken cancellation)
        => database is PostgresDatabase
            ? database.WriteAsync(
                async connection =>
                {
                    await ByIndexes.OnlyAsync(database, connection, cancellation);
                    return await database.ListAsync(connection, PostgresClaim, Read, cancellation, lane, node, most, lease, now);
                },
                cancellation)
            : ClaimInFileAsync(lane, node, most, lease, now ?? clock.GetUtcNow(), cancellation);

    /// <summary>They have arrived; true whoever holds the claim by now.</summary>
    public Task DeliveredAsync(string lane, IReadOnlyList<Guid> ids, DateTimeOffset at, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                await ByIndexes.OnlyAsync(database, connection, cancellation);
                var marked = await database.ExecuteAsync(
                    connection,
                    "update delivery set state = 'delivered', settled_at = $2, attempts = attempts + 1, answer = null, claimed_by = null, "
                        + $"claimed_until = null where id {database.IsAnyOf(1)} and state = 'waiting'",
                    cancellation,
                    database.Ids(ids),
                    at);
                return await database.ExecuteAsync(connection, Succeed, cancellation, lane, (long)marked, at);
            },
            cancellation);

    /// <summary>They failed and are tried again later.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="ids">Which.</param>
    /// <param name="answer">What the receiver said.</param>
    /// <param name="now">Instant to judge by; null takes the database's clock, by which they are claimed again.</param>
    /// <param name="wait">How long they rest.</param>
    /// <param name="cancellation">Stops the wait, not a change made.</param>
    public Task PutOffAsync(
        string lane, IReadOnlyList<Guid> ids, string answer, DateTimeOffset? now, TimeSpan wait, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                await ByIndexes.OnlyAsync(database, connection, cancellation);
                var at = now ?? await NowAsync(connection, cancellation);
                await database.ExecuteAsync(
                    connection,
                    "update delivery set next_at = $3, attempts = attempts + 1, answer = $2, claimed_by = null, claimed_until = null "
                        + $"where id {database.IsAnyOf(1)} and state = 'waiting'",
                    cancellation,
                    database.Ids(ids),
                    answer,
                    at + wait);
                return await database.ExecuteAsync(connection, Fail, cancellation, lane, answer, at);
            },
            cancellation);

    /// <summary>They failed for good and wait for the operator.</summary>
    public Task GiveUpAsync(string lane, IReadOnlyList<Guid> ids, string answer, DateTimeOffset at, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                await ByIndexes.OnlyAsync(database, connection, cancellation);
                await database.ExecuteAsync(
                    connection,
                    "update delivery set state = 'dead', settled_at = $3, attempts = attempts + 1, answer = $2, claimed_by = null, "
                        + $"claimed_until = null where id {database.IsAnyOf(1)} and state = 'waiting'",
                    cancellation,
                    database.Ids(ids),
                    answer,
                    at);
                return await database.ExecuteAsync(connection, Fail, cancellation, lane, answer, at);
            },
            cancellation);

    /// <summary>Gives claims back untried, as after a lease that ran short.</summary>
    public Task ReleaseAsync(string node, IReadOnlyList<Guid> ids, CancellationToken cancellation)
        => database.ExecuteAsync(
            $"update delivery set claimed_by = null, claimed_until = null where id {database.IsAnyOf(1)} and claimed_by = $2",
            cancellation,
            database.Ids(ids),
            node);

    private Task<IReadOnlyList<DeliveryItem>> ClaimInFileAsync(
        string lane, string node, int most, TimeSpan lease, DateTimeOffset at, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var ids = await database.ListAsync(
                    connection, SqliteClaim, row => row.GetGuid(0), cancellation, lane, node, most, at + lease, at);
                return await database.ListAsync(
                    connection,
                    SqliteClaimed.Replace("order by", $"where c.id {database.IsAnyOf(1)} order by", StringComparison.Ordinal),
                    Read,
                    cancellation,
                    database.Ids(ids));
            },
            cancellation);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private async Task<DateTimeOffset> NowAsync(DbConnection connection, CancellationToken cancellation) => database is PostgresDatabase
        ? (await database.ListAsync(connection, "select clock_timestamp()", row => database.Instant(row, 0), cancellation))[0]
        : clock.GetUtcNow();

    private DeliveryItem Read(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Lane = row.GetString(1),
        Receiver = row.GetString(2),
        Item = row.GetString(3),
        Attempts = row.GetInt32(4),
        Answer = row.IsDBNull(5) ? null : row.GetString(5),
        MadeAt = database.Instant(row, 6),
        DossierNumber = row.IsDBNull(7) ? null : row.GetString(7),
        Alert = row.IsDBNull(8) ? null : AlertColumns.Read(database, row, 8),
        InsteadOf = Text(row, 8 + AlertColumns.Count),
        StandIn = Text(row, 9 + AlertColumns.Count),
        InsteadOfName = Text(row, 10 + AlertColumns.Count),
    };
}
