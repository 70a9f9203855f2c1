using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Bulletins;

namespace Hue.Workflows.Host.Bulletins;

/// <summary>Reads bulletins: operators and auditors every office's line, people of an office their own.</summary>
internal static class BulletinHandlers
{
    private const int Most = 60;

    /// <summary>A bulletin made later than this after its slot says so.</summary>
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(5);

    public static async Task<IResult> ListAsync(
        StoreGate gate, LoadedCatalogue catalogue, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var all = await gate.Open.Bulletins.LatestAsync(Most, cancellation);
        var read = (await gate.Open.Bulletins.ReadByAsync(person.Id, [.. all.Select(b => b.Id)], cancellation)).ToHashSet();
        return Results.Ok(new BulletinList(
        [
            .. all.Select(b => (Bulletin: b, Seen: Seen(b, person))).Where(b => b.Seen.Count > 0).Select(b => new BulletinHead(
                b.Bulletin.Id, b.Bulletin.SlotAt, b.Bulletin.MadeAt, IsLate(b.Bulletin), read.Contains(b.Bulletin.Id),
                Sum(b.Seen))),
        ]));
    }

    public static async Task<IResult> ReadAsync(
        string id, StoreGate gate, LoadedCatalogue catalogue, HttpContext http, CancellationToken cancellation)
    {
        if (await gate.Open.Bulletins.FindAsync(id, cancellation) is not { } bulletin)
            return Problems.NotFound();
        var seen = Seen(bulletin, Person.Of(http));
        return seen.Count == 0 ? Problems.NotFound() : Results.Ok(new BulletinView(
            bulletin.Id, bulletin.SlotAt, bulletin.MadeAt, IsLate(bulletin), bulletin.FromAt, bulletin.SinceAt, Sum(seen),
            [
                .. seen.Select(line => View(line, catalogue.Names.Office(line.Office)))
                    .OrderByDescending(line => line.Late).ThenBy(line => line.OfficeName, StringComparer.Ordinal),
            ]));
    }

    public static async Task<IResult> MarkReadAsync(
        string id, StoreGate gate, TimeProvider clock, HttpContext http, CancellationToken cancellation)
    {
        await gate.Open.Bulletins.MarkReadAsync(Person.Of(http).Id, id, clock.GetUtcNow(), cancellation);
        return Results.NoContent();
    }

    /// <summary>The lines that somebody may see.</summary>
    public static IReadOnlyList<OfficeFigures> Seen(Bulletin bulletin, Person person) => person.OfficesSeen is { } own
        ? [.. bulletin.Offices.Where(line => own.Contains(line.Office, StringComparer.Ordinal))]
        : bulletin.Offices;

    private static bool IsLate(Bulletin bulletin) => bulletin.MadeAt - bulletin.SlotAt > Punctual;

    private static FiguresView Sum(IReadOnlyList<OfficeFigures> lines)
        => View(lines.Aggregate(new OfficeFigures { Office = "" }, (sum, line) => sum.Plus(line)), "");

    private static FiguresView View(OfficeFigures line, string name) => new(
        line.Office, name, line.Received, line.ReceivedOnline, line.ReceivedSince, line.Finished, line.FinishedSince, line.FinishedOnTime,
        line.Open, line.Late, line.NearlyLate, line.Suspended, line.OnTimeIndex, line.LateIndex, line.OnTimePlain, line.LatePlain,
        line.WithoutDue);
}
