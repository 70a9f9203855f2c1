using Hue.Workflows.Cli.Bench;

namespace Hue.Workflows.Tests.Cli.Bench;

public sealed class BenchVerbTests : IDisposable
{
    private readonly List<string> told = [];
    private readonly StringWriter output = new();

    public void Dispose() => output.Dispose();

    [Fact]
    public async Task A_target_that_holds_gives_exit_0() => Assert.Equal(0, await Exit(holds: true));

    [Fact]
    public async Task A_target_that_fails_gives_exit_1() => Assert.Equal(1, await Exit(holds: false));

    [Fact]
    public async Task What_cannot_be_measured_gives_exit_2_and_says_why()
    {
        var code = await BenchVerb.MeasureAsync(
            (_, _) => throw new CannotMeasureException("there is no pgbench"), json: true, Options(), output, CancellationToken.None);
        Assert.Equal(2, code);
        Assert.Contains("there is no pgbench", Assert.Single(told), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task With_json_the_last_line_is_the_object()
    {
        await Exit(holds: true);
        Assert.StartsWith("{\"bench\":\"x\"", output.ToString().TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    private Task<int> Exit(bool holds)
    {
        var report = new BenchReport { Bench = "x", Figures = [new("n", 1)], Target = 1, Claim = "one", Holds = holds };
        return BenchVerb.MeasureAsync((_, _) => Task.FromResult(report), json: true, Options(), output, CancellationToken.None);
    }

    private BenchOptions Options() => new() { Procedures = "", Tell = told.Add };
}
