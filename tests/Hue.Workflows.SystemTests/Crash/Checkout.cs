namespace Hue.Workflows.SystemTests.Crash;

/// <summary>Where the sources and the built host lie.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find();

    /// <summary>The host as built with these tests.</summary>
    public static string Host
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')); // …/bin/Debug/net10.0
            return Path.Combine(Folder, "engine/Hue.Workflows.Host/bin", output.Parent!.Name, output.Name, "Hue.Workflows.Host.dll");
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hue.Workflows.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
