using System.Data.Common;
using Hue.Workflows.Engine.Audit.Journal;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Dossiers;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Storage.Calendars;

/// <summary>Amendments of calendars, and the open dossiers that they concern.</summary>
public sealed class AmendmentStore
{
    private const string Columns = "number, file_name, file, notice, person, person_name, applied_at, offices, round, "
        + "at_office, at_dossier, moved, kept, refused, ended_at";

    /// <summary>Reads dossier_open.</summary>
    internal const string PostgresOpen = "select d.id from dossier d where d.ended_at is null and d.office = $1 and d.id > $2 "
        + "and d.filed_at >= $3 order by d.id";

    /// <summary>Reads dossier_open; the plus keeps SQLite from walking all dossiers by their keys instead.</summary>
    internal const string SqliteOpen = "select d.id from dossier d where d.ended_at is null and d.office = $1 and +d.id > $2 "
        + "and +d.filed_at >= $3 order by +d.id";

    private readonly Database database;
    private readonly JournalStore journal;

    internal AmendmentStore(Database database, JournalStore journal) => (this.database, this.journal) = (database, journal);

    /// <summary>All amendments, in the order in which they hold.</summary>
    public Task<IReadOnlyList<CalendarAmendment>> AllAsync(CancellationToken cancellation)
        => database.ListAsync($"select {Columns} from calendar_amendment order by number", Read, cancellation);

    /// <summary>The number of the last amendment; 0 when there is none.</summary>
    public async Task<int> LastAsync(CancellationToken cancellation)
        => (await database.ListAsync("select coalesce(max(number), 0) from calendar_amendment", row => row.GetInt32(0), cancellation))[0];

    /// <summary>Adds an amendment; what is filed from now on is counted by it as soon as a host has read it.</summary>
    /// <param name="amendment">The amendment.</param>
    /// <param name="records">What the journal says of it; both are there or neither.</param>
    /// <param name="cancellation">Stops the wait; nothing is half done.</param>
    /// <returns>False when its number is taken, or an earlier one has not moved all dossiers yet; then nothing changed.</returns>
    public Task<bool> AddAsync(CalendarAmendment amendment, IReadOnlyList<JournalRecord> records, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                if (!await AddAsync(connection, amendment, cancellation))
                    return false;
                foreach (var record in records)
                    await journal.AddAsync(connection, record, cancellation);
                return true;
            },
            cancellation);

    private async Task<bool> AddAsync(DbConnection connection, CalendarAmendment amendment, CancellationToken cancellation)
        => await database.ExecuteAsync(
            connection,
            "insert into calendar_amendment (number, file_name, file, notice, person, person_name, applied_at, offices, round, moved, "
                + "kept, refused) select $1, $2, $3, $4, $5, $6, $7, $8, 1, 0, 0, 0 "
                + "where not exists (select 1 from calendar_amendment where round < 3) on conflict (number) do nothing",
            cancellation,
            amendment.Number,
            amendment.FileName,
            amendment.File,
            amendment.Notice,
            amendment.Person,
            amendment.PersonName,
            amendment.AppliedAt,
            amendment.Offices.ToArray()) == 1;

    /// <summary>Claims the amendment whose dossiers have yet to go over; null when there is none, or another node has it.</summary>
    /// <param name="node">Name of the caller.</param>
    /// <param name="now">Instant to judge by.</param>
    /// <param name="lease">How long it is the caller's; <see cref="AdvanceAsync"/> renews it.</param>
    /// <param name="cancellation">Stops the wait, not a claim made.</param>
    public Task<CalendarAmendment?> ClaimAsync(string node, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation)
        => database.WriteAsync(
            async connection =>
            {
                var claimed = await database.ListAsync(
                    connection,
                    "update calendar_amendment set claimed_by = $1, claimed_until = $3 where round < 3 "
                        + $"and (claimed_until is null or claimed_until <= $2 or claimed_by = $1) returning {Columns}",
                    Read,
                    cancellation,
                    node,
                    now,
                    now + lease);
                return claimed.Count == 0 ? null : claimed[0];
            },
            cancellation);

    /// <summary>Keeps how far a claimed amendment has come.</summary>
    /// <returns>False when another node has taken it over: stop.</returns>
    public async Task<bool> AdvanceAsync(CalendarAmendment to, string node, DateTimeOffset? until, CancellationToken cancellation)
        => await database.ExecuteAsync(
            "update calendar_amendment set round = $3, at_office = $4, at_dossier = $5, moved = $6, kept = $7, refused = $8, "
                + "ended_at = $9, claimed_until = $10 where number = $1 and claimed_by = $2",
            cancellation,
            to.Number,
            node,
            to.Round,
            to.AtOffice,
            to.AtDossier?.Value,
            to.Moved,
            to.Kept,
            to.Refused,
            to.EndedAt,
            until) == 1;

    /// <summary>Open dossiers received by an office, by id.</summary>
    /// <param name="office">The office.</param>
    /// <param name="after">The last one seen; null from the first.</param>
    /// <param name="filedSince">Only those filed at or after this instant.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task<IReadOnlyList<DossierId>> OpenDossiersAsync(
        string office, DossierId? after, DateTimeOffset filedSince, CancellationToken cancellation)
        => database.ListAsync(
            database is PostgresDatabase ? PostgresOpen : SqliteOpen,
            row => new DossierId(row.GetGuid(0)),
            cancellation,
            office,
            after?.Value ?? Guid.Empty,
            filedSince);

    /// <summary>The rows of dossiers; none for one that is gone.</summary>
    public Task<IReadOnlyList<DossierRow>> DossiersAsync(IReadOnlyList<DossierId> ids, CancellationToken cancellation)
        => database.ListAsync(
            $"select {DossierColumns.All} from dossier d where d.id {database.IsAnyOf(1)}",
            row => DossierColumns.Read(database, row),
            cancellation,
            database.Ids([.. ids.Select(id => id.Value)]));

    private CalendarAmendment Read(DbDataReader row) => new()
    {
        Number = row.GetInt32(0),
        FileName = row.GetString(1),
        File = row.GetString(2),
        Notice = row.GetString(3),
        Person = row.GetString(4),
        PersonName = row.GetString(5),
        AppliedAt = database.Instant(row, 6),
        Offices = database.List(row, 7),
        Round = row.GetInt32(8),
        AtOffice = row.IsDBNull(9) ? null : row.GetString(9),
        AtDossier = row.IsDBNull(10) ? null : new DossierId(row.GetGuid(10)),
        Moved = row.GetInt64(11),
        Kept = row.GetInt64(12),
        Refused = row.GetInt64(13),
        EndedAt = database.InstantOrNull(row, 14),
    };
}
