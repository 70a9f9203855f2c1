using Hue.Workflows.Cli.Bench.Audit;

namespace Hue.Workflows.Tests.Cli.Bench;

public sealed class AuditShareTests
{
    [Fact]
    public void A_slow_minute_that_meets_both_ways_costs_nothing()
    {
        var share = new AuditShare();
        foreach (var pace in new[] { 1.0, 0.2, 1.0, 0.5, 1.1 })
        {
            share.Add("with", 900 * pace);
            share.Add("without", 1000 * pace);
        }

        Assert.Equal(0.1, share.Cost("with", "without"), 9);
        Assert.Equal(900, share.Rate("with"), 9);
    }

    [Fact]
    public void One_round_that_something_held_up_does_not_decide()
    {
        var share = new AuditShare();
        foreach (var (with, without) in new[] { (900.0, 1000.0), (90.0, 1000.0), (880.0, 1000.0), (900.0, 100.0), (890.0, 1000.0) })
        {
            share.Add("with", with);
            share.Add("without", without);
        }

        Assert.Equal(0.11, share.Cost("with", "without"), 9);
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3.0)]
    [InlineData(new[] { 3.0, 1.0 }, 2.0)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2.0)]
    public void The_middle_is_that_of_the_ordered(double[] values, double middle) => Assert.Equal(middle, AuditShare.Median(values), 9);
}
