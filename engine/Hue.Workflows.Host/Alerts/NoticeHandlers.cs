using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Offices;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Alerts;

/// <summary>Reads alerts and marks notices.</summary>
internal static class NoticeHandlers
{
    private const int Most = 100;
    private const int AlarmsMost = 10;

    public static async Task<IResult> ListAsync(
        StoreGate gate, AbsenceBook absences, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var replaced = await absences.ReplacedByAsync(person, cancellation);
        var query = new NoticeQuery(person.Id, person.Holds, Most) { Replaces = replaced };
        var notices = await gate.Open.Queries.NoticesAsync(query, cancellation);
        var alarms = person.Holds.Any(held => held.Role == "operator")
            ? await gate.Open.Alarms.LatestAsync(person.Id, AlarmsMost, cancellation)
            : [];
        return Results.Ok(new NoticeList(
            notices.Count(n => n.ReadAt is null) + alarms.Count(a => a.ReadAt is null),
            [
                .. notices.Select(n => new NoticeView(
                    n.Alert.Dossier.Value, n.DossierNumber, n.ProcedureTitle, n.Alert.Key, n.Alert.Subject, n.SentAt, n.ReadAt,
                    person.SeesNumbersOnly || person.OfficesSeen?.Contains(n.Alert.Office) == false)),
            ],
            [.. alarms.Select(a => new AlarmNotice(a.Id, a.Code, a.Source, a.Detail, a.RaisedAt, a.EndedAt, a.ReadAt))]));
    }

    public static async Task<IResult> MarkReadAsync(
        NoticesRead body, StoreGate gate, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        await gate.Open.Queries.MarkNoticesReadAsync(
            Person.Of(http).Id, [.. body.Items.Select(i => (new DossierId(i.Dossier), i.Alert))], clock.GetUtcNow(), cancellation);
        foreach (var alarm in body.Alarms ?? [])
            await gate.Open.Alarms.MarkReadAsync(Person.Of(http).Id, alarm, clock.GetUtcNow(), cancellation);
        return Results.NoContent();
    }

    public static async Task<IResult> OfDossierAsync(
        Guid id, DossierRoom room, StoreGate gate, LoadedCatalogue catalogue, HttpContext http, CancellationToken cancellation)
    {
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        var alerts = await gate.Open.Queries.AlertsAsync(row.Id, cancellation);
        // After a standstill several rungs fall at one instant: they were climbed in the ladder's order.
        var rungs = catalogue.Current.Find(row.Procedure, row.Version)?.Ladder.Rungs.Select(rung => rung.Id).ToList() ?? [];
        return Results.Ok(new AlertList(
            [.. alerts
                .OrderBy(a => a.Alert.RaisedAt)
                .ThenBy(a => a.Alert.Term, StringComparer.Ordinal)
                .ThenBy(a => rungs.IndexOf(a.Alert.Rung))
                .Select(a => new AlertView(
                    a.Alert.Key, a.Alert.Rung, a.Alert.Term, a.Alert.Subject, a.Alert.Tell, a.Alert.RaisedAt, a.SentAt))]));
    }
}
