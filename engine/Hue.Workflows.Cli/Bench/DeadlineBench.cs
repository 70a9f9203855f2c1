using Hue.Workflows.Cli.Shell;
using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Cli.Bench;

/// <summary>Due time of a 30-working-day term across Tết, beside a walk day by day.</summary>
internal static class DeadlineBench
{
    private const double TargetMicroseconds = 2;

    public static Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        DeadlineBenchmark.Calendar = Calendar(options);
        DeadlineBenchmark.CheckThatBothAgree();
        options.Tell("Measuring for about 20 s …");
        var measured = Microbenchmark.Run<DeadlineBenchmark>();
        var due = measured[nameof(DeadlineBenchmark.Due)];
        var walk = measured[nameof(DeadlineBenchmark.DayByDay)];
        return Task.FromResult(new BenchReport
        {
            Bench = "deadline",
            Figures = [new("dueMicroseconds", due.Microseconds), new("dueBytesAllocated", due.BytesAllocated)],
            Baseline = [new("dayByDayMicroseconds", walk.Microseconds), new("dayByDayBytesAllocated", walk.BytesAllocated)],
            Ratio = due.Microseconds / walk.Microseconds,
            Target = TargetMicroseconds,
            Claim = "the due time of a 30-working-day term across Tết takes less than 2 µs and allocates nothing",
            Holds = due is { Microseconds: < TargetMicroseconds, BytesAllocated: 0 },
        });
    }

    private static WorkingCalendar Calendar(BenchOptions options)
    {
        const string office = "19777";
        return new OfficeCalendars(options.Procedures).Of(office, out var fault) ?? throw new CannotMeasureException(fault);
    }
}
