using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Cli.Bench.Steps;
using Hue.Workflows.Definitions.Calendars;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;
using Hue.Workflows.Engine.Calendars;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Scenarios;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Calendars;
using Npgsql;

namespace Hue.Workflows.Cli.Bench.Amendments;

/// <summary>Previews an amendment over 100,000 open dossiers, then takes them over to it, on a PostgreSQL of its own.</summary>
internal sealed class AmendmentBench
{
    private const int Dossiers = 100_000;
    private const int Templates = 200;
    private const double PreviewMost = 10;
    private const double ApplyMost = 60;
    private const double LockMost = 100;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly BenchOptions options;
    private readonly ProcedureCatalogue catalogue;
    private readonly ManualClock clock = new(Start);
    private readonly CalendarsInForce before;
    private readonly CalendarAmendment amendment;

    private AmendmentBench(BenchOptions options)
    {
        this.options = options;
        catalogue = ProcedureCatalogue.Read(CatalogueFolder.Read(options.Procedures));
        before = CalendarsInForce.Of(catalogue);
        amendment = Amended();
    }

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        if (options.Database != "postgres")
            throw new CannotMeasureException("the target is for PostgreSQL: leave --database out, or write postgres.");
        return await new AmendmentBench(options).RunAsync(cancellation);
    }

    private async Task<BenchReport> RunAsync(CancellationToken cancellation)
    {
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        var setting = cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation));
        await using var stores = await Stores.OpenAsync(new StorageOptions { Database = setting }, cancellation);
        await using var source = NpgsqlDataSource.Create(setting);
        options.Tell($"Filing {Templates} dossiers and copying them to {Dossiers:N0} …");
        await FileAsync(stores, cancellation);
        var open = await ClonedDossiers.MakeAsync(source, Dossiers / Templates - 1, cancellation);

        options.Tell("Previewing …");
        var after = before.With(1, Change(amendment));
        var watch = Stopwatch.StartNew();
        var effect = await AmendmentPreview.OfAsync(stores, before, after, clock.Now, cancellation);
        var preview = watch.Elapsed.TotalSeconds;
        if (effect.Total.Open != open || effect.Total.Later == 0)
            throw new CannotMeasureException($"{effect.Total.Open} of {open} dossiers were looked at and {effect.Total.Later} move.");

        options.Tell("Taking them over …");
        var (apply, waits) = await ApplyAsync(stores, source, after, cancellation);
        return Report(open, effect, preview, apply, waits);
    }

    private async Task<(double Seconds, IReadOnlyList<double> Waits)> ApplyAsync(
        Stores stores, NpgsqlDataSource source, CalendarsInForce after, CancellationToken cancellation)
    {
        await stores.Amendments.AddAsync(amendment, [], cancellation);
        var amended = after.Amended();
        var desk = new DossierDesk(stores.Dossiers, () => amended, clock);
        var work = new AmendmentWork(stores, desk, () => after, "bench", clock);
        var probe = new LockProbe(source, await SomeAsync(stores, cancellation));
        using var stop = new CancellationTokenSource();
        var probing = probe.RunAsync(stop.Token);
        var watch = Stopwatch.StartNew();
        var done = await work.RunAsync(isSoleHost: true, cancellation);
        var seconds = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await probing;
        if (done is not { EndedAt: not null, Refused: 0 } || done.Moved < Dossiers)
            throw new CannotMeasureException($"only {done?.Moved} dossiers went over, {done?.Refused} were refused.");
        return (seconds, probe.Waits);
    }

    private static BenchReport Report(long open, AmendmentEffect effect, double preview, double apply, IReadOnlyList<double> waits) => new()
    {
        Bench = "amendment",
        Figures =
        [
            new("previewSeconds", preview),
            new("applySeconds", apply),
            new("dossiersPerSecond", open / apply),
            new("longestWaitForALockMilliseconds", waits[^1]),
            new("p99WaitForALockMilliseconds", waits[(int)(waits.Count * 0.99)]),
            new("locksTried", waits.Count),
            new("openDossiers", open),
            new("dossiersThatMove", effect.Total.Later),
        ],
        Target = ApplyMost,
        Claim = "100,000 open dossiers are previewed within 10 s and taken over within 60 s, no lock held longer than 100 ms",
        Holds = preview <= PreviewMost && apply <= ApplyMost && waits[^1] <= LockMost,
    };

    private async Task FileAsync(Stores stores, CancellationToken cancellation)
    {
        var journey = Journey.Read(options.Procedures);
        var definition = catalogue.Latest(journey.Procedure, DateOnly.FromDateTime(Start.UtcDateTime))
            ?? throw new CannotMeasureException($"{journey.Procedure} has faults: run \"hue lint\".");
        var desk = new DossierDesk(stores.Dossiers, () => catalogue, clock);
        for (var i = 0; i < Templates; i++)
        {
            clock.Now = Start.AddDays(i % 5).AddMinutes(i);
            var office = journey.Office(i);
            var answer = await desk.HandleAsync(
                new FileDossier
                {
                    Id = new CommandId(Guid.NewGuid()),
                    Dossier = new DossierId(Guid.NewGuid()),
                    By = new Actor("acc-clerk", "Nguyễn Văn Một", "clerk", office),
                    Procedure = journey.Procedure,
                    Version = definition.Version,
                    Office = office,
                    Channel = "counter",
                    Subject = definition.Subjects[0],
                    Form = journey.Form,
                    Papers = [.. journey.Papers.Select(paper => new PaperGiven(paper, 1, 0))],
                    ReceiveAtOnce = true,
                    Number = new NumberClaim("", default, 0),
                },
                cancellation);
            if (answer is DeskAnswer.Refused refused)
                throw new CannotMeasureException($"a filing is refused: {refused.Reason}");
        }
    }

    private async Task<IReadOnlyList<Guid>> SomeAsync(Stores stores, CancellationToken cancellation)
    {
        List<Guid> some = [];
        foreach (var office in amendment.Offices)
        {
            var open = await stores.Amendments.OpenDossiersAsync(office, null, DateTimeOffset.UnixEpoch, cancellation);
            some.AddRange(open.Select(id => id.Value));
        }

        return some;
    }

    private static CalendarChange Change(CalendarAmendment amendment) =>
        CalendarChangeReader.Read(amendment.FileName, Encoding.UTF8.GetBytes(amendment.File)).Change!;

    /// <summary>The next version of the house's calendar, with every day of the week of the filings closed.</summary>
    private CalendarAmendment Amended()
    {
        var file = JsonNode.Parse(catalogue.Files.Files["_shared/calendars/hue.v1.json"])!;
        file["version"] = 2;
        for (var day = 2; day <= 6; day++)
        {
            file["days"]!.AsArray().Add(new JsonObject
            {
                ["date"] = $"2026-03-{day:00}",
                ["kind"] = "closed",
                ["name"] = "Lũ",
                ["certainty"] = "announced",
                ["notice"] = "12/TB-UBND",
            });
        }

        return new CalendarAmendment
        {
            Number = 1,
            FileName = "hue.v2.json",
            File = file.ToJsonString(),
            Notice = "12/TB-UBND",
            Person = "bench",
            PersonName = "Bench",
            AppliedAt = Start,
            Offices = [.. catalogue.Offices.All.Select(office => office.Id).Order(StringComparer.Ordinal)],
        };
    }
}
