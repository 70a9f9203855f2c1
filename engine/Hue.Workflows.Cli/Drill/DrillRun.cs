using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Cli.Drill;

/// <summary>How one break-in ended.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What was done.</param>
/// <param name="Named">The finding that names it; null when it was missed.</param>
/// <param name="Report">What the verification said.</param>
internal sealed record DrillOutcome(string Name, string What, Finding? Named, VerdictReport? Report);

/// <summary>All break-ins, each on a copy of its own; the first is none at all, which has to hold.</summary>
internal static class DrillRun
{
    public static async IAsyncEnumerable<DrillOutcome> OfAsync(
        DrillHouse house, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await UntouchedAsync(house, cancellation);
        foreach (var breakIn in BreakIn.All)
        {
            var copy = await house.CopyAsync(house.Original, cancellation);
            await using (var connection = await house.BreakInAsync(copy, cancellation))
                await breakIn.Do(connection, house, cancellation);
            var report = await house.VerifyAsync(copy, null, cancellation);
            yield return new DrillOutcome(breakIn.Name, breakIn.What, BreakIn.Named(report, breakIn.Names(house)), report);
        }

        var setBack = await house.VerifyAsync(house.Yesterday, null, cancellation);
        yield return new DrillOutcome(
            "set-back", "Khôi phục bản sao hôm qua / sets the database back to yesterday's backup",
            BreakIn.Named(setBack, "set back"), setBack);
        yield return await ReplacedAttachmentAsync(house, cancellation);
        yield return await ChangedFileAsync(
            house, "definition", "Sửa định nghĩa đã công bố / changes a published definition", "/1.001193-", "v1/procedure.json",
            "definition 1.001193 1", cancellation);
        yield return await ChangedFileAsync(
            house, "calendar", "Sửa lịch làm việc đã dùng / changes a calendar that was counted by", "calendars/", "/hue.v1.json",
            "calendar hue.v1", cancellation);
    }

    private static async Task<DrillOutcome> UntouchedAsync(DrillHouse house, CancellationToken cancellation)
    {
        var report = await house.VerifyAsync(house.Original, null, cancellation);
        var holds = new Finding(
            Aspect.Integrity, Verdict.Holds, new("cả hai kết luận", "both verdicts"),
            new("Đúng: không đụng đến gì.", "They hold: nothing was touched."));
        return new DrillOutcome("nothing", "Không đụng đến gì / touches nothing", report.ExitCode == 0 ? holds : null, report);
    }

    private static async Task<DrillOutcome> ReplacedAttachmentAsync(DrillHouse house, CancellationToken cancellation)
    {
        var path = Path.Combine(house.AttachmentPath, house.Attachment);
        var content = await File.ReadAllBytesAsync(path, cancellation);
        await File.WriteAllTextAsync(path, "Tờ khai khác", cancellation);
        var report = await house.VerifyAsync(house.Original, null, cancellation);
        await File.WriteAllBytesAsync(path, content, cancellation);
        return new DrillOutcome(
            "attachment", "Thay tệp đính kèm / replaces an attached file", BreakIn.Named(report, $"attachment {house.Attachment}"), report);
    }

    /// <summary>A published file with one byte more, as the catalogue would read it.</summary>
    private static async Task<DrillOutcome> ChangedFileAsync(
        DrillHouse house, string name, string what, string code, string end, string named, CancellationToken cancellation)
    {
        var files = house.Catalogue.Files.Files.ToDictionary(StringComparer.Ordinal);
        var changed = files.Keys.First(f => f.Contains(code, StringComparison.Ordinal) && f.EndsWith(end, StringComparison.Ordinal));
        files[changed] = [.. files[changed], (byte)'\n'];
        var report = await house.VerifyAsync(house.Original, ProcedureCatalogue.Read(new CatalogueFiles(files, [])), cancellation);
        return new DrillOutcome(name, what, BreakIn.Named(report, named), report);
    }
}
