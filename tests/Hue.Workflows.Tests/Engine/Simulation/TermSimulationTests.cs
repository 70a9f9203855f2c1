using Hue.Workflows.Engine.Simulation;
using Hue.Workflows.Engine.Simulation.Terms;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Simulation;

public sealed class TermSimulationTests
{
    [Fact]
    public async Task Random_ledgers_and_ladders_are_as_walked_and_something_fell()
    {
        var counts = await TermSimulation.RunAsync(7, 2_500, 1, CancellationToken.None);
        Assert.Equal((2_500L, 100L), (counts.Cases, counts.Ladders));
        Assert.True(counts.Alerts > 80, $"{counts.Alerts} alerts");
        Assert.Equal(counts, await TermSimulation.RunAsync(7, 2_500, 1, CancellationToken.None));
    }

    [Fact]
    public void A_walk_over_another_calendar_is_seen_to_differ()
    {
        var terms = new RandomTerms(new SimulationRandom(3));
        var (file, other) = (terms.Calendar(), terms.Calendar());
        var calendar = new WorkingCalendar(file);
        var walked = new MinuteCounter(other);
        var differ = 0;
        for (var i = 0; i < 200; i++)
        {
            var ledger = terms.Ledger();
            differ += walked.Due(ledger) != (calendar.Due(ledger) is { } due ? MinuteCounter.Local(due) : null) ? 1 : 0;
        }

        Assert.True(differ > 50, $"{differ} of 200");
    }
}
