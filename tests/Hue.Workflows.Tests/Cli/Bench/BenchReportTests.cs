using System.Text.Json;
using Hue.Workflows.Cli.Bench;

namespace Hue.Workflows.Tests.Cli.Bench;

public sealed class BenchReportTests
{
    private static readonly BenchReport Report = new()
    {
        Bench = "steps",
        Figures = [new("stepsPerSecond", 1234.5678), new("latencyP99Milliseconds", 0.012345678)],
        Baseline = [new("pgbenchPerSecond", 2000)],
        Ratio = 0.61728,
        Target = 0.6,
        Claim = "at least 0.6 of pgbench",
        Holds = true,
    };

    [Fact]
    public void The_JSON_is_one_object_on_one_line_with_the_agreed_members()
    {
        var line = Report.ToJson();
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(
            ["bench", "figures", "baseline", "ratio", "target", "holds"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1235, json.RootElement.GetProperty("figures").GetProperty("stepsPerSecond").GetDouble());
        Assert.Equal(0.01235, json.RootElement.GetProperty("figures").GetProperty("latencyP99Milliseconds").GetDouble());
        Assert.Equal(2000, json.RootElement.GetProperty("baseline").GetProperty("pgbenchPerSecond").GetDouble());
        Assert.Equal(0.6173, json.RootElement.GetProperty("ratio").GetDouble());
        Assert.True(json.RootElement.GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void A_ratio_without_a_baseline_is_null_and_not_left_out()
    {
        using var json = JsonDocument.Parse((Report with { Ratio = null, Baseline = [] }).ToJson());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("ratio").ValueKind);
        Assert.Empty(json.RootElement.GetProperty("baseline").EnumerateObject());
    }

    [Fact]
    public void The_table_says_figure_baseline_target_and_machine()
    {
        var table = (Report with { Holds = false }).ToTable(new Machine(2, 8, "CPU", "Linux 6", ".NET 10"));
        Assert.Contains("1,235", table, StringComparison.Ordinal);
        Assert.Contains("2,000  (baseline)", table, StringComparison.Ordinal);
        Assert.Contains("at least 0.6 of pgbench → DOES NOT HOLD", table, StringComparison.Ordinal);
        Assert.Contains("2 cores (CPU), 8 GiB, Linux 6, .NET 10", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "nothing")]
    [InlineData(1234.5678, 1235, "thousands keep their digits")]
    [InlineData(123456, 123456, "whole digits are never dropped")]
    [InlineData(0.000123456, 0.0001235, "small figures keep four")]
    [InlineData(99.996, 100, "rounding up a digit")]
    public void A_figure_is_rounded_to_four_significant_digits(double value, double rounded, string why)
        => Assert.True(Math.Abs(rounded - Figure.Rounded(value)) < 1e-12, why);
}
