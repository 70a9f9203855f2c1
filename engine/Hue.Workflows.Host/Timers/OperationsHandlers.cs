using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.Host.Timers;

/// <summary>Reads how the house runs.</summary>
internal static class OperationsHandlers
{
    private const int UnsentMost = 1000;

    public static async Task<IResult> ReadAsync(
        StoreGate gate, LoadedCatalogue catalogue, SweepRecord record, TimeProvider clock, CancellationToken cancellation)
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
        var (lastAt, sweeps, fell, sent, fault) = record.Now;
        return Results.Ok(new OperationsView(
            await DossierLines.CountAsync(gate, catalogue, null, now, cancellation),
            [.. offices.OrderByDescending(o => o.Counts.Late).ThenBy(o => o.OfficeName, StringComparer.Ordinal)],
            new SweepView(lastAt, sweeps, fell, sent, unsent.Count, fault),
            [.. catalogue.Current.Faults.Where(f => !f.IsWarning)]));
    }
}
