using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Hue.Workflows.Cli.Bench;

/// <summary>Figures of unoptimised code say nothing: a Debug build makes the Release one and hands over to it.</summary>
internal static class ReleaseBuild
{
    /// <summary>Whether this program was compiled with optimisation.</summary>
    public static bool IsThis { get; } =
        typeof(ReleaseBuild).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>Runs the same bench in the Release build, which it makes first.</summary>
    public static async Task<int> RunAsync(string name, bool json, BenchOptions options, CancellationToken cancellation)
    {
        try
        {
            var root = SourceTree.Root();
            await BuildAsync("Hue.Workflows.Cli", options, cancellation);
            List<string> arguments =
            [
                Path.Combine(root, "engine/Hue.Workflows.Cli/bin/Release/net10.0/hue.dll"), "bench", name, "--database", options.Database,
                "--seconds", options.Seconds.ToString(CultureInfo.InvariantCulture),
                "--clients", options.Clients.ToString(CultureInfo.InvariantCulture),
                "--rungs", options.Rungs.ToString(CultureInfo.InvariantCulture),
                "--procedures", options.Procedures,
            ];
            if (json)
                arguments.Add("--json");
            using var same = Process.Start("dotnet", arguments);
            await using var stopping = cancellation.Register(() => Stop(same));
            await same.WaitForExitAsync(CancellationToken.None);
            return same.ExitCode;
        }
        catch (CannotMeasureException because)
        {
            options.Tell($"Could not measure: {because.Message}");
            return 2;
        }
    }

    /// <summary>As a terminal would, so that it takes down what it has set up.</summary>
    private static void Stop(Process process)
    {
        using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Builds a project of the tree in Release, without the web app: no bench asks for pages.</summary>
    public static async Task BuildAsync(string project, BenchOptions options, CancellationToken cancellation)
    {
        options.Tell($"Building {project} in Release …");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", Path.Combine(SourceTree.Root(), "engine", project, $"{project}.csproj"), "-c", "Release", "-nologo", "-v", "quiet",
                "-p:BuildWeb=false",
            },
        };
        using var build = Process.Start(start) ?? throw new CannotMeasureException("\"dotnet\" does not start.");
        var said = await build.StandardOutput.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);
        if (build.ExitCode != 0)
            throw new CannotMeasureException($"{project} does not build in Release:\n{said}");
    }
}
