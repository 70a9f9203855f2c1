namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>
/// Requests at a steady rate that does not wait for answers: each has an instant at which it is meant to go out, and its latency counts
/// from there, also when every client is still busy then. Otherwise a stall would hide the requests that it kept from being sent.
/// </summary>
/// <param name="clock">Measures.</param>
/// <param name="pause">Waits on the calling thread.</param>
internal sealed class OpenLoop(TimeProvider clock, Action<TimeSpan> pause)
{
    /// <summary>Sends all requests over the clients, each on a thread of its own; whichever is free takes the next.</summary>
    /// <param name="perSecond">The steady rate.</param>
    /// <param name="count">How many requests in all.</param>
    /// <param name="clients">Sends one request and waits for its answer; one entry a client.</param>
    /// <returns>Latencies, ascending.</returns>
    public TimeSpan[] Run(double perSecond, int count, IReadOnlyList<Action> clients)
    {
        var latencies = new TimeSpan[count];
        var next = -1;
        var start = clock.GetTimestamp();
        if (clients.Count == 1)
            Work(clients[0]);
        else
            ClientThreads.Run(clients.Count, client => Work(clients[client]));
        Array.Sort(latencies);
        return latencies;

        void Work(Action send)
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var meant = TimeSpan.FromSeconds(i / perSecond);
                var left = meant - clock.GetElapsedTime(start);
                if (left > TimeSpan.Zero)
                    pause(left);
                send();
                latencies[i] = clock.GetElapsedTime(start) - meant;
            }
        }
    }

    /// <summary>Sleeps whole milliseconds and yields for the rest: timers alone would come up to a millisecond late.</summary>
    public static void Pause(TimeSpan wait)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(wait.TotalSeconds * TimeProvider.System.TimestampFrequency);
        if (wait.TotalMilliseconds >= 2)
            Thread.Sleep((int)wait.TotalMilliseconds - 1);
        while (TimeProvider.System.GetTimestamp() < end)
            Thread.Yield();
    }
}
