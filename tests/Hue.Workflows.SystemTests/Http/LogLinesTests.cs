using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Host.Shell;
using Microsoft.Extensions.Logging;

namespace Hue.Workflows.SystemTests.Http;

public sealed class LogLinesTests
{
    private static readonly StandingClock Clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, 125, TimeSpan.Zero));

    [Fact]
    public void A_line_says_when_what_and_with_which_values()
    {
        using var to = new MemoryStream();
        var dossier = Guid.NewGuid();
        using (var lines = new LogLines(Clock, to))
        {
            Tell(
                lines.CreateLogger("Hue.Door"),
                LogLevel.Warning,
                $"Dossier {dossier} of \"Thuận Hóa\"",
                new InvalidOperationException("dòng một\ndòng hai"),
                ("dossier", dossier), ("revision", 7L), ("office", "Thuận Hóa"), ("repeated", true), ("ratio", 1.5), ("nothing", null));
        }

        var line = Assert.Single(Lines(to));
        Assert.Equal("2026-03-02T01:00:00.125Z", (string)line["Timestamp"]!);
        Assert.Equal(3003, (int)line["EventId"]!);
        Assert.Equal("Warning", (string)line["LogLevel"]!);
        Assert.Equal("Hue.Door", (string)line["Category"]!);
        Assert.Equal($"Dossier {dossier} of \"Thuận Hóa\"", (string)line["Message"]!);
        Assert.Contains("dòng một\ndòng hai", (string)line["Exception"]!, StringComparison.Ordinal);
        var state = line["State"]!;
        Assert.Equal(dossier.ToString(), (string)state["dossier"]!);
        Assert.Equal((7, "Thuận Hóa"), ((int)state["revision"]!, (string)state["office"]!));
        Assert.True((bool)state["repeated"]!);
        Assert.Equal("1.5", (string)state["ratio"]!);
        Assert.Null(state["nothing"]);
    }

    [Fact]
    public void What_many_threads_tell_at_once_is_neither_lost_nor_torn()
    {
        using var to = new MemoryStream();
        using (var lines = new LogLines(Clock, to))
        {
            Parallel.For(0, 8, thread =>
            {
                var log = lines.CreateLogger("Hue.Door");
                for (var i = 0; i < 2000; i++)
                    Tell(log, LogLevel.Information, "told", null, ("thread", thread), ("number", i));
            });
        }

        var told = Lines(to).Select(line => ((int)line["State"]!["thread"]!, (int)line["State"]!["number"]!)).ToList();
        Assert.Equal(16_000, told.Count);
        foreach (var own in told.GroupBy(line => line.Item1))
            Assert.Equal(Enumerable.Range(0, 2000), own.Select(line => line.Item2)); // in the order in which it was told
    }

    [Fact]
    public void What_is_told_after_the_end_still_goes_out()
    {
        using var to = new MemoryStream();
        var lines = new LogLines(Clock, to);
        lines.Dispose();
        Tell(lines.CreateLogger("Hue.Door"), LogLevel.Information, "late");
        Assert.Equal("late", (string)Assert.Single(Lines(to))["Message"]!);
    }

    [Fact]
    public async Task A_warning_goes_out_while_the_host_runs()
    {
        using var to = new SeenStream();
        using var lines = new LogLines(Clock, to);
        Tell(lines.CreateLogger("Hue.Door"), LogLevel.Information, "first");
        Tell(lines.CreateLogger("Hue.Door"), LogLevel.Warning, "second");
        Assert.Equal(2, await to.LinesAsync(2).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_reader_who_has_gone_does_not_stop_the_host()
    {
        using var lines = new LogLines(Clock, new GoneStream());
        for (var i = 0; i < 3; i++)
            Tell(lines.CreateLogger("Hue.Door"), LogLevel.Error, "nobody reads");
    }

    private static void Tell(
        ILogger log, LogLevel level, string message, Exception? exception = null, params (string Name, object? Value)[] values)
    {
        KeyValuePair<string, object?>[] state = [.. values.Select(each => KeyValuePair.Create(each.Name, each.Value))];
        log.Log(level, new EventId(3003), state, exception, (_, _) => message);
    }

    private static List<JsonNode> Lines(MemoryStream to)
    {
        var text = Encoding.UTF8.GetString(to.ToArray());
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>Says when so many lines have come.</summary>
    private sealed class SeenStream : MemoryStream
    {
        private readonly TaskCompletionSource<int> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int lines;
        private int wanted = int.MaxValue;

        public Task<int> LinesAsync(int number)
        {
            wanted = number;
            Look();
            return seen.Task;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lines += buffer.Count((byte)'\n');
            Look();
        }

        private void Look()
        {
            if (lines >= wanted)
                seen.TrySetResult(lines);
        }
    }

    private sealed class GoneStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("broken pipe");
    }
}
