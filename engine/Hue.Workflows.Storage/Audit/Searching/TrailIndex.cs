using System.Data.Common;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>
/// Takes records into what auditors search by, off the commit's path: regularly, and before each search what is missing still. A record
/// may become visible after one of a higher position; so all above the settled position are looked at again, and each is taken once.
/// </summary>
internal sealed class TrailIndex(Database database, SealTurn turn)
{
    /// <summary>Positions of one transaction.</summary>
    private const int BatchMost = 10_000;

    /// <summary>More than this are not taken in while somebody waits for a search: some seconds.</summary>
    private const long WaitedForMost = 200_000;

    private const string Standing = "select settled from trail_index";

    /// <summary>Reads audit_record_position and journal_record_position.</summary>
    internal const string Highest = "select coalesce((select max(position) from audit_record), 0), "
        + "coalesce((select max(position) from journal_record), 0)";

    /// <summary>
    /// The bound stands at both tables: a plan that is made once for all values would else read a whole table for the few above it.
    /// </summary>
    internal const string AnyMissing = """
        select exists (select 1 from audit_record a where a.position > $1
                and not exists (select 1 from trail_entry e where e.position = a.position and e.position > $1))
            or exists (select 1 from journal_record j where j.position > $1
                and not exists (select 1 from trail_entry e where e.position = j.position and e.position > $1))
        """;

    private const string Take = """
        insert into trail_entry (position, at, kind, person, dossier, sequence)
        select position, at, kind, person, dossier, sequence from audit_record where position > $1 and position <= $2
        union all
        select position, at, kind, person, dossier, null from journal_record where position > $1 and position <= $2
        on conflict (position) do nothing
        returning kind, person, dossier, sequence
        """;

    private static readonly string Telling = "select a.dossier, a.sequence, a.kind, a.record from audit_record a "
        + $"where a.position > $1 and a.position <= $2 and a.kind in ('{string.Join("', '", RecordMarks.Kinds)}')";

    /// <summary>A step that fills in no field, as most, leaves the applicant as he was: its record need not be looked at again.</summary>
    private static readonly string Renaming = "select distinct a.dossier from audit_record a "
        + $"where a.position > $1 and a.position <= $2 and a.kind in ('{string.Join("', '", RecordMarks.Renaming)}') "
        + "and (a.kind <> 'task.completed' or a.record not like '%\"fields\":[]%')";

    private long seen;

    /// <summary>So many new records since the last round are a rush: some fifteen times what the city's offices make together.</summary>
    public long RushFrom { get; init; } = 5_000;

    /// <summary>No more than this is put off in a rush: a search takes it in within some two seconds.</summary>
    public long PutOffMost { get; init; } = 100_000;

    /// <summary>Takes everything in that may be, and notes up to where nothing can be missing any more.</summary>
    /// <returns>Records taken in.</returns>
    public async Task<long> CatchUpAsync(CancellationToken cancellation)
    {
        var settled = await database.ReadAsync(connection => turn.SettledAsync(connection, cancellation), cancellation) ?? 0;
        return await TakeInAsync(settled, cancellation);
    }

    /// <summary>
    /// The same for a round that comes again and again; in a rush it leaves the processor to those who work, within bounds.
    /// </summary>
    /// <returns>Records taken in; 0 when it was put off.</returns>
    public async Task<long> RoundAsync(CancellationToken cancellation)
    {
        var (settled, highest) = await StandAsync(cancellation);
        var came = highest - Interlocked.Exchange(ref seen, highest);
        return came >= RushFrom && highest - settled <= PutOffMost ? 0 : await CatchUpAsync(cancellation);
    }

    /// <summary>Takes in what is visible now and not in yet, so that a search shows one's own writes.</summary>
    /// <exception cref="TrailBehindException">It is too much to wait for.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var (settled, highest) = await StandAsync(cancellation);
        if (highest <= settled)
            return;
        if (highest - settled > WaitedForMost)
            throw new TrailBehindException(highest - settled);
        var missing = await database.ListAsync(AnyMissing, row => row.GetBoolean(0), cancellation, settled);
        if (missing[0])
            await TakeInAsync(0, cancellation);
    }

    private Task<(long Settled, long Highest)> StandAsync(CancellationToken cancellation) => database.ReadAsync(
        async connection => (await SettledAsync(connection, "", cancellation), await HighestAsync(connection, cancellation)), cancellation);

    /// <summary>Batch by batch; "safe" is a position below which every record that will ever be is visible, 0 when nobody looked.</summary>
    private async Task<long> TakeInAsync(long safe, CancellationToken cancellation)
    {
        var (taken, done) = (0L, 0L);
        while (true)
        {
            var (records, to, more) = await database.WriteAsync(
                connection => BatchAsync(connection, done, safe, cancellation), cancellation);
            (taken, done) = (taken + records, to);
            if (!more)
                return taken;
        }
    }

    private async Task<(int Records, long To, bool More)> BatchAsync(
        DbConnection connection, long done, long safe, CancellationToken cancellation)
    {
        var settled = await SettledAsync(connection, database is PostgresDatabase ? " for update" : "", cancellation);
        var from = Math.Max(settled, done);
        var highest = await HighestAsync(connection, cancellation);
        var to = Math.Min(highest, from + BatchMost);
        var records = to > from ? await TakeAsync(connection, from, to, cancellation) : 0;
        if (Math.Min(safe, to) is var now && now > settled)
            await database.ExecuteAsync(connection, "update trail_index set settled = $1", cancellation, now);
        return (records, to, to < highest);
    }

    private async Task<int> TakeAsync(DbConnection connection, long from, long to, CancellationToken cancellation)
    {
        var taken = await database.ListAsync(
            connection,
            Take,
            row => (Kind: row.GetString(0), Person: row.GetString(1), Dossier: row.IsDBNull(2) ? default : row.GetGuid(2),
                Sequence: row.IsDBNull(3) ? 0 : row.GetInt64(3)),
            cancellation,
            from,
            to);
        var acts = taken.Where(record => record.Sequence > 0).ToList();
        if (acts.Count == 0)
            return taken.Count;
        var marks = new HashSet<(Guid Dossier, string Mark)>(
            acts.Where(act => act.Person != Actor.SystemPerson).Select(act => (act.Dossier, Marks.Person(act.Person))));
        var fresh = acts.Select(act => (act.Dossier, act.Sequence)).ToHashSet();
        var telling = await database.ListAsync(
            connection,
            Telling,
            row => (Act: (row.GetGuid(0), row.GetInt64(1)), Kind: row.GetString(2), Record: row.GetString(3)),
            cancellation,
            from,
            to);
        foreach (var (act, kind, record) in telling.Where(record => fresh.Contains(record.Act)))
            marks.UnionWith(RecordMarks.Of(kind, record).Select(mark => (act.Item1, mark)));
        var renamed = await database.ListAsync(connection, Renaming, row => row.GetGuid(0), cancellation, from, to);
        await new MarkUpdate(database, connection, cancellation).ApplyAsync(marks, renamed);
        return taken.Count;
    }

    private async Task<long> SettledAsync(DbConnection connection, string locked, CancellationToken cancellation)
        => (await database.ListAsync(connection, Standing + locked, row => row.GetInt64(0), cancellation))[0];

    private async Task<long> HighestAsync(DbConnection connection, CancellationToken cancellation)
        => (await database.ListAsync(
            connection, Highest, row => Math.Max(row.GetInt64(0), row.GetInt64(1)), cancellation))[0];
}
