using Hue.Workflows.Host.Alerts;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Timers;

/// <summary>Reads how the house runs, and sends again what was given up.</summary>
internal static class OperationsHandlers
{
    private const int UnsentMost = 1000;
    private const int DeadMost = 200;

    public static async Task<IResult> ReadAsync(
        StoreGate gate,
        LoadedCatalogue catalogue,
        DeliverySettings receivers,
        SweepRecord record,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var offices = new List<OfficeCounts>();
        foreach (var office in catalogue.Current.Offices.All)
        {
            var counts = await DossierLines.CountAsync(gate, catalogue, [office.Id], now, cancellation);
            if (counts.Open + counts.FiledNotReceived > 0)
                offices.Add(new OfficeCounts(office.Id, office.Name, counts));
        }

        var unsent = await gate.Open.Dossiers.UnsentAlertsAsync(UnsentMost, now, cancellation);
        var (timers, oldest) = await gate.Open.DeliveryLists.OverdueTimersAsync(now, cancellation);
        var (lastAt, sweeps, fell, sent, fault) = record.Now;
        return Results.Ok(new OperationsView(
            await DossierLines.CountAsync(gate, catalogue, null, now, cancellation),
            [.. offices.OrderByDescending(o => o.Counts.Late).ThenBy(o => o.OfficeName, StringComparer.Ordinal)],
            new SweepView(lastAt, sweeps, fell, sent, unsent.Count, fault, timers, oldest),
            LaneViews.Of(await gate.Open.DeliveryLists.LanesAsync(now, cancellation), receivers),
            [.. (await gate.Open.DeliveryLists.DeadAsync(DeadMost, cancellation)).Select(LaneViews.Of)],
            [.. catalogue.Current.Faults.Where(f => !f.IsWarning)]));
    }

    public static async Task<IResult> ResendAsync(
        ResendRequest body, StoreGate gate, TimeProvider clock, HttpContext http, ILogger<Sweeper> logger, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        var sent = await gate.Open.DeliveryLists.ResendAsync(
            body.Deliveries, person.As(person.Holds.First(Access.MayOperate)), clock.GetUtcNow(), cancellation);
        logger.DeliveriesResent(sent, person.Id);
        return Results.Ok(new ResentView(sent));
    }
}
