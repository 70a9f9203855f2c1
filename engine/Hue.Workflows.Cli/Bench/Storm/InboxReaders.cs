using System.Net.Sockets;
using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Cli.Bench.Storm;

/// <summary>
/// Signed-in people who open their inbox and their notices in turn, at a steady pace, half of them on each host. Where a host is gone
/// (the connection broken or refused) the same request goes to the other, as a load balancer would send it, with the same session.
/// </summary>
internal sealed class InboxReaders(IReadOnlyList<Uri> hosts, int clients)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Asked = ["/api/inbox", "/api/notices"];
    private readonly List<TimeSpan> latencies = [];
    private volatile bool stop;
    private Thread[] threads = [];
    private Exception? failure;
    private int switched;

    /// <summary>Reads that a dying host cut off or a dead one refused; each went to the other, and its latency holds both tries.</summary>
    public int Switched => switched;

    /// <summary>Signs in and begins.</summary>
    public void Start()
    {
        threads = [.. Enumerable.Range(0, clients).Select(client => new Thread(() => Guarded(client)) { IsBackground = true })];
        foreach (var thread in threads)
            thread.Start();
    }

    /// <summary>Forgets what was read while all was quiet.</summary>
    public void Begin()
    {
        lock (latencies)
            latencies.Clear();
    }

    /// <returns>Latencies, ascending, each from the instant at which the read was meant to go out.</returns>
    /// <exception cref="CannotMeasureException">A read failed on every host, or was answered otherwise than by a page.</exception>
    public TimeSpan[] Stop()
    {
        stop = true;
        foreach (var thread in threads)
            thread.Join();
        return failure is null ? [.. latencies.Order()] : throw new CannotMeasureException($"reading failed: {failure.Message}", failure);
    }

    private void Guarded(int client)
    {
        try
        {
            Read(client);
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, e, null);
        }
    }

    private void Read(int client)
    {
        var host = client % hosts.Count;
        HttpLine? line = new(hosts[host]);
        var person = SignedIn.In(line, StormPeople.Name(client), BenchPeople.Password);
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        for (var i = 0; !stop; i++)
        {
            var meant = Pace * (i + (double)client / clients);
            if (meant - clock.GetElapsedTime(start) is { Ticks: > 0 } left)
                Thread.Sleep(left);
            person.Take(Send($"GET {Asked[i % Asked.Length]} HTTP/1.1\r\n{person.Headers}").Expect(200, "reading an inbox"));
            lock (latencies)
                latencies.Add(clock.GetElapsedTime(start) - meant);
        }

        line?.Dispose();

        HttpAnswer Send(string head)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    line ??= new HttpLine(hosts[host]);
                    return line.Send(head);
                }
                catch (Exception e) when (e is IOException or SocketException && attempt <= hosts.Count)
                {
                    line?.Dispose();
                    line = null;
                    host = (host + 1) % hosts.Count;
                    Interlocked.Increment(ref switched);
                }
            }
        }
    }
}
