namespace Hue.Workflows.Tests.Architecture;

/// <summary>The checkout under test: its root and its own files, without what is built or installed.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
        ["bin", "obj", "node_modules", "dist", ".git", ".vs", ".idea", "data", "artifacts", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Below(Root).Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))))
        {
            foreach (var file in Below(child))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hue.Workflows.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Hue.Workflows.sln above the test binaries.");
    }
}
