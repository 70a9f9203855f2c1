using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of one's own in a temporary folder, for tests and measurements: fsync on, loopback and a socket in its folder,
/// gone when disposed. Anyone on the machine may connect, so nothing of worth belongs in it.
/// </summary>
public sealed class ThrowAwayCluster : IAsyncDisposable
{
    private const string FolderPrefix = "hue-pg-";
    private readonly string folder;
    private readonly int port;
    private readonly string settings;
    private int databases;

    private ThrowAwayCluster(string folder, int port, string settings = "")
        => (this.folder, this.port, this.settings) = (folder, port, settings);

    /// <summary>Folder of pgbench, pg_dump and the rest.</summary>
    public static string Binaries => FindBinaries();

    /// <summary>Folder of the socket.</summary>
    public string SocketFolder => folder;

    /// <summary>Port on 127.0.0.1, and part of the socket's name.</summary>
    public int Port => port;

    /// <summary>Makes and starts a cluster.</summary>
    /// <exception cref="InvalidOperationException">The binaries are missing, or the server does not start; it says what to do.</exception>
    /// <param name="cancellation">Stops the wait.</param>
    /// <param name="settings">The server's, beside its defaults: "-c NAME=VALUE …".</param>
    public static async Task<ThrowAwayCluster> StartNewAsync(CancellationToken cancellation, string settings = "")
    {
        SweepAbandoned();
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        await File.WriteAllTextAsync($"{folder}.owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), cancellation);
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres:postgres", folder], cancellation);
        var cluster = new ThrowAwayCluster(folder, FreePort(), settings);
        await RunServerToolAsync(
            "initdb", ["-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"], cancellation);
        await cluster.StartAsync(cancellation);
        return cluster;
    }

    /// <summary>A connection string of one of its databases.</summary>
    /// <param name="database">Its name.</param>
    /// <param name="overTcp">Over loopback instead of the socket.</param>
    public string ConnectionString(string database, bool overTcp = false) => new NpgsqlConnectionStringBuilder
    {
        Host = overTcp ? "127.0.0.1" : folder,
        Port = port,
        Database = database,
        Username = "postgres",
    }.ConnectionString;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> NewDatabaseAsync(CancellationToken cancellation)
    {
        var name = $"hue{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
        return name;
    }

    /// <summary>Starts it (again) and waits until it accepts connections.</summary>
    public Task StartAsync(CancellationToken cancellation)
        => RunServerToolAsync(
            "pg_ctl",
            [
                "-D", $"{folder}/data", "-w", "-t", "60", "-l", $"{folder}/log",
                "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200 {settings}", "start",
            ],
            cancellation);

    /// <summary>Stops it as a power cut would: no checkpoint, connections torn; it recovers from its log at the next start.</summary>
    public Task StopImmediatelyAsync(CancellationToken cancellation)
        => RunServerToolAsync("pg_ctl", ["-D", $"{folder}/data", "-w", "-m", "immediate", "stop"], cancellation);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopImmediatelyAsync(CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        File.Delete($"{folder}.owner");
    }

    /// <summary>Clusters whose maker was killed before it could dispose of them.</summary>
    private static void SweepAbandoned()
    {
        foreach (var owner in Directory.EnumerateFiles(Path.GetTempPath(), $"{FolderPrefix}*.owner"))
        {
            var abandoned = owner[..^".owner".Length];
            if (!int.TryParse(File.ReadAllText(owner), out var process) || Directory.Exists($"/proc/{process}"))
                continue;
            try
            {
                new ThrowAwayCluster(abandoned, 0).DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            catch (Exception e) when (e is InvalidOperationException or IOException)
            {
                if (Directory.Exists(abandoned) && !File.Exists($"{abandoned}/data/postmaster.pid"))
                    Directory.Delete(abandoned, recursive: true);
                File.Delete(owner);
            }
        }
    }

    private static string FindBinaries()
    {
        var versioned = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(path => $"{path}/bin")
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versioned.Concat(onPath).FirstOrDefault(path => File.Exists($"{path}/initdb"))
            ?? throw new InvalidOperationException("PostgreSQL's server binaries are missing. Install them: apt-get install -y postgresql");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As user postgres when we are root: the server refuses to be root's.</summary>
    private static Task RunServerToolAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellation)
        => Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", $"{Binaries}/{tool}", .. arguments], cancellation)
            : RunAsync($"{Binaries}/{tool}", arguments, cancellation);

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // The server inherits what pg_ctl has open: with pipes, reading to the end would wait for the server itself. So: a file.
        var log = Path.GetTempFileName();
        try
        {
            var line = string.Join(' ', arguments.Prepend(program).Select(word => $"'{word}'"));
            var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetTempPath() };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"exec {line} </dev/null >{log} 2>&1");
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{line} failed: {await File.ReadAllTextAsync(log, cancellation)}");
        }
        finally
        {
            File.Delete(log);
        }
    }
}
