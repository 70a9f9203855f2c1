using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit;

/// <summary>Reads histories.</summary>
internal static class AuditReads
{
    public static async Task<IResult> HistoryAsync(
        Guid id, DossierRoom room, StoreGate gate, HistoryLines history, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "history");
        return Results.Ok(new HistoryView(history.Of(row, await gate.Open.Queries.AuditAsync(row.Id, cancellation))));
    }

    public static async Task<IResult> AuditAsync(
        Guid id, DossierRoom room, StoreGate gate, HistoryLines history, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "audit");
        var (rows, fault) = await StoredState.ReadAsync(gate.Open.Queries, row, cancellation);
        return Results.Ok(new AuditView(fault is null, fault?.Vi, history.Attested(row, rows)));
    }
}
