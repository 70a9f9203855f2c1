namespace Hue.Workflows.Cli.Shell;

/// <summary>A path that a verb was given, and the catalogue it lies in.</summary>
/// <param name="Root">Full path of the catalogue's folder.</param>
/// <param name="Beneath">Path from the root, with slashes; empty for the whole catalogue.</param>
internal sealed record CatalogueRoot(string Root, string Beneath)
{
    /// <summary>Finds the catalogue around a path: the nearest folder above it, or the path itself, that has _shared/ in it.</summary>
    /// <param name="path">A folder or file of a catalogue; null takes the whole of the one that <see cref="ProceduresFolder"/>
    /// finds.</param>
    /// <exception cref="UsageException">There is nothing at the path, or no catalogue around it.</exception>
    public static CatalogueRoot Of(string? path)
    {
        if (path is null)
        {
            return new CatalogueRoot(ProceduresFolder.Find(null), "");
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Path.Exists(full))
        {
            throw new UsageException($"There is nothing at {path}. Name the catalogue's folder, or a folder or file in it.");
        }

        for (var folder = full; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "_shared")))
            {
                var beneath = Path.GetRelativePath(folder, full).Replace('\\', '/');
                return new CatalogueRoot(folder, beneath == "." ? "" : beneath);
            }
        }

        throw new UsageException($"{path} lies in no catalogue: no folder above it has _shared/ in it. Name a path under procedures/.");
    }

    /// <summary>Whether a path from the root lies at or beneath the one asked for.</summary>
    public bool Covers(string path) => Beneath.Length == 0 || path == Beneath || path.StartsWith(Beneath + "/", StringComparison.Ordinal);

    /// <summary>A path from the root as one from the working directory, for editors to jump to.</summary>
    public string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Root, path)).Replace('\\', '/');
}
