using System.Globalization;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Host.Audit.Log;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Audit.Search;

/// <summary>
/// What a search found, taken out as a whole: a table, or every dossier with its proofs. Each dossier that leaves is recorded before it
/// does. Too many are refused before anything is sent.
/// </summary>
internal static class SelectionHandlers
{
    private const int RowsMost = 10_000;
    private const int ChunkMost = 200;

    public static async Task<IResult> CsvAsync(
        [AsParameters] DossierSearchRequest request, StoreGate gate, LoadedCatalogue catalogue, Journal journal, TimeProvider clock,
        HttpContext http, CancellationToken cancellation)
    {
        var (asked, criteria) = AskedFor.Dossiers(http.Request, request, clock.GetUtcNow());
        if (asked.Errors.Count > 0)
            return Problems.CriteriaUnreadable(asked.Errors);
        var person = Person.Of(http);
        await journal.SearchedAsync(person, "csv", asked.Named, cancellation);
        if (await gate.Open.Trail.SelectionAsync(criteria, RowsMost, cancellation) is not { } ids)
            return Problems.SelectionTooLarge(RowsMost);
        return new CsvResult($"ho-so-{Day(criteria.Now)}.csv", RowsAsync);

        async IAsyncEnumerable<IReadOnlyList<FoundDossierLine>> RowsAsync()
        {
            foreach (var chunk in ids.Chunk(ChunkMost))
            {
                await journal.ExportedAsync(person, chunk, cancellation);
                var found = await gate.Open.Trail.DetailsAsync(chunk, criteria.Now, cancellation);
                yield return [.. found.Select(each => SearchLines.Of(each, catalogue.Names))];
            }
        }
    }

    public static async Task<IResult> ZipAsync(
        [AsParameters] DossierSearchRequest request, StoreGate gate, LogKeeper keeper, DossierZips zips, Journal journal,
        TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        var (asked, criteria) = AskedFor.Dossiers(http.Request, request, clock.GetUtcNow());
        if (asked.Errors.Count > 0)
            return Problems.CriteriaUnreadable(asked.Errors);
        var person = Person.Of(http);
        await journal.SearchedAsync(person, "zip", asked.Named, cancellation);
        if (await gate.Open.Trail.SelectionAsync(criteria, SelectionManifest.DossiersMost, cancellation) is not { } ids)
            return Problems.SelectionTooLarge(SelectionManifest.DossiersMost);
        var found = await gate.Open.Trail.DetailsAsync(ids, criteria.Now, cancellation);
        await journal.ExportedAsync(person, found.Select(each => each.Id), cancellation);
        await keeper.SealAsync(cancellation); // what has just been done is in it
        var zip = await new SelectionZip(keeper.Keys, zips, criteria.Now).MakeAsync(found, [.. asked.Named], cancellation);
        return Results.File(zip, "application/zip", $"ho-so-{Day(criteria.Now)}.zip");
    }

    private static string Day(DateTimeOffset now) => HueTime.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
