using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Bench;

/// <summary>
/// What auditing costs: the same steps on the same database through the engine's desk, with auditing and without, in short rounds in
/// turn. A share is the median of those of the rounds, each against the round beside it, so that a slow minute of the machine meets both.
/// Without it no record is made, sealed with the dossier's key, brought into canonical form, hashed or stored; all else is the same.
/// The share of storing alone is said beside: records are made then, and their rows left out.
/// </summary>
internal static class AuditBench
{
    private const double TargetCost = 0.15;
    private const int Rounds = 20;
    private const int WarmUpDossiers = 300;
    private const string Audited = "audited";
    private const string RowsOmitted = "rows omitted";
    private const string NotMade = "not made";
    private static readonly string[] Ways = [Audited, RowsOmitted, NotMade];

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        if (options.Database != "postgres")
            throw new CannotMeasureException("audit is measured on postgres only.");
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        var setting = new StorageOptions { Database = cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation)) };
        await using var with = await Stores.OpenAsync(setting, cancellation);
        await using var without = await Stores.OpenAsync(setting, cancellation);
        without.OmitAuditRows();
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(options.Procedures));
        var journey = Journey.Read(options.Procedures);
        var steps = new DeskSteps(catalogue, journey, options.Clients, cluster);
        options.Tell("Warming up …");
        var rates = Ways.ToDictionary(way => way, _ => new List<double>());
        var processor = Ways.ToDictionary(way => way, _ => new List<double>());
        foreach (var way in Ways)
            await RoundAsync(way, WarmUpDossiers);
        var dossiers = (int)((await RoundAsync(NotMade, WarmUpDossiers)).Rate
            * options.Seconds / (rates.Count * Rounds * options.Clients * journey.Steps.Count)) + 1;
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 5 == 0)
                options.Tell($"Rounds from {round + 1} on, of {Rounds} …");
            foreach (var way in round % 2 == 0 ? Ways : Ways.Reverse())
            {
                var (done, used) = await RoundAsync(way, dossiers);
                rates[way].Add(done);
                processor[way].Add(used);
            }
        }

        async Task<(double Rate, double Processor)> RoundAsync(string way, int dossiers)
        {
            cancellation.ThrowIfCancellationRequested();
            AuditTrail.IsOmitted = way == NotMade;
            var measured = await steps.RoundAsync(way == Audited ? with : without, dossiers);
            AuditTrail.IsOmitted = false;
            return measured;
        }

        double Share(string way) => Median(rates[Audited].Zip(rates[way], (with, without) => with / without));
        var cost = 1 - Share(NotMade);
        return new BenchReport
        {
            Bench = "audit",
            Figures =
            [
                new("stepsPerSecond", Median(rates[Audited])),
                new("costPercent", 100 * cost),
                new("costOfStoringPercent", 100 * (1 - Share(RowsOmitted))),
                new("processorMicrosecondsPerStep", Median(processor[Audited])),
                new("processorMicrosecondsRowsOmitted", Median(processor[RowsOmitted])),
                new("recordsPerStep", steps.RecordsPerStep),
                new("clients", options.Clients),
            ],
            Baseline =
            [
                new("stepsPerSecondWithoutAuditing", Median(rates[NotMade])),
                new("processorMicrosecondsPerStep", Median(processor[NotMade])),
            ],
            Ratio = Share(NotMade),
            Target = TargetCost,
            Claim = "auditing costs at most 15 % of the rate of completed steps without it",
            Holds = cost <= TargetCost,
        };
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
