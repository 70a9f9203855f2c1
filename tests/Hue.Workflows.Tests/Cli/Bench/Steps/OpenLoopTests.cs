using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Tests.Cli.Bench.Steps;

public sealed class OpenLoopTests
{
    private readonly SteppedClock clock = new();

    [Fact]
    public void Requests_go_out_at_the_steady_rate_however_fast_the_answers_come()
    {
        List<double> sentAt = [];
        var latencies = Run(100, 5, () =>
        {
            sentAt.Add(clock.Milliseconds);
            clock.Advance(2);
        });
        Assert.Equal([0, 10, 20, 30, 40], sentAt);
        Assert.All(latencies, latency => Assert.Equal(2, latency, 3));
    }

    [Fact]
    public void A_stall_counts_for_every_request_that_it_kept_waiting()
    {
        var first = true;
        var latencies = Run(100, 6, () =>
        {
            clock.Advance(first ? 50 : 1);
            first = false;
        });

        // One answer took 50 ms. Timed from when they were sent, the others would show 1 ms each.
        Assert.Equal([5, 14, 23, 32, 41, 50], latencies.Select(latency => Math.Round(latency)));
    }

    [Fact]
    public void Every_request_is_sent_once_by_whichever_client_is_free()
    {
        int[] sent = [0, 0];
        var latencies = new OpenLoop(TimeProvider.System, _ => { }).Run(
            1_000_000, 1_000, [() => Interlocked.Increment(ref sent[0]), () => Interlocked.Increment(ref sent[1])]);
        Assert.Equal(1_000, sent.Sum());
        Assert.Equal(latencies.Order(), latencies);
    }

    private IEnumerable<double> Run(double perSecond, int count, Action send) =>
        new OpenLoop(clock, wait => clock.Advance(wait.TotalMilliseconds))
            .Run(perSecond, count, [send])
            .Select(latency => latency.TotalMilliseconds);

    /// <summary>Time passes only when somebody says so.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        private long ticks;

        public double Milliseconds => (double)ticks / TimeSpan.TicksPerMillisecond;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Advance(double milliseconds) => ticks += (long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond);
    }
}
