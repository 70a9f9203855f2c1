using System.Diagnostics;
using System.Globalization;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Verifying;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>The house verifies itself the way a stranger would: exports of some dossiers, or every record there is.</summary>
internal sealed class SelfCheck(StoreGate gate, LogKeeper keeper, LoadedCatalogue catalogue, TimeProvider clock, ILogger<SelfCheck> logger)
{
    public const string Sample = "sample";
    public const string Whole = "whole";
    private const int SampleOf = 20;
    private const int FindingsMost = 50;

    /// <summary>Makes a check and keeps its result.</summary>
    public async Task RunAsync(string kind, CancellationToken cancellation)
    {
        try
        {
            var at = clock.GetUtcNow();
            var watch = Stopwatch.StartNew();
            var size = (await gate.Open.Log.LatestAsync(cancellation))?.Size ?? 0;
            if (size == 0)
                return; // nothing has been sealed: there is nothing to hold anything against
            var (report, records) = kind == Whole ? await AllAsync(cancellation) : await SomeAsync(cancellation);
            var verdict = report.Integrity > report.Completeness ? report.Integrity : report.Completeness;
            var result = new SelfCheckResult(kind, at, watch.Elapsed, size, records, verdict, [.. report.Findings.Take(FindingsMost)]);
            await gate.Open.Checks.AddAsync(Guid.CreateVersion7(), result, cancellation);
            if (verdict == Verdict.Holds)
                logger.SelfCheckHeld(kind, records, watch.ElapsedMilliseconds);
            else
                logger.SelfCheckFailed(kind, report.Findings.Count, $"{report.Findings[0].Where}: {report.Findings[0].What}");
        }
        catch (Exception e) when (e is StoreUnavailableException or KeyRefusedException or LogBrokenException)
        {
            logger.SelfCheckNotMade(kind, e.Message);
        }
    }

    private async Task<(VerdictReport Report, long Records)> AllAsync(CancellationToken cancellation)
    {
        var definitions = catalogue.AsRead.Definitions.ToDictionary(d => $"{d.Code} {d.Version}", d => d.Hash, StringComparer.Ordinal);
        var question = new DatabaseQuestion(keeper.Keys.ReadLast(), keeper.Keys.ReadBook(), definitions);
        var report = await gate.Open.Verifier(question).VerifyAsync(cancellation);
        return (report, long.Parse(report.Facts["records"], CultureInfo.InvariantCulture));
    }

    private async Task<(VerdictReport Report, long Records)> SomeAsync(CancellationToken cancellation)
    {
        var all = new VerdictReport();
        long records = 0;
        var book = keeper.Keys.ReadBook();
        // Whether witnesses keep up is shown beside; here only the log's own key counts.
        var own = book with { Keys = [.. book.Keys.Where(k => k.Role == LogKeyRole.Log)] };
        foreach (var dossier in await gate.Open.Log.AnyDossiersAsync(SampleOf, cancellation))
        {
            var request = new ExportRequest(dossier, "", clock.GetUtcNow(), catalogue.AsRead, catalogue.CalendarFile, null, _ => null);
            var zip = await new DossierExport(gate.Open.Log, keeper.Keys).ZipAsync(request, cancellation);
            if (zip is null)
                continue;
            var report = new ExportVerifier([own]).Verify(new MemoryStream(zip));
            records += long.Parse(report.Facts.GetValueOrDefault("records", "0"), CultureInfo.InvariantCulture);
            foreach (var finding in report.Findings.Where(f => f.Verdict == Verdict.Fails))
                all.Fail(finding.Of, $"dossier {dossier}, {finding.Where}", finding.What);
        }

        return (all, records);
    }
}
