using System.Globalization;
using Hue.Workflows.Storage.Postgres;

namespace Hue.Workflows.Cli.Bench.Steps;

/// <summary>Processor time of a PostgreSQL server and its backends, those that have ended included, as Linux counts it.</summary>
internal static class ServerProcessorTime
{
    private const int TicksPerSecond = 100;
    private const int Parent = 1;
    private const int FirstTime = 11;

    /// <summary>Of a cluster of one's own.</summary>
    public static TimeSpan Of(ThrowAwayCluster cluster)
        => Of(int.Parse(File.ReadLines(Path.Combine(cluster.SocketFolder, "data/postmaster.pid")).First(), CultureInfo.InvariantCulture));

    /// <param name="postmaster">Process id of the server.</param>
    public static TimeSpan Of(int postmaster)
    {
        long ticks = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var process) && Fields(folder) is { } fields
                && (process == postmaster || fields[Parent] == postmaster))
            {
                ticks += fields[FirstTime] + fields[FirstTime + 1];
                if (process == postmaster)
                    ticks += fields[FirstTime + 2] + fields[FirstTime + 3]; // what its ended children used
            }
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    /// <summary>Numbers of /proc/PID/stat after the program's name, which may hold blanks; null when the process has just ended.</summary>
    private static long[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return [.. words.Take(20).Select(word => long.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
