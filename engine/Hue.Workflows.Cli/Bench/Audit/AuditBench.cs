using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Cli.Bench.Audit;

/// <summary>
/// What auditing costs. First the steps as they are completed, over HTTP; then, stricter, through the engine's desk alone, on the same
/// kind of database. Without auditing no record is made, sealed with the dossier's key, brought into canonical form, hashed or stored;
/// all else is the same. Of the desk the share of storing is said too: records are made then, and their rows left out.
/// </summary>
internal static class AuditBench
{
    public const string Audited = "audited";
    public const string NotMade = "not made";
    private const double TargetCost = 0.15;
    private const int Rounds = 20;
    private const int WarmUpDossiers = 300;
    private const string RowsOmitted = "rows omitted";
    private static readonly string[] Ways = [Audited, RowsOmitted, NotMade];

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        if (options.Database != "postgres")
            throw new CannotMeasureException("audit is measured on postgres only.");
        var http = await AuditOverHttp.MeasureAsync(options, cancellation);
        var (desk, processor, records) = await ThroughDeskAsync(options, cancellation);
        var cost = http.Cost(Audited, NotMade);
        return new BenchReport
        {
            Bench = "audit",
            Figures =
            [
                new("stepsPerSecond", http.Rate(Audited)),
                new("costPercent", 100 * cost),
                new("deskStepsPerSecond", desk.Rate(Audited)),
                new("deskCostPercent", 100 * desk.Cost(Audited, NotMade)),
                new("deskCostOfStoringPercent", 100 * desk.Cost(Audited, RowsOmitted)),
                new("deskProcessorMicrosecondsPerStep", processor[Audited]),
                new("recordsPerStep", records),
                new("clients", options.Clients),
            ],
            Baseline =
            [
                new("stepsPerSecondWithoutAuditing", http.Rate(NotMade)),
                new("deskStepsPerSecondWithoutAuditing", desk.Rate(NotMade)),
                new("deskProcessorMicrosecondsPerStepWithoutAuditing", processor[NotMade]),
            ],
            Ratio = 1 - cost,
            Target = TargetCost,
            Claim = "auditing costs at most 15 % of the rate of steps completed over HTTP without it",
            Holds = cost <= TargetCost,
        };
    }

    private static async Task<(AuditShare Share, IReadOnlyDictionary<string, double> Processor, double Records)> ThroughDeskAsync(
        BenchOptions options, CancellationToken cancellation)
    {
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        var setting = new StorageOptions { Database = cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation)) };
        await using var stores = await Stores.OpenAsync(setting, cancellation);
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(options.Procedures));
        var journey = Journey.Read(options.Procedures);
        var steps = new DeskSteps(catalogue, journey, options.Clients, cluster);
        options.Tell("Warming the desk up …");
        var share = new AuditShare();
        var processor = Ways.ToDictionary(way => way, _ => new List<double>());
        foreach (var way in Ways)
            await RoundAsync(way, WarmUpDossiers);
        var dossiers = (int)((await RoundAsync(NotMade, WarmUpDossiers)).Rate
            * options.Seconds / (Ways.Length * Rounds * options.Clients * journey.Steps.Count)) + 1;
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 5 == 0)
                options.Tell($"Through the desk, rounds from {round + 1} on, of {Rounds} …");
            foreach (var way in round % 2 == 0 ? Ways : Ways.Reverse())
            {
                var (done, used) = await RoundAsync(way, dossiers);
                share.Add(way, done);
                processor[way].Add(used);
            }
        }

        return (share, processor.ToDictionary(way => way.Key, way => AuditShare.Median(way.Value)), steps.RecordsPerStep);

        async Task<(double Rate, double Processor)> RoundAsync(string way, int dossiers)
        {
            cancellation.ThrowIfCancellationRequested();
            AuditTrail.IsOmitted = way == NotMade;
            GroupCommit.OmitsAuditRows = way != Audited;
            var measured = await steps.RoundAsync(stores, dossiers);
            AuditTrail.IsOmitted = GroupCommit.OmitsAuditRows = false;
            return measured;
        }
    }
}
