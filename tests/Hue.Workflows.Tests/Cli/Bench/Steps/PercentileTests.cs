using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Tests.Cli.Bench.Steps;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(4, 50, 2, "half of an even number: the lower of the two in the middle")]
    [InlineData(5, 50, 3, "half of an odd number: the one in the middle")]
    [InlineData(100, 99, 99, "99 of 100")]
    [InlineData(101, 99, 100, "a rank between two: the next one up")]
    [InlineData(10, 99, 10, "too few to tell: the worst, never less")]
    [InlineData(10, 100, 10, "all of them")]
    [InlineData(1, 1, 1, "the only one")]
    public void It_is_the_smallest_value_that_so_many_do_not_exceed(int count, double percent, int expected, string why)
    {
        var sorted = Enumerable.Range(1, count).Select(i => TimeSpan.FromMilliseconds(i)).ToList();
        Assert.True(Percentile.Of(sorted, percent) == TimeSpan.FromMilliseconds(expected), why);
    }

    [Fact]
    public void Nothing_measured_has_no_percentile() => Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([], 50));
}
