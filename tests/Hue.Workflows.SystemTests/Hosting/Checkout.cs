using System.Reflection;

namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>The tree that these tests were built from, and what else was built from it.</summary>
public static class Checkout
{
    /// <summary>Folder with the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The host, built in the configuration of these tests.</summary>
    public static string HostProgram { get; }
        = Path.Combine(Root, "engine/Hue.Workflows.Host/bin", Configuration, "net10.0/Hue.Workflows.Host.dll");

    /// <summary>The tool <c>hue</c>, built in the configuration of these tests.</summary>
    public static string ToolProgram { get; } = Path.Combine(Root, "engine/Hue.Workflows.Cli/bin", Configuration, "net10.0/hue.dll");

    /// <summary>A file or folder of the tree.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Configuration
        => typeof(Checkout).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hue.Workflows.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Hue.Workflows.sln above {AppContext.BaseDirectory}.");
    }
}
