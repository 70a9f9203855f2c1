using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hue.Workflows.Cli.Bench.Steps;

namespace Hue.Workflows.Cli.Bench;

/// <summary>The real host as a process of its own, in the Production environment, as it is configured.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly string folder;

    private HostProcess(Process process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>Time from starting the process to its first "ready".</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Memory in RAM now, mebibytes.</summary>
    public double MemoryMebibytes()
    {
        process.Refresh();
        return process.WorkingSet64 / (double)(1 << 20);
    }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="database">As the setting Hue:Database.</param>
    /// <param name="options">The catalogue.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <param name="more">Further settings, as environment variables.</param>
    public static async Task<HostProcess> StartAsync(
        string database, BenchOptions options, CancellationToken cancellation, params IReadOnlyList<(string Name, string Value)> more)
    {
        var folder = Directory.CreateTempSubdirectory("hue-host-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(SourceTree.Root(), $"engine/Hue.Workflows.Host/bin/{Build}/net10.0/Hue.Workflows.Host.dll");

        // A shell redirects the log to a file: reading it here would cost the two cores that are measured.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetDirectoryName(program), ArgumentList = { "-c", Line } };
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(program);
        start.ArgumentList.Add(Path.Combine(folder, "log"));
        foreach (var (name, value) in Settings(database, address, folder, options).Concat(more))
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var host = new HostProcess(Process.Start(start)!, folder, address);
        try
        {
            await host.WaitUntilReadyAsync(clock, cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it logged so far.</summary>
    public string Log() => File.ReadAllText(Path.Combine(folder, "log"));

    /// <summary>Sends it a signal, by number.</summary>
    public void Signal(int signal)
    {
        using var kill = Process.Start(
            "kill", [string.Create(CultureInfo.InvariantCulture, $"-{signal}"), process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Kills it at once, as a power cut would (kill -9): it has no chance to give anything back.</summary>
    public void KillHard() => process.Kill();

    /// <summary>Asks it to stop, as an operator would, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A bench measures the Release build; a test runs what was built with it.</summary>
    private static string Build => ReleaseBuild.IsThis ? "Release" : "Debug";

    private const string Line = "exec \"$0\" \"$1\" >\"$2\" 2>&1 </dev/null";

    private static IEnumerable<(string Name, string Value)> Settings(string database, Uri address, string folder, BenchOptions options) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("ASPNETCORE_URLS", address.ToString()),
        ("Hue__Database", database),
        ("Hue__Procedures", options.Procedures),
        ("Hue__Drafts", options.OffersDrafts ? "true" : "false"),
        ("Hue__Attachments", Path.Combine(folder, "attachments")),
        ("Hue__Log__Keys", Path.Combine(folder, "log-keys")),
        ("Hue__SignInsPerMinute", "1000"),
    ];

    private async Task WaitUntilReadyAsync(Stopwatch clock, CancellationToken cancellation)
    {
        while (!IsReady())
        {
            if (process.HasExited || clock.Elapsed > ReadyWithin)
            {
                var log = await File.ReadAllTextAsync(Path.Combine(folder, "log"), cancellation);
                throw new CannotMeasureException($"the host is not ready after {clock.Elapsed.TotalSeconds:0} s. It said:\n{log}");
            }

            await Task.Delay(10, cancellation);
        }

        ReadyAfter = clock.Elapsed;
    }

    private bool IsReady()
    {
        try
        {
            using var line = new HttpLine(Address);
            return line.Send("GET /health/ready HTTP/1.1\r\n").Status == 200;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
