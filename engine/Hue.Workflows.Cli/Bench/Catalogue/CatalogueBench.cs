using System.Diagnostics;
using Hue.Workflows.Cli.Accounts;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Accounts;

namespace Hue.Workflows.Cli.Bench.Catalogue;

/// <summary>
/// What a catalogue of this size costs, beside one of ten procedures and one of 10,000: reading and checking, lint with every scenario, the
/// host's start and memory, and an answer to a search.
/// </summary>
internal static class CatalogueBench
{
    private const int Few = 10, Some = 1_500, Many = 10_000, Searches = 200;
    private const double ReadTarget = 2, StartTarget = 3, LintTarget = 60, SearchTarget = 20;

    /// <summary>250 MB, in the mebibytes that are measured.</summary>
    private const double MemoryTarget = 250_000_000.0 / (1 << 20);

    /// <summary>How much dearer a procedure may be among 10,000 than among 1,500 before growth is no longer called linear.</summary>
    private const double LinearTarget = 1.5;

    private const string Analyst = "do-analyst";

    private static readonly string[] Asked = ["dang ky khai sinh", "1.001193", "giay phep", "thue", "cap lai chung chi", "x"];

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        await ReleaseBuild.BuildAsync("Hue.Workflows.Host", options, cancellation);
        var folder = Directory.CreateTempSubdirectory("hue-catalogue-").FullName;
        try
        {
            return await MeasureAsync(folder, options, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BenchReport> MeasureAsync(string folder, BenchOptions options, CancellationToken cancellation)
    {
        var files = CatalogueFolder.Read(options.Procedures);
        string Sized(int procedures)
        {
            options.Tell($"Writing a catalogue of {procedures} …");
            var into = Path.Combine(folder, $"{procedures}");
            ManyProcedures.Write(files, into, procedures);
            return into;
        }

        var (few, some, many) = (Sized(Few), Sized(Some), Sized(Many));
        options.Tell("Reading and checking …");
        var readSome = Median(() => Read(some));
        var readMany = Median(() => Read(many));
        options.Tell("Lint and all scenarios of the catalogue as it is …");
        var (lint, played) = await LintAndPlayAsync(options.Procedures, cancellation);
        options.Tell("Starting the host with 10, 1,500 and 10,000 …");
        var small = await HostAsync(few, folder, options, cancellation);
        var usual = await HostAsync(some, folder, options, cancellation);
        var large = await HostAsync(many, folder, options, cancellation);
        var growth = readMany / Many / (readSome / Some);
        return new BenchReport
        {
            Bench = "catalogue",
            Figures =
            [
                new("readAndCheck1500Seconds", readSome), new("readAndCheck10000Seconds", readMany),
                new("procedureAt10000To1500Ratio", growth),
                new("lintAndScenariosSeconds", lint), new("scenarios", played),
                new("hostStart1500Seconds", usual.Start), new("hostStart10000Seconds", large.Start),
                new("catalogue1500Mebibytes", usual.Memory - small.Memory), new("catalogue10000Mebibytes", large.Memory - small.Memory),
                new("search1500P99Milliseconds", usual.Search), new("search10000P99Milliseconds", large.Search),
            ],
            Baseline =
            [
                new("hostStart10Seconds", small.Start), new("host10Mebibytes", small.Memory), new("search10P99Milliseconds", small.Search),
            ],
            Ratio = usual.Start / small.Start,
            Target = ReadTarget,
            Claim = "1,500 read and checked within 2 s and linear growth; lint and all scenarios 60 s; with 1,500 and with 10,000: "
                + "host start 3 s more than with ten, 250 MB, search 20 ms",
            Holds = readSome <= ReadTarget && growth <= LinearTarget && lint <= LintTarget && Bears(usual, small) && Bears(large, small),
        };
    }

    private static bool Bears((double Start, double Memory, double Search) host, (double Start, double Memory, double Search) small) =>
        host.Start - small.Start <= StartTarget && host.Memory - small.Memory <= MemoryTarget && host.Search <= SearchTarget;

    /// <summary>Somebody who may read the catalogue; the tables are made on the way, so that a start is a start and no migration.</summary>
    private static async Task AnalystAsync(string database, CancellationToken cancellation)
    {
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
        AccountRole held = new("hue", "analyst");
        await NewAccount.AddAsync(stores.Accounts, Analyst, Analyst, null, BenchPeople.Password, [held], cancellation);
    }

    private static double Median(Func<double> measure) => Enumerable.Range(0, 3).Select(_ => measure()).Order().ElementAt(1);

    private static double Read(string folder)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(folder));
        var seconds = clock.Elapsed.TotalSeconds;
        return catalogue.Definitions.Count > 0 ? seconds : throw new CannotMeasureException("the catalogue has no usable definition");
    }

    private static async Task<(double Seconds, int Scenarios)> LintAndPlayAsync(string folder, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(folder), withScenarios: true);
        var played = 0;
        await Parallel.ForEachAsync(catalogue.Definitions, cancellation, async (definition, stop) =>
        {
            var written = catalogue.Scenarios(definition);
            foreach (var (path, scenario) in written.Count > 0 ? written : DerivedScenarios.Of(catalogue, definition))
            {
                var verdict = await ScenarioRunner.PlayAsync(catalogue, definition, path, scenario, stop);
                if (!verdict.Passed)
                    throw new CannotMeasureException($"{path} does not hold");
                Interlocked.Increment(ref played);
            }
        });
        return (clock.Elapsed.TotalSeconds, played);
    }

    private static async Task<(double Start, double Memory, double Search)> HostAsync(
        string procedures, string folder, BenchOptions options, CancellationToken cancellation)
    {
        var database = $"sqlite:{folder}/{Path.GetFileName(procedures)}.db";
        await AnalystAsync(database, cancellation);
        await using var host = await HostProcess.StartAsync(database, options with { Procedures = procedures, OffersDrafts = true },
            cancellation);
        using var line = new HttpLine(host.Address);
        var session = SignedIn.In(line, Analyst, BenchPeople.Password);
        var times = new List<double>();
        for (var at = 0; at < Searches; at++)
        {
            var words = Uri.EscapeDataString(Asked[at % Asked.Length]);
            var clock = Stopwatch.StartNew();
            line.Send($"GET /api/catalogue?search={words} HTTP/1.1\r\n{session.Headers}").Expect(200, "a search");
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        // The first answer makes the index; it is the 99th percentile's business that it is one of two hundred.
        return (host.ReadyAfter.TotalSeconds, host.MemoryMebibytes(), times.Order().ElementAt((int)(Searches * 0.99)));
    }
}
