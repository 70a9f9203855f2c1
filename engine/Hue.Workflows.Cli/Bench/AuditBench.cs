using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Storage;

namespace Hue.Workflows.Cli.Bench;

/// <summary>
/// What auditing costs: the same steps on the same database through the engine's desk, with and without the rows of audit_record, round
/// by round in turn. Without them nothing else changes: records are made and hashed all the same, since the snapshot holds the chain's
/// head; `hue bench decide` times that.
/// </summary>
internal static class AuditBench
{
    private const double TargetCost = 0.15;
    private const int Rounds = 6;

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
        await steps.RoundAsync(with, 2, cancellation);
        await steps.RoundAsync(without, 2, cancellation);
        List<double> audited = [], bare = [];
        for (var round = 0; round < Rounds; round++)
        {
            options.Tell($"Round {round + 1} of {Rounds} …");
            var seconds = Math.Max(1, options.Seconds / (2 * Rounds));
            var first = round % 2 == 0;
            (first ? audited : bare).Add(await steps.RoundAsync(first ? with : without, seconds, cancellation));
            (first ? bare : audited).Add(await steps.RoundAsync(first ? without : with, seconds, cancellation));
        }

        var (rate, rateWithout) = (Median(audited), Median(bare));
        var cost = 1 - (rate / rateWithout);
        return new BenchReport
        {
            Bench = "audit",
            Figures =
            [
                new("stepsPerSecond", rate),
                new("costPercent", 100 * cost),
                new("recordsPerStep", steps.RecordsPerStep),
                new("clients", options.Clients),
            ],
            Baseline = [new("stepsPerSecondWithoutAuditRows", rateWithout)],
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
