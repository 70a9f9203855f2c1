using System.Buffers;

namespace Hue.Workflows.Host.Shell;

/// <summary>
/// Writes lines in the background, in their order, those of a few milliseconds at once. What somebody may have to act on goes out without
/// that wait. Nothing is dropped: when whoever reads is slow, those who write wait.
/// </summary>
internal sealed class LogOutput : IDisposable
{
    private const int WaitingMax = 4 * 1024 * 1024;
    private static readonly TimeSpan Gathers = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);
    private readonly object gate = new();
    private readonly Stream to;
    private readonly Thread writer;
    private ArrayBufferWriter<byte> waiting = new(64 * 1024);
    private ArrayBufferWriter<byte> written = new(64 * 1024);
    private bool isUrgent;
    private bool isEnded;

    /// <param name="to">Where the lines go.</param>
    public LogOutput(Stream to)
    {
        this.to = to;
        writer = new Thread(WriteAll) { IsBackground = true, Name = "Log" };
        writer.Start();
    }

    /// <param name="line">With its end.</param>
    /// <param name="isUrgent">Whether it goes out at once.</param>
    public void Add(ReadOnlySpan<byte> line, bool isUrgent)
    {
        lock (gate)
        {
            while (waiting.WrittenCount >= WaitingMax && !isEnded)
                Monitor.Wait(gate);
            var isFirst = waiting.WrittenCount == 0;
            waiting.Write(line);
            this.isUrgent |= isUrgent;
            if (isEnded)
                Write(waiting); // nobody is there to do it any more
            else if (isFirst || isUrgent)
                Monitor.PulseAll(gate);
        }
    }

    /// <summary>Returns when everything is out, or nobody takes it; what is added later goes out at once.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isEnded = true;
            Monitor.PulseAll(gate);
        }

        writer.Join(EndsWithin);
    }

    private void WriteAll()
    {
        while (true)
        {
            lock (gate)
            {
                while (waiting.WrittenCount == 0 && !isEnded)
                    Monitor.Wait(gate);
                if (!isUrgent && !isEnded)
                    Monitor.Wait(gate, Gathers);
                (waiting, written) = (written, waiting);
                isUrgent = false;
                if (written.WrittenCount == 0 && isEnded)
                    return;
                Monitor.PulseAll(gate); // those who wait for room
            }

            Write(written);
        }
    }

    private void Write(ArrayBufferWriter<byte> lines)
    {
        try
        {
            to.Write(lines.WrittenSpan);
            to.Flush();
        }
        catch (IOException)
        {
            // Whoever read them has gone; the host serves on without.
        }

        lines.ResetWrittenCount();
    }
}
