using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hue.Workflows.SystemTests.Crash;

/// <summary>The built host as a process of its own, on loopback; ended as a power cut would.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private HostProcess(Process process) => this.process = process;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits for the line that it prints when it serves.</summary>
    public static async Task<HostProcess> StartAsync(string database, string folder, int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.WorkingDirectory = Checkout.Folder;
        start.ArgumentList.Add(Checkout.Host);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        start.Environment["Hue__Database"] = database;
        start.Environment["Hue__Attachments"] = Path.Combine(folder, "attachments");
        start.Environment["Hue__Demo__Dossiers"] = "0";
        var host = new HostProcess(Process.Start(start)!);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.process.EnableRaisingEvents = true;
        host.process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The host ended:\n{host.Said}"));
        host.process.OutputDataReceived += (_, line) => host.Hear(line.Data, ready);
        host.process.ErrorDataReceived += (_, line) => host.Hear(line.Data, ready);
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        await ready.Task.WaitAsync(ReadyWithin);
        return host;
    }

    public string Said => string.Join('\n', said);

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (line.StartsWith("Hue.Workflows: ", StringComparison.Ordinal))
            ready.TrySetResult();
    }
}
