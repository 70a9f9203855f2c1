using System.Data.Common;

namespace Hue.Workflows.Storage.Absences;

/// <summary>Absences that hold or lie ahead.</summary>
public sealed class AbsenceStore
{
    private readonly Database database;

    internal AbsenceStore(Database database) => this.database = database;

    /// <summary>Absences that have not ended by an instant, by their beginning.</summary>
    public Task<IReadOnlyList<Absence>> AheadAsync(DateTimeOffset now, CancellationToken cancellation)
        => database.ListAsync(
            "select id, person, office, role, substitute, from_at, coalesce(ended_at, to_at), reason, entered_by, entered_at from absence "
                + "where coalesce(ended_at, to_at) > $1 order by from_at, id",
            Read,
            cancellation,
            now);

    /// <summary>Adds an absence; the same id again changes nothing.</summary>
    public Task AddAsync(Absence absence, CancellationToken cancellation)
        => database.ExecuteAsync(
            "insert into absence (id, person, office, role, substitute, from_at, to_at, reason, entered_by, entered_at) "
                + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing",
            cancellation,
            absence.Id,
            absence.Person,
            absence.Office,
            absence.Role,
            absence.Substitute,
            absence.From,
            absence.To,
            absence.Reason,
            absence.EnteredBy,
            absence.EnteredAt);

    /// <summary>Ends an absence at an instant before its end; the end that was entered stays beside it.</summary>
    /// <returns>False when there is none, or it has ended.</returns>
    public async Task<bool> EndAsync(Guid id, DateTimeOffset at, CancellationToken cancellation)
        => await database.ExecuteAsync(
            "update absence set ended_at = $2 where id = $1 and coalesce(ended_at, to_at) > $2", cancellation, id, at) == 1;

    private Absence Read(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        database.Instant(row, 5),
        database.Instant(row, 6),
        row.GetString(7),
        row.GetString(8),
        database.Instant(row, 9));
}
