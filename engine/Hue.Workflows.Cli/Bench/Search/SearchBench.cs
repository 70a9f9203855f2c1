using System.Diagnostics;
using Hue.Workflows.Cli.Accounts;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Bench.Search;

/// <summary>
/// The auditor's searches over HTTP, on a PostgreSQL of its own with a million records: each kind of search many times, with other values
/// each time. The records are copied in by the bench and made searchable by our own index; they are not chained: no search reads that.
/// </summary>
internal static class SearchBench
{
    private const int TimesEach = 40;
    private const int WarmUp = 3;
    private const double MillisecondsMost = 300;
    private const string Auditor = "do-thanh-tra";

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        if (options.Database != "postgres")
            throw new CannotMeasureException("search is measured on postgres only.");
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        var setting = cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation));
        var city = new SampleCity(Journey.Read(options.Procedures).Offices);
        var perSecond = await FillAsync(setting, city, options, cancellation);
        await using var host = await HostProcess.StartAsync(setting, options, cancellation);
        using var line = new HttpLine(host.Address);
        var session = SignedIn.In(line, Auditor, BenchPeople.Password);
        var took = new Dictionary<string, List<TimeSpan>>(StringComparer.Ordinal);
        foreach (var (kind, path) in SearchMix.Of(city))
        {
            options.Tell($"{kind} …");
            for (var i = 0; i < WarmUp; i++)
                Ask(line, session, path(i));
            took[kind] = [.. Enumerable.Range(WarmUp, TimesEach).Select(i => Ask(line, session, path(i))).Order()];
        }

        return Report(took, perSecond, host);
    }

    private static async Task<double> FillAsync(string setting, SampleCity city, BenchOptions options, CancellationToken cancellation)
    {
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = setting }, cancellation);
        AccountRole auditor = new("hue", "auditor");
        await NewAccount.AddAsync(stores.Accounts, Auditor, Auditor, null, BenchPeople.Password, [auditor], cancellation);
        options.Tell($"Copying {SampleCity.Dossiers:N0} dossiers with {SampleCity.Dossiers * SampleCity.RecordsEach:N0} records …");
        await city.CopyAsync(setting, cancellation);
        options.Tell("Making them searchable …");
        var watch = Stopwatch.StartNew();
        var taken = await stores.Trail.CatchUpAsync(cancellation);
        var perSecond = taken / watch.Elapsed.TotalSeconds;
        await SampleCity.VacuumAsync(setting, cancellation);
        return perSecond;
    }

    private static TimeSpan Ask(HttpLine line, SignedIn session, string path)
    {
        var from = Stopwatch.GetTimestamp();
        line.Send($"GET {path} HTTP/1.1\r\n{session.Headers}").Expect(200, path);
        return Stopwatch.GetElapsedTime(from);
    }

    private static BenchReport Report(Dictionary<string, List<TimeSpan>> took, double perSecond, HostProcess host)
    {
        List<TimeSpan> all = [.. took.Values.SelectMany(each => each).Order()];
        var slowest = took.MaxBy(each => Percentile.Of(each.Value, 95));
        var worst = Percentile.Of(slowest.Value, 95).TotalMilliseconds;
        return new BenchReport
        {
            Bench = "search",
            Figures =
            [
                .. took.SelectMany(each => new Figure[]
                {
                    new($"{each.Key}P50Milliseconds", Percentile.Of(each.Value, 50).TotalMilliseconds),
                    new($"{each.Key}P95Milliseconds", Percentile.Of(each.Value, 95).TotalMilliseconds),
                }),
                new("allP50Milliseconds", Percentile.Of(all, 50).TotalMilliseconds),
                new("allP95Milliseconds", Percentile.Of(all, 95).TotalMilliseconds),
                new("slowestKindP95Milliseconds", worst),
                new("longestMilliseconds", all[^1].TotalMilliseconds),
                new("searches", all.Count),
                new("dossiers", SampleCity.Dossiers),
                new("records", SampleCity.Dossiers * SampleCity.RecordsEach),
                new("recordsMadeSearchablePerSecond", perSecond),
                new("hostMemoryMebibytes", host.MemoryMebibytes()),
            ],
            Target = MillisecondsMost,
            Claim = "95 of 100 searches of every kind under 300 ms over HTTP, at 1,000,000 records",
            Holds = worst < MillisecondsMost,
        };
    }
}
