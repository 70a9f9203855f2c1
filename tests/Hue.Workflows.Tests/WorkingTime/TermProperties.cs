using FsCheck;
using FsCheck.Fluent;
using Hue.Workflows.Engine.Simulation.Terms;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.WorkingTime;

/// <summary>What holds for every calendar and ledger. FsCheck prints the seed and the smallest case of a failure.</summary>
public class TermProperties
{
    [Fact]
    public void Due_is_what_walking_minute_by_minute_gives() => Holds(RandomLedgers.Defaults, 4_000, SameAsMinuteCounter);

    [Fact]
    public void Due_is_what_walking_gives_whichever_boundary_days_count() => Holds(RandomLedgers.AnyBoundary, 4_000, SameAsMinuteCounter);

    [Fact]
    public void Explanation_ends_in_the_due_time_and_counts_without_a_gap() => Holds(RandomLedgers.AnyBoundary, 500, given =>
    {
        var calendar = new WorkingCalendar(given.File);
        var explanation = calendar.Explain(given.Ledger, given.At);
        Assert.Equal(calendar.Due(given.Ledger), explanation.Due);
        Assert.Equal(explanation.Due is null ? "suspended" : "due", explanation.Lines[^1].Kind);
        Assert.All(explanation.Lines, line => Assert.DoesNotContain("  ", line.Text.Vi, StringComparison.Ordinal));
    });

    [Fact]
    public void Usage_never_falls_stands_while_suspended_and_is_whole_at_the_due_time() => Holds(RandomLedgers.Defaults, 500, given =>
    {
        var calendar = new WorkingCalendar(given.File);
        long before = 0;
        for (var at = given.Ledger.From; at < given.Ledger.From.AddDays(20); at = at.AddMinutes(97))
        {
            var used = calendar.Usage(given.Ledger, at).Used;
            Assert.True(used >= before, $"{used} at {at:O} is less than {before}");
            before = used;
        }

        foreach (var (from, to) in given.Ledger.Suspensions)
            Assert.Equal(calendar.Usage(given.Ledger, from).Used, calendar.Usage(given.Ledger, to ?? from.AddDays(9)).Used);
        if (calendar.Due(given.Ledger) is not { } due)
            return;
        var (whole, total) = calendar.Usage(given.Ledger, due);
        Assert.Equal(total, whole);
    });

    [Fact]
    public void Office_minutes_are_those_counted_one_by_one() => Holds(RandomLedgers.Defaults, 300, given =>
    {
        var calendar = new WorkingCalendar(given.File);
        var counted = new MinuteCounter(given.File);
        var (from, to) = given.Ledger.From < given.At ? (given.Ledger.From, given.At) : (given.At, given.Ledger.From);
        var minutes = counted.Minutes(MinuteCounter.Local(from), MinuteCounter.Local(to));

        Assert.Equal(minutes, calendar.OfficeMinutes(from, to));
        Assert.Equal(-minutes, calendar.OfficeMinutes(to, from));
        Assert.Equal(counted.Effective(MinuteCounter.Local(from)), MinuteCounter.Local(calendar.EffectiveReceipt(from)));
        if (minutes == 0)
            return;
        Assert.Equal(minutes, calendar.OfficeMinutes(from, calendar.AddOfficeMinutes(from, minutes)));
        Assert.Equal(minutes, calendar.OfficeMinutes(calendar.AddOfficeMinutes(to, -minutes), to));
        Assert.True(calendar.AddOfficeMinutes(from, minutes) <= to);
        Assert.True(calendar.AddOfficeMinutes(to, -minutes) >= from);
    });

    private static void SameAsMinuteCounter(TermCase given)
    {
        var expected = new MinuteCounter(given.File).Due(given.Ledger);
        var due = new WorkingCalendar(given.File).Due(given.Ledger);
        Assert.Equal(expected, due is { } at ? MinuteCounter.Local(at) : null);
    }

    private static void Holds(Arbitrary<TermCase> cases, int count, Action<TermCase> check) =>
        Prop.ForAll(cases, check).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
