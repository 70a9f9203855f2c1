using System.Diagnostics;
using System.Globalization;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Host.Catalogue;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Export;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Verifying;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>The house verifies itself the way a stranger would: exports of some dossiers, or every record there is.</summary>
internal sealed class SelfCheck(
    StoreGate gate, LogKeeper keeper, LoadedCatalogue catalogue, AlarmBell bell, TimeProvider clock, ILogger<SelfCheck> logger)
{
    public const string Sample = "sample";
    public const string Whole = "whole";
    private const int SampleOf = 20;
    private const int FindingsMost = 50;

    /// <summary>A whole check that is older was missed: the house was down that night.</summary>
    private static readonly TimeSpan WholeEvery = TimeSpan.FromHours(25);

    /// <summary>What a kind of check is called.</summary>
    public static LocalText Title(string kind) => kind == Whole
        ? new("Kiểm tra toàn bộ hằng đêm", "Nightly check of everything")
        : new("Kiểm tra mẫu hằng giờ", "Hourly check of a sample");

    /// <summary>Makes a check, keeps its result, and raises the alarm or ends it.</summary>
    public async Task RunAsync(string kind, CancellationToken cancellation)
    {
        try
        {
            if (await LookAsync(kind, cancellation) is not { } result)
                return; // nothing has been sealed: there is nothing to hold anything against
            await gate.Open.Checks.AddAsync(Guid.CreateVersion7(), result, cancellation);
            if (result.Verdict == Verdict.Holds)
            {
                logger.SelfCheckHeld(kind, result.Records, (long)result.Took.TotalMilliseconds);
                await bell.EndAsync(AlarmBell.CheckFailed, kind, cancellation);
                return;
            }

            var first = result.Findings[0].Line;
            logger.SelfCheckFailed(kind, result.Findings.Count, first.En);
            await bell.RaiseAsync(AlarmBell.CheckFailed, kind, first, cancellation);
        }
        catch (Exception e) when (e is StoreUnavailableException or KeyRefusedException)
        {
            logger.SelfCheckNotMade(kind, e.Message);
        }
    }

    /// <summary>Whether the last check of everything is more than a night ago.</summary>
    public async Task<bool> MissedWholeAsync(CancellationToken cancellation)
        => gate.IsOpen
            && (await gate.Open.Checks.LastAsync(Whole, cancellation) is not { } last || clock.GetUtcNow() - last.At > WholeEvery);

    /// <summary>
    /// Whoever can write to the database can make it unreadable in ways that nobody has thought of. A check that stumbles over that has
    /// found something: it must not end as if it had not been made.
    /// </summary>
    private async Task<SelfCheckResult?> LookAsync(string kind, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        long size = 0;
        try
        {
            size = (await gate.Open.Log.LatestAsync(cancellation))?.Size ?? 0;
            if (size == 0)
                return null;
            var (report, records) = kind == Whole ? await AllAsync(cancellation) : await SomeAsync(cancellation);
            var verdict = report.Integrity > report.Completeness ? report.Integrity : report.Completeness;
            return new SelfCheckResult(kind, at, watch.Elapsed, size, records, verdict, [.. report.Findings.Take(FindingsMost)]);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreUnavailableException or KeyRefusedException))
        {
            var verdict = e is LogBrokenException ? Verdict.Fails : Verdict.Unknown;
            var what = e is LogBrokenException broken
                ? broken.Said
                : new LocalText($"Việc kiểm tra không hoàn thành được: {e.Message}", $"The check could not be finished: {e.Message}");
            return new SelfCheckResult(
                kind, at, watch.Elapsed, size, 0, verdict, [new Finding(Aspect.Integrity, verdict, Place.Log, what)]);
        }
    }

    private async Task<(VerdictReport Report, long Records)> AllAsync(CancellationToken cancellation)
    {
        var question = new DatabaseQuestion(
            keeper.Keys.ReadLast(), keeper.Keys.ReadBook(), CatalogueHashes.Of(catalogue.Current));
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
            records += await OneAsync(dossier, own, all, cancellation);

        return (all, records);
    }

    /// <returns>Records looked at.</returns>
    private async Task<long> OneAsync(DossierId dossier, KeyBook own, VerdictReport all, CancellationToken cancellation)
    {
        var where = Place.Dossier($"{dossier}");
        try
        {
            var request = new ExportRequest(dossier, "", clock.GetUtcNow(), catalogue.AsRead, catalogue.CalendarFile, null, _ => null);
            if (await new DossierExport(gate.Open.Log, keeper.Keys).ZipAsync(request, cancellation) is not { } zip)
                return 0;
            var report = new ExportVerifier([own]).Verify(new MemoryStream(zip));
            foreach (var finding in report.Findings.Where(f => f.Verdict == Verdict.Fails))
                all.Fail(finding.Of, Place.In(where, finding.Where), finding.What);
            if (await gate.Open.Queries.DossierAsync(dossier, cancellation) is { } row
                && await StoredState.ReadAsync(gate.Open.Queries, row, cancellation) is (_, { } fault))
            {
                all.Fail(Aspect.Integrity, Place.In(where, Place.Stored), fault);
            }

            return long.Parse(report.Facts.GetValueOrDefault("records", "0"), CultureInfo.InvariantCulture);
        }
        catch (LogBrokenException broken)
        {
            all.Fail(Aspect.Integrity, where, broken.Said);
            return 0;
        }
    }
}
