using System.Diagnostics;
using System.Text;

namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>The tool as a stranger runs it: a process of its own.</summary>
internal static class HueTool
{
    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It is not built.</exception>
    public static async Task<(int Exit, string Said)> RunAsync(params string[] arguments)
    {
        if (!File.Exists(Checkout.ToolProgram))
            throw new InvalidOperationException($"The tool is not built: {Checkout.ToolProgram} is missing. Run: dotnet build");
        var start = new ProcessStartInfo("dotnet", [Checkout.ToolProgram, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
