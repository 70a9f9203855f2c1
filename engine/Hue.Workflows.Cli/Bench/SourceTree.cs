namespace Hue.Workflows.Cli.Bench;

/// <summary>Where the sources lie: above the program, or above the working folder.</summary>
internal static class SourceTree
{
    private const string Solution = "Hue.Workflows.sln";

    /// <exception cref="CannotMeasureException">There is no Hue.Workflows.sln above.</exception>
    public static string Root() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new CannotMeasureException($"there is no {Solution} above the program or the working folder; run it inside a clone.");

    private static string? Above(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, Solution)))
                return here.FullName;
        }

        return null;
    }
}
