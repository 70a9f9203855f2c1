using System.Data.Common;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Bulletins;

/// <summary>Bulletins, and what they count.</summary>
public sealed class BulletinStore
{
    private const string MeasureColumns = "m.dossier, m.office, m.channel, m.received_at, m.due_at, m.stood_since, m.ended_at, m.result, "
        + "m.supplements";

    /// <summary>Reads dossier_measure_ended twice: what is open, and what ended in the month; nothing older.</summary>
    internal const string Measures = $"select {MeasureColumns} from dossier_measure m where m.ended_at is null "
        + $"union all select {MeasureColumns} from dossier_measure m where m.ended_at >= $1";

    private const string Heads = "select b.id, b.slot_at, b.made_at, b.from_at, b.since_at from bulletin b";

    private static readonly string[] Told = ["leader", "headOfUnit"];

    private readonly Database database;
    private readonly TimeProvider clock;

    internal BulletinStore(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>The clock that all hosts share: the server's; on one file, this machine's.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation)
        => database is PostgresDatabase
            ? (await database.ListAsync("select clock_timestamp()", row => database.Instant(row, 0), cancellation))[0]
            : clock.GetUtcNow();

    /// <summary>Accepted dossiers that are open, or ended at <paramref name="from"/> or later.</summary>
    public Task<IReadOnlyList<MeasureRow>> MeasuresAsync(DateTimeOffset from, CancellationToken cancellation)
        => database.ListAsync(Measures, Measure, cancellation, from);

    /// <summary>Keeps a bulletin and puts it on its way to the leaders and heads of its offices and the operators.</summary>
    /// <param name="bulletin">With its lines.</param>
    /// <param name="mails">Whether those with an address get it by e-mail as well.</param>
    /// <param name="day">The civil day in Huế, for roles with dates.</param>
    /// <param name="cancellation">Stops the wait; all or nothing is kept.</param>
    /// <returns>False when the slot has its bulletin already; then nothing changed.</returns>
    public Task<bool> AddAsync(Bulletin bulletin, bool mails, DateOnly day, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var made = await database.ExecuteAsync(
                    connection,
                    "insert into bulletin (id, slot_at, made_at, from_at, since_at) values ($1, $2, $3, $4, $5) "
                        + "on conflict (id) do nothing",
                    cancellation,
                    bulletin.Id,
                    bulletin.SlotAt,
                    bulletin.MadeAt,
                    bulletin.FromAt,
                    bulletin.SinceAt);
                if (made == 0)
                    return false;
                foreach (var line in bulletin.Offices)
                {
                    await database.ExecuteAsync(
                        connection, BulletinColumns.Insert, cancellation, BulletinColumns.Values(bulletin.Id, line));
                }

                if (mails)
                    await MailAsync(connection, bulletin, day, cancellation);
                return true;
            },
            cancellation);

    /// <summary>The latest bulletins, newest first, with their lines.</summary>
    public async Task<IReadOnlyList<Bulletin>> LatestAsync(int most, CancellationToken cancellation)
    {
        var heads = await database.ListAsync($"{Heads} order by b.slot_at desc limit $1", Head, cancellation, most);
        if (heads.Count == 0)
            return [];
        IReadOnlyList<string> ids = [.. heads.Select(head => head.Id)];
        var lines = (await database.ListAsync(
            $"select {BulletinColumns.All}, bulletin from bulletin_office where bulletin {database.IsAnyOf(1)} order by office",
            row => (Line: BulletinColumns.Read(row), Bulletin: row.GetString(16)),
            cancellation,
            ids)).ToLookup(row => row.Bulletin, row => row.Line);
        return [.. heads.Select(head => head with { Offices = [.. lines[head.Id]] })];
    }

    /// <summary>One bulletin with its lines; null when there is none.</summary>
    public async Task<Bulletin?> FindAsync(string id, CancellationToken cancellation)
    {
        var heads = await database.ListAsync($"{Heads} where b.id = $1", Head, cancellation, id);
        if (heads.Count == 0)
            return null;
        var lines = await database.ListAsync(
            $"select {BulletinColumns.All} from bulletin_office where bulletin = $1 order by office",
            BulletinColumns.Read,
            cancellation,
            id);
        return heads[0] with { Offices = lines };
    }

    /// <summary>Bulletins of these that a person has opened.</summary>
    public Task<IReadOnlyList<string>> ReadByAsync(string person, IReadOnlyList<string> ids, CancellationToken cancellation)
        => database.ListAsync(
            $"select r.bulletin from bulletin_read r where r.person = $1 and r.bulletin {database.IsAnyOf(2)}",
            row => row.GetString(0),
            cancellation,
            person,
            ids);

    /// <summary>A person has opened a bulletin; the first time stays. One that is not there is not marked.</summary>
    public Task MarkReadAsync(string person, string id, DateTimeOffset at, CancellationToken cancellation)
        => database.ExecuteAsync(
            "insert into bulletin_read (person, bulletin, read_at) select $1, b.id, $3 from bulletin b where b.id = $2 "
                + "on conflict (person, bulletin) do nothing",
            cancellation,
            person,
            id,
            at);

    private async Task MailAsync(DbConnection connection, Bulletin bulletin, DateOnly day, CancellationToken cancellation)
    {
        var mailed = await MailReceivers.ReadAsync(database, connection, day, cancellation);
        var told = bulletin.Offices.SelectMany(line => Told.Select(role => Receivers.Role(line.Office, role)))
            .Append(Receivers.Role("", "operator"));
        List<DeliveryRow> rows =
        [
            .. mailed.Of(told).Select(account => new DeliveryRow(
                StableId.Of(default, $"delivery/{DeliveryLanes.Email}/{account}", bulletin.Id, 0),
                DeliveryLanes.Email,
                account,
                null,
                bulletin.Id)),
        ];
        await DeliveryRow.AddAsync(database, connection, rows, bulletin.MadeAt, cancellation);
    }

    private Bulletin Head(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        SlotAt = database.Instant(row, 1),
        MadeAt = database.Instant(row, 2),
        FromAt = database.Instant(row, 3),
        SinceAt = database.InstantOrNull(row, 4),
    };

    private MeasureRow Measure(DbDataReader row) => new()
    {
        Dossier = new DossierId(row.GetGuid(0)),
        Office = row.GetString(1),
        Channel = row.GetString(2),
        ReceivedAt = database.Instant(row, 3),
        DueAt = database.InstantOrNull(row, 4),
        StoodSince = database.InstantOrNull(row, 5),
        EndedAt = database.InstantOrNull(row, 6),
        Result = row.IsDBNull(7) ? null : row.GetString(7),
        Supplements = row.GetInt32(8),
    };
}
