using Hue.Workflows.Engine.Json;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Counts the day that an apology would promise, before the leader signs it.</summary>
internal static class ApologyReads
{
    public static async Task<IResult> ProposeAsync(
        Guid id,
        string time,
        DossierRoom room,
        LoadedCatalogue catalogue,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellation)
    {
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        if (!Term.TryParse(time, out var budget, out _))
            return Problems.TermUnreadable();
        var now = clock.GetUtcNow();
        var calendar = catalogue.Names.Calendar(StoredJson.ReadDossier(row.Snapshot));
        try
        {
            var counted = calendar.Explain(new TermLedger { Budget = budget, From = now }, now);
            return Results.Ok(new ApologyProposal(counted.Due!.Value, ExplanationViews.Of(counted)));
        }
        catch (CalendarHasNoYearException noYear)
        {
            return Problems.CalendarHasNoYear(noYear);
        }
    }
}
