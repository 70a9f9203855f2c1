using System.Globalization;
using System.Runtime.InteropServices;

namespace Hue.Workflows.Cli.Bench;

/// <summary>What absolute figures go with.</summary>
/// <param name="Cores">Processors this process may use.</param>
/// <param name="MemoryGibibytes">Memory this process may use.</param>
/// <param name="Processor">Model name; empty when the system does not say.</param>
/// <param name="Kernel">Operating system and version.</param>
/// <param name="DotNet">Version of the runtime.</param>
internal sealed record Machine(int Cores, double MemoryGibibytes, string Processor, string Kernel, string DotNet)
{
    private const string ProcessorFile = "/proc/cpuinfo";
    private const string KernelFile = "/proc/sys/kernel/osrelease";

    public static Machine Here() => new(
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30),
        ProcessorName(),
        File.Exists(KernelFile) ? $"Linux {File.ReadAllText(KernelFile).Trim()}" : RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cores} cores{(Processor.Length == 0 ? "" : $" ({Processor})")}, {MemoryGibibytes:0.#} GiB, {Kernel}, {DotNet}");

    private static string ProcessorName() => File.Exists(ProcessorFile)
        ? File.ReadLines(ProcessorFile)
            .Where(line => line.StartsWith("model name", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .FirstOrDefault("")
        : "";
}
