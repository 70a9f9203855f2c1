using System.CommandLine;

namespace Hue.Workflows.Cli.Shell;

/// <summary>
/// Where <c>procedures/</c> lies: --procedures, else HUE_PROCEDURES, else the nearest one above the working directory, else above the
/// program itself.
/// </summary>
internal static class ProceduresFolder
{
    public const string Variable = "HUE_PROCEDURES";
    private const string Mark = "_shared";

    /// <summary>The option that every verb with a catalogue takes; each verb makes its own.</summary>
    public static Option<string?> Option() => new("--procedures")
    {
        Description = $"The catalogue's folder; else ${Variable}, else the nearest procedures/ above here.",
        HelpName = "DIR",
    };

    /// <summary>The folder's full path.</summary>
    /// <param name="asked">What --procedures says; null when it was not given.</param>
    /// <exception cref="UsageException">None is found, or what was named is none.</exception>
    public static string Find(string? asked)
    {
        if (asked is not null)
            return Named(asked, "--procedures");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Named(named, Variable);
        return Above(Directory.GetCurrentDirectory())
            ?? Above(AppContext.BaseDirectory)
            ?? throw new UsageException($"No folder procedures/ here or above. Name it: --procedures DIR, or set {Variable}.");
    }

    private static string Named(string folder, string by) => IsCatalogue(folder)
        ? Path.GetFullPath(folder)
        : throw new UsageException($"{by}: {folder} is not a catalogue, as it has no folder {Mark}/. Name the folder procedures/ itself.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "procedures");
            if (IsCatalogue(candidate))
                return candidate;
        }

        return null;
    }

    private static bool IsCatalogue(string folder) => Directory.Exists(Path.Combine(folder, Mark));
}
