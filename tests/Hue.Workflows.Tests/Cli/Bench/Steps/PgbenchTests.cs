using Hue.Workflows.Cli.Bench;
using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Tests.Cli.Bench.Steps;

public sealed class PgbenchTests
{
    private const string Report = """
        number of clients: 8
        number of transactions actually processed: 7514
        number of failed transactions: 0 (0.000%)
        latency average = 5.326 ms
        tps = 1501.966108 (without initial connection time)
        """;

    private static readonly AuditShape Audit = new("task.completed", "an", "19777", "{}", "00");

    [Fact]
    public void The_rate_is_read_from_the_report() => Assert.Equal(new BaselineRound(7514, 1501.966108), Pgbench.Read(Report));

    [Fact]
    public void Failed_transactions_are_no_measurement()
        => Assert.Throws<CannotMeasureException>(
            () => Pgbench.Read(Report.Replace("transactions: 0", "transactions: 3", StringComparison.Ordinal)));

    [Fact]
    public void Words_that_are_not_known_are_no_measurement() => Assert.Throws<CannotMeasureException>(() => Pgbench.Read("tps = many"));

    [Fact]
    public void The_script_changes_as_many_rows_as_the_step_did()
    {
        var script = PgbenchScript.Text(Shape(2, 1, 3, 2, 3), 8, pipelined: true);
        Assert.Equal(2, Count(script, "update task set"));
        Assert.Equal(1, Count(script, "insert into task"));
        Assert.Equal(1, Count(script, "delete from timer"));
        Assert.Equal(3 + 2, Count(script, "/bac-"));
        Assert.Equal(3, Count(script, ":record"));
        Assert.Equal(1, Count(script, "and revision = :revision"));
        Assert.Equal(12 + 1, Shape(2, 1, 3, 2, 3).Rows);
    }

    [Fact]
    public void Plain_and_pipelined_differ_in_nothing_but_how_they_are_sent()
    {
        var plain = PgbenchScript.Text(Shape(1, 1, 1, 1, 3), 8, pipelined: false);
        var pipelined = PgbenchScript.Text(Shape(1, 1, 1, 1, 3), 8, pipelined: true);
        plain = plain.Replace("begin;", "\\startpipeline", StringComparison.Ordinal);
        Assert.Equal(pipelined, plain.Replace("commit;", "\\endpipeline", StringComparison.Ordinal));
    }

    [Fact]
    public void Timers_that_the_step_did_not_touch_are_left_alone()
        => Assert.DoesNotContain("timer", PgbenchScript.Text(Shape(1, 1, 0, 0, 1), 8, pipelined: false), StringComparison.Ordinal);

    private static StepShape Shape(int changed, int added, int cleared, int set, int audit) => new()
    {
        TaskAheadOfRevision = 0,
        TasksChanged = changed,
        TasksAdded = added,
        TimersCleared = cleared,
        TimersSet = set,
        Audit = [.. Enumerable.Repeat(Audit, audit)],
        Answer = "{}",
    };

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
