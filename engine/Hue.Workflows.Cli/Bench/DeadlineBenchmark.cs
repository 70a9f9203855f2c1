using BenchmarkDotNet.Attributes;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Bench;

/// <summary>What <c>hue bench deadline</c> times. Public and open, since BenchmarkDotNet derives from it.</summary>
public class DeadlineBenchmark
{
    private static readonly Term Budget = new(30, TermUnit.WorkingDays);
    private static readonly DateTimeOffset Received = new(2026, 2, 2, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly WorkingCalendar calendar = Calendar ?? throw new InvalidOperationException("The calendar is set first.");
    private readonly HashSet<DateOnly> closed = Dates("closed");
    private readonly HashSet<DateOnly> worked = Dates("worked");

    /// <summary>Set before the run: BenchmarkDotNet makes the objects.</summary>
    internal static WorkingCalendar? Calendar { get; set; }

    /// <summary>The real one.</summary>
    [Benchmark]
    public DateTimeOffset Due() => calendar.Due(Budget, Received);

    /// <summary>What one would write first: day after day until thirty have counted.</summary>
    [Benchmark]
    public DateTimeOffset DayByDay()
    {
        var day = DateOnly.FromDateTime(Received.DateTime);
        for (var left = Budget.Amount; left > 0;)
        {
            day = day.AddDays(1);
            var weekEnd = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (worked.Contains(day) || (!weekEnd && !closed.Contains(day)))
                left--;
        }

        return new DateTimeOffset(day, new TimeOnly(17, 0), Received.Offset);
    }

    /// <summary>A fast answer that is another answer would be no figure.</summary>
    internal static void CheckThatBothAgree()
    {
        var self = new DeadlineBenchmark();
        if (self.Due() != self.DayByDay())
            throw new CannotMeasureException($"the due time {self.Due():O} is not the one counted day by day, {self.DayByDay():O}.");
    }

    private static HashSet<DateOnly> Dates(string kind) =>
        [.. (Calendar?.File.Days ?? []).Where(day => day.Kind == kind).Select(day => day.Date)];
}
