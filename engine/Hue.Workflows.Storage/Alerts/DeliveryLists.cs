using System.Data.Common;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Audit;

namespace Hue.Workflows.Storage.Alerts;

/// <summary>How the lanes stand, and what could not be delivered.</summary>
public sealed class DeliveryLists
{
    /// <summary>Reads delivery_waiting; what has been delivered is counted in delivery_lane.</summary>
    internal const string Waiting =
        "select lane, cast(count(*) as integer), cast(count(*) filter (where next_at <= $1) as integer), min(made_at) "
        + "from delivery where state = 'waiting' group by lane";

    /// <summary>Reads delivery_dead.</summary>
    internal const string DeadByLane = "select lane, cast(count(*) as integer) from delivery where state = 'dead' group by lane";

    /// <summary>Reads timer_due.</summary>
    internal const string OverdueTimers = "select cast(count(*) as integer), min(due_at) from timer where due_at <= $1";

    /// <summary>Reads delivery_dead.</summary>
    internal const string Dead = "select d.id, d.lane, d.receiver, d.dossier, o.number, d.item, a.subject, d.attempts, d.answer, "
        + "d.made_at, d.settled_at from delivery d left join alert a on a.dossier = d.dossier and a.key = d.item "
        + "left join dossier o on o.id = d.dossier where d.state = 'dead' order by d.settled_at desc, d.id desc limit $1";

    private readonly Database database;
    private readonly JournalStore journal;

    internal DeliveryLists(Database database, JournalStore journal) => (this.database, this.journal) = (database, journal);

    /// <summary>Every lane that has ever had a delivery, by name.</summary>
    public async Task<IReadOnlyList<LaneState>> LanesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = (await database.ListAsync(
            Waiting, row => (row.GetString(0), row.GetInt32(1), row.GetInt32(2), database.Instant(row, 3)), cancellation, now))
            .ToDictionary(row => row.Item1);
        var dead = (await database.ListAsync(DeadByLane, row => (row.GetString(0), row.GetInt32(1)), cancellation))
            .ToDictionary(row => row.Item1);
        var gone = (await database.ListAsync(
            "select lane, delivered, last_delivered_at, last_fault, last_fault_at from delivery_lane", Gone, cancellation))
            .ToDictionary(row => row.Lane);
        return
        [
            .. waiting.Keys.Union(dead.Keys).Union(gone.Keys).Order(StringComparer.Ordinal).Select(lane =>
                gone.GetValueOrDefault(lane, new LaneState { Lane = lane }) with
                {
                    Waiting = waiting.GetValueOrDefault(lane).Item2,
                    Due = waiting.GetValueOrDefault(lane).Item3,
                    OldestAt = waiting.TryGetValue(lane, out var w) ? w.Item4 : null,
                    Dead = dead.GetValueOrDefault(lane).Item2,
                }),
        ];
    }

    /// <summary>What was given up, latest first.</summary>
    public Task<IReadOnlyList<DeadDelivery>> DeadAsync(int most, CancellationToken cancellation)
        => database.ListAsync(
            Dead,
            row => new DeadDelivery(
                row.GetGuid(0),
                row.GetString(1),
                row.GetString(2),
                row.IsDBNull(3) ? null : row.GetGuid(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6),
                row.GetInt32(7),
                row.IsDBNull(8) ? null : row.GetString(8),
                database.Instant(row, 9),
                database.Instant(row, 10)),
            cancellation,
            most);

    /// <summary>Puts what was given up on its way once more, from the first attempt, and records who did.</summary>
    /// <param name="ids">Deliveries; those that are not given up stay as they are.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellation">Stops the wait; all or nothing is done.</param>
    /// <returns>How many went on their way.</returns>
    public Task<int> ResendAsync(IReadOnlyList<Guid> ids, Actor by, DateTimeOffset at, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var again = await database.ListAsync(
                    connection,
                    // next_at stays: it was due at its last attempt by the database's clock, whatever this host's says.
                    "update delivery set state = 'waiting', attempts = 0, settled_at = null "
                        + $"where id {database.IsAnyOf(1)} and state = 'dead' returning lane, dossier, item",
                    row => (Lane: row.GetString(0), Dossier: row.IsDBNull(1) ? (Guid?)null : row.GetGuid(1), Item: row.GetString(2)),
                    cancellation,
                    database.Ids(ids));
                foreach (var (lane, dossier, item) in again)
                {
                    var record = new JournalRecord
                    {
                        Id = Guid.NewGuid(),
                        At = at,
                        By = by,
                        Dossier = dossier is { } id ? new DossierId(id) : null,
                        Entry = new AlertResent(item, lane),
                    };
                    await journal.AddAsync(connection, record, cancellation);
                }

                return again.Count;
            },
            cancellation);

    /// <summary>Timers whose time has come and that have not fallen, and since when the oldest waits. Reads timer_due.</summary>
    public async Task<(int Count, DateTimeOffset? Oldest)> OverdueTimersAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await database.ListAsync(
            OverdueTimers, row => (row.GetInt32(0), database.InstantOrNull(row, 1)), cancellation, now);
        return rows[0];
    }

    private LaneState Gone(DbDataReader row) => new()
    {
        Lane = row.GetString(0),
        Delivered = row.GetInt64(1),
        LastDeliveredAt = database.InstantOrNull(row, 2),
        LastFault = row.IsDBNull(3) ? null : row.GetString(3),
        LastFaultAt = database.InstantOrNull(row, 4),
    };
}
