using Hue.Workflows.Engine.Bulletins;
using Hue.Workflows.Tests.WorkingTime;

namespace Hue.Workflows.Tests.Engine.Bulletins;

public sealed class OnTimeIndexTests
{
    private const string Due = "2026-03-10 17:00";
    private static readonly DateTimeOffset PeriodEnd = TestCalendars.At("2026-03-31 17:00");

    [Theory]
    [InlineData("processed=2026-03-10 17:00", true, true, "the due time itself is in time")]
    [InlineData("processed=2026-03-10 17:01", false, false, "a minute later is not")]
    [InlineData("processed=2026-03-10 16:00 returned=2026-03-20 09:00", true, true, "processed is the first end")]
    [InlineData("returned=2026-03-11 08:00", false, false, "returned without a processed is the end")]
    [InlineData("returned=2026-03-10 08:00", true, true, "the same, in time")]
    [InlineData("closed=2026-03-09 10:00", true, true, "stopped, refused or withdrawn after acceptance ends it too")]
    [InlineData("closed=2026-03-11 10:00", false, false, "the same, too late")]
    [InlineData("", false, false, "with no end yet the end of the period is taken")]
    [InlineData("processed=2026-04-01 09:00", false, false, "an end after the period is none yet")]
    [InlineData("stood=2026-03-09 09:00 supplements=1", true, true, "an open supplement request counts as end at its own time")]
    [InlineData("stood=2026-03-11 09:00 supplements=1", false, false, "the same, asked for when it was late already")]
    [InlineData("stood=2026-03-09 09:00 closed=2026-03-20 09:00 supplements=1", true, true, "withdrawn while the applicant had it")]
    [InlineData("processed=2026-03-09 09:00 supplements=1", true, true, "one supplement is let pass")]
    [InlineData("processed=2026-03-09 09:00 supplements=2", false, true, "two count as late, though it kept the time promised")]
    [InlineData("stood=2026-03-09 09:00 supplements=4", false, true, "the fourth round: late by the index, not by the time promised")]
    public void Index_and_plain_rule_say_factsby_case(string facts, bool index, bool plain, string why)
    {
        var timings = Read(facts) with { DueAt = TestCalendars.At(Due) };
        Assert.True((OnTimeIndex.Index(timings, PeriodEnd) == Timeliness.OnTime) == index, why);
        Assert.True((OnTimeIndex.Plain(timings, PeriodEnd) == Timeliness.OnTime) == plain, why);
    }

    [Fact]
    public void Without_a_due_time_neither_rule_counts_it()
    {
        var timings = Read("processed=2026-03-09 09:00 supplements=2");
        Assert.Equal(Timeliness.NoDueTime, OnTimeIndex.Index(timings, PeriodEnd));
        Assert.Equal(Timeliness.NoDueTime, OnTimeIndex.Plain(timings, PeriodEnd));
    }

    [Fact]
    public void One_that_runs_is_judged_at_the_end_of_the_period()
    {
        var running = new Timings { DueAt = TestCalendars.At(Due) };
        Assert.Equal(Timeliness.OnTime, OnTimeIndex.Index(running, TestCalendars.At(Due)));
        Assert.Equal(Timeliness.Late, OnTimeIndex.Index(running, TestCalendars.At(Due).AddSeconds(1)));
    }

    private static Timings Read(string text)
    {
        var said = text.Split(' ').Aggregate(new List<string>(), (parts, part) =>
        {
            if (part.Contains('=', StringComparison.Ordinal))
                parts.Add(part);
            else if (part.Length > 0)
                parts[^1] += " " + part;
            return parts;
        }).ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1]);
        DateTimeOffset? At(string name) => said.TryGetValue(name, out var at) ? TestCalendars.At(at) : null;
        return new Timings
        {
            ProcessedAt = At("processed"),
            ReturnedAt = At("returned"),
            ClosedAt = At("closed"),
            StoodSince = At("stood"),
            Supplements = int.Parse(said.GetValueOrDefault("supplements", "0"), System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
