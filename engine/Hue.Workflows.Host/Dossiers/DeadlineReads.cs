using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Explains due times.</summary>
internal static class DeadlineReads
{
    public static async Task<IResult> DeadlineAsync(
        Guid id, DateTimeOffset? at, DossierRoom room, StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock, Journal journal,
            HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindNumbersAsync(id, person, cancellation) is not var (row, numbersOnly))
            return Problems.NotFound();
        var d = StoredJson.ReadDossier(row.Snapshot);
        var calendar = catalogue.Names.Calendar(d);
        // A dossier that has ended is judged by when it ended, as the index of on-time handling does.
        var asked = at ?? d.EndedAt ?? clock.GetUtcNow();
        var definition = catalogue.Current.Find(d.Procedure, d.Version);
        var told = definition?.Term.Unknown == true
            || d.Terms.Any(term => term.Ledger is { Suspensions.Count: > 0 } or { Extensions.Count: > 0 });
        var records = told ? await gate.Open.Queries.AuditAsync(row.Id, cancellation) : [];
        if (told && !numbersOnly)
            await journal.ReadAsync(person, row, cancellation, "history");
        try
        {
            return Results.Ok(DeadlineViews.Of(
                d, RecordedEvent.Of(records), definition, calendar, asked, numbersOnly, catalogue.Names));
        }
        catch (CalendarHasNoYearException noYear)
        {
            return Problems.CalendarHasNoYear(noYear);
        }
    }
}
