using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>The real host as a process of its own, on a free port of the loopback.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string Ready = "Hue.Workflows: http";
    private const string DemoMade = "demo dossiers were made";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180); // a builder with two busy cores

    private readonly Process process;
    private readonly string folder;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource demoMade = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>For signals.</summary>
    public int ProcessId => process.Id;

    /// <summary>All that it has printed so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>A port that is free now, for a host that must come back where it was.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it is ready and its demo dossiers, if any, are made.</summary>
    /// <exception cref="InvalidOperationException">It is not built, or did not become ready; with what it said.</exception>
    public static async Task<HostProcess> StartAsync(HostStart wanted)
    {
        if (!File.Exists(Checkout.HostProgram))
            throw new InvalidOperationException($"The host is not built: {Checkout.HostProgram} is missing. Run: dotnet build");
        var folder = Directory.CreateTempSubdirectory("hue-host-").FullName;
        var start = new ProcessStartInfo("dotnet", [Checkout.HostProgram])
        {
            WorkingDirectory = Path.GetDirectoryName(Checkout.HostProgram),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Settings(wanted, folder))
            start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!, folder);
        try
        {
            await host.WaitUntilReadyAsync(wanted);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it at once, as a power cut would (kill -9).</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as an operator would, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> Settings(HostStart wanted, string folder)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = wanted.Environment,
            ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{wanted.Port ?? 0}"),
            ["Hue__Database"] = wanted.Database ?? $"sqlite:{Path.Combine(folder, "hue.db")}",
            ["Hue__Procedures"] = wanted.Procedures,
            ["Hue__Web"] = Checkout.At("designer", "dist"),
            ["Hue__Attachments"] = Path.Combine(folder, "attachments"),
            ["Hue__Log__Keys"] = Path.Combine(folder, "log"),
            ["Hue__Demo__Dossiers"] = wanted.DemoDossiers.ToString(CultureInfo.InvariantCulture),
            ["Hue__SignInsPerMinute"] = "1000", // every test signs in from the same address
        };
        foreach (var (name, value) in wanted.Settings)
            settings[name] = value;
        return settings;
    }

    private async Task WaitUntilReadyAsync(HostStart wanted)
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var started = wanted.DemoDossiers > 0 ? Task.WhenAll(ready.Task, demoMade.Task) : ready.Task;
        var ended = process.WaitForExitAsync();
        try
        {
            if (await Task.WhenAny(started, ended).WaitAsync(Patience) == ended)
                throw new InvalidOperationException($"The host ended with {process.ExitCode}. It said:\n{Said}");
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The host is not ready after {Patience.TotalSeconds} s. It said:\n{Said}");
        }

        Address = await ready.Task;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.AppendLine(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal))
            ready.TrySetResult(new Uri(line[(Ready.Length - "http".Length)..].Split(',')[0]));
        if (line.Contains(DemoMade, StringComparison.Ordinal))
            demoMade.TrySetResult();
    }
}
