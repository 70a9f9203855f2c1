using Hue.Workflows.Engine.Store;
using Hue.Workflows.Host.Audit;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using QRCoder;

namespace Hue.Workflows.Host.Dossiers;

/// <summary>Reads dossiers.</summary>
internal static class DossierReads
{
    public static async Task<IResult> ListAsync(
        string? show,
        string? status,
        string? procedure,
        string? office,
        string? search,
        string? after,
        int? most,
        StoreGate gate,
        LoadedCatalogue catalogue,
        TimeProvider clock,
        Journal journal,
        HttpContext http,
        CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (ListParts.Statuses(status) is not { } statuses || !ListParts.IsShow(show))
            return Problems.Malformed(
                "Tham số “status” là các số 1 đến 10 cách nhau dấu phẩy; “show” là open, overdue, suspended hoặc ended.");
        if (ListParts.Most(most) is not { } rows)
            return Problems.Malformed(ListParts.MostFault);
        var now = clock.GetUtcNow();
        var offices = ListParts.Offices(person, office);
        await journal.ListedAsync(person, "dossiers", offices, cancellation);
        await journal.SearchedAsync(person, search, cancellation);
        var page = await gate.Open.Queries.DossiersAsync(
            new DossierQuery
            {
                Offices = offices,
                Statuses = statuses,
                Procedure = procedure,
                Show = show,
                Search = search,
                SearchesNumbersOnly = person.SeesNumbersOnly,
                Now = now,
                After = after,
                Most = rows,
            },
            cancellation);
        return Results.Ok(
            new DossierPage([.. page.Items.Select(row => DossierLines.Of(row, catalogue.Names, person.SeesNumbersOnly, now))], page.Next));
    }

    public static async Task<IResult> CountsAsync(
        string? office, StoreGate gate, LoadedCatalogue catalogue, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        // Counts hold no personal data: whoever handles nothing sees those of the whole city.
        var offices = person.Handles.Count > 0 ? ListParts.Offices(person, office) : office is null ? null : [office];
        return Results.Ok(await DossierLines.CountAsync(gate, catalogue, offices, clock.GetUtcNow(), cancellation));
    }

    public static async Task<IResult> OneAsync(Guid id, DossierRoom room, HttpContext http, CancellationToken cancellation)
        => await PageAsync(await room.FindAsync(id, Person.Of(http), cancellation), room, http, cancellation);

    public static async Task<IResult> ByNumberAsync(string number, DossierRoom room, HttpContext http, CancellationToken cancellation)
        => await PageAsync(await room.FindAsync(number, Person.Of(http), cancellation), room, http, cancellation);

    public static async Task<IResult> QrAsync(Guid id, DossierRoom room, HttpContext http, CancellationToken cancellation)
    {
        if (await room.FindAsync(id, Person.Of(http), cancellation) is not { } row)
            return Problems.NotFound();
        using var code = QRCodeGenerator.GenerateQrCode(row.Number, QRCodeGenerator.ECCLevel.M);
        return Results.Text(new SvgQRCode(code).GetGraphic(4), "image/svg+xml");
    }

    private static async Task<IResult> PageAsync(DossierRow? row, DossierRoom room, HttpContext http, CancellationToken cancellation)
    {
        if (row is null)
            return Problems.NotFound();
        http.Response.Headers.ETag = $"\"{row.Revision}\"";
        return Results.Ok(await room.ViewAsync(row, Person.Of(http), cancellation));
    }
}
