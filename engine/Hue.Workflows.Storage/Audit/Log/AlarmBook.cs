using System.Data.Common;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Dossiers.Flowing;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Storage.Audit.Log;

/// <summary>Something that whoever runs the house has to look at.</summary>
/// <param name="Id">Of this time that it stands.</param>
/// <param name="Code">check-failed, sealing-failed.</param>
/// <param name="Source">Of a check: sample or whole; empty for the rest.</param>
/// <param name="Detail">What was found first.</param>
/// <param name="RaisedAt">Since when it stands, UTC.</param>
/// <param name="EndedAt">When it was found to be over, UTC; null while it stands.</param>
/// <param name="ReadAt">When the person asked for read it, UTC.</param>
public sealed record Alarm(
    Guid Id, string Code, string Source, LocalText Detail, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt, DateTimeOffset? ReadAt = null);

/// <summary>Alarms: each stands once until it is over, tells the operators once, and is kept.</summary>
public sealed class AlarmBook
{
    /// <summary>Before an alarm's id, where a delivery names what it carries.</summary>
    public const string ItemPrefix = "alarm:";

    private const string Columns = "a.id, a.code, a.source, a.detail, a.raised_at, a.ended_at";
    private readonly Database database;

    internal AlarmBook(Database database) => this.database = database;

    /// <summary>Raises an alarm unless it stands already, and puts it on its way to the operators.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="mails">Whether operators who have an address are told by e-mail as well.</param>
    /// <param name="day">The civil day in Huế, for roles with dates.</param>
    /// <param name="cancellation">Stops the wait; all or nothing is kept.</param>
    /// <returns>False when it stands already; then nothing changed.</returns>
    public Task<bool> RaiseAsync(Alarm alarm, bool mails, DateOnly day, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            var raised = await database.ExecuteAsync(
                connection,
                "insert into alarm (id, code, source, detail, raised_at) values ($1, $2, $3, $4, $5) "
                    + "on conflict (code, source) where ended_at is null do nothing",
                cancellation, alarm.Id, alarm.Code, alarm.Source, ExportJson.Text(alarm.Detail), alarm.RaisedAt) == 1;
            if (raised && mails)
                await MailAsync(connection, alarm, day, cancellation);
            return raised;
        },
        cancellation);

    /// <summary>An alarm is over, if it stands.</summary>
    public Task EndAsync(string code, string source, DateTimeOffset at, CancellationToken cancellation) => database.ExecuteAsync(
        "update alarm set ended_at = $3 where code = $1 and source = $2 and ended_at is null", cancellation, code, source, at);

    /// <summary>What stands now, oldest first.</summary>
    public Task<IReadOnlyList<Alarm>> StandingAsync(CancellationToken cancellation) => database.ListAsync(
        $"select {Columns} from alarm a where a.ended_at is null order by a.raised_at", row => Read(row), cancellation);

    /// <summary>The newest, newest first, with when a person read them.</summary>
    public Task<IReadOnlyList<Alarm>> LatestAsync(string person, int most, CancellationToken cancellation) => database.ListAsync(
        $"select {Columns}, r.read_at from alarm a left join alarm_read r on r.alarm = a.id and r.person = $1 "
            + "order by a.raised_at desc limit $2",
        row => Read(row) with { ReadAt = database.InstantOrNull(row, 6) }, cancellation, person, most);

    /// <summary>One of them; null when there is none.</summary>
    public async Task<Alarm?> FindAsync(Guid id, CancellationToken cancellation) => (await database.ListAsync(
        $"select {Columns} from alarm a where a.id = $1", row => Read(row), cancellation, id)).SingleOrDefault();

    /// <summary>A person has read an alarm; the first time stays. One that is not there is not marked.</summary>
    public Task MarkReadAsync(string person, Guid id, DateTimeOffset at, CancellationToken cancellation) => database.ExecuteAsync(
        "insert into alarm_read (person, alarm, read_at) select $1, a.id, $3 from alarm a where a.id = $2 "
            + "on conflict (person, alarm) do nothing",
        cancellation, person, id, at);

    private async Task MailAsync(DbConnection connection, Alarm alarm, DateOnly day, CancellationToken cancellation)
    {
        var mailed = await MailReceivers.ReadAsync(database, connection, day, cancellation);
        var item = $"{ItemPrefix}{alarm.Id}";
        List<DeliveryRow> rows =
        [
            .. mailed.Of([Receivers.Role("", "operator")]).Select(account => new DeliveryRow(
                StableId.Of(default, $"delivery/{DeliveryLanes.Email}/{account}", item, 0), DeliveryLanes.Email, account, null, item)),
        ];
        await DeliveryRow.AddAsync(database, connection, rows, alarm.RaisedAt, cancellation);
    }

    private Alarm Read(DbDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), ExportJson.Sentence(row.GetString(3)), database.Instant(row, 4),
        database.InstantOrNull(row, 5));
}
