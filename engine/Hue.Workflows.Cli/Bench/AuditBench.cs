using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Bench;

/// <summary>
/// What auditing costs: the same steps on the same database through the engine's desk, with auditing and without, round by round in turn.
/// Without it no record is made, sealed with the dossier's key, brought into canonical form, hashed or stored; all else is the same.
/// The share of storing alone is said beside: records are made then, and their rows left out.
/// </summary>
internal static class AuditBench
{
    private const double TargetCost = 0.15;
    private const int Rounds = 6;
    private const string Audited = "audited";
    private const string RowsOmitted = "rows omitted";
    private const string NotMade = "not made";

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
        var steps = new DeskSteps(catalogue, journey, options.Clients);
        options.Tell("Warming up …");
        Dictionary<string, List<double>> rates = new() { [Audited] = [], [RowsOmitted] = [], [NotMade] = [] };
        foreach (var way in rates.Keys)
            await RoundAsync(way, 2);
        var seconds = Math.Max(1, options.Seconds / (rates.Count * Rounds));
        for (var round = 0; round < Rounds; round++)
        {
            options.Tell($"Round {round + 1} of {Rounds} …");
            foreach (var way in round % 2 == 0 ? rates.Keys : rates.Keys.Reverse())
                rates[way].Add(await RoundAsync(way, seconds));
        }

        async Task<double> RoundAsync(string way, int seconds)
        {
            AuditTrail.IsOmitted = way == NotMade;
            var rate = await steps.RoundAsync(way == Audited ? with : without, seconds, cancellation);
            AuditTrail.IsOmitted = false;
            return rate;
        }

        var (rate, rateWithout, rateUnstored) = (Median(rates[Audited]), Median(rates[NotMade]), Median(rates[RowsOmitted]));
        var cost = 1 - (rate / rateWithout);
        return new BenchReport
        {
            Bench = "audit",
            Figures =
            [
                new("stepsPerSecond", rate),
                new("costPercent", 100 * cost),
                new("costOfStoringPercent", 100 * (1 - (rate / rateUnstored))),
                new("recordsPerStep", steps.RecordsPerStep),
                new("clients", options.Clients),
            ],
            Baseline = [new("stepsPerSecondWithoutAuditing", rateWithout)],
            Ratio = rate / rateWithout,
            Target = TargetCost,
            Claim = "auditing costs at most 15 % of the rate of completed steps without it",
            Holds = cost <= TargetCost,
        };
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }
}
