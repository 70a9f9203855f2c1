using Hue.Workflows.Cli.Drill;
using Hue.Workflows.Engine.Audit.Export;

namespace Hue.Workflows.Tests.Cli.Drill;

[Collection(House.Name)]
public sealed class DrillRunTests(House house)
{
    [Fact]
    public async Task Every_break_in_is_detected_and_named()
    {
        var outcomes = new List<DrillOutcome>();
        await foreach (var outcome in DrillRun.OfAsync(house.Drill, CancellationToken.None))
            outcomes.Add(outcome);
        Assert.Equal(16, outcomes.Count);
        Assert.All(outcomes, o => BothLanguages.Check(o.Report!));
        Assert.All(outcomes, o => Assert.True(o.Named is not null, $"{o.Name}: {string.Join(" | ", o.Report!.Findings.Take(5))}"));
    }

    [Fact]
    public async Task An_export_of_a_database_that_was_tampered_with_never_passes()
    {
        foreach (var breakIn in BreakIn.All.Where(b => b.Name is "edit" or "delete" or "cut-tail" or "rehash" or "swap" or "forge-heads"))
        {
            var copy = await house.Drill.CopyAsync(house.Drill.Original, CancellationToken.None);
            await using (var connection = await house.Drill.BreakInAsync(copy, CancellationToken.None))
                await breakIn.Do(connection, house.Drill, CancellationToken.None);
            var report = await house.Drill.VerifyExportAsync(copy, house.Drill.Dossiers[0], CancellationToken.None);
            Assert.True(report is null || report.ExitCode == 1, breakIn.Name);
            BothLanguages.Check(report ?? new VerdictReport());
            Assert.True(breakIn.Name != "cut-tail" || report!.Completeness == Verdict.Fails, "a cut tail is not complete");
        }
    }
}
