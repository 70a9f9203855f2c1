using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Model;

namespace Hue.Workflows.Definitions.Reading;

/// <summary>Reads a catalogue's folder into bytes: the only type of this project that touches files.</summary>
public static class CatalogueFolder
{
    /// <summary>Longest path from the catalogue's root, in characters.</summary>
    public const int PathMax = 120;

    /// <summary>Reads every file under a folder; what cannot be read is a fault, never an exception.</summary>
    /// <param name="root">The folder <c>procedures/</c>.</param>
    /// <param name="withScenarios">Whether scenarios are read as well; nobody at a counter has a use for them.</param>
    public static CatalogueFiles Read(string root, bool withScenarios = true)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var faults = new List<DefinitionFault>();
        if (Directory.Exists(root))
        {
            var found = Find(new DirectoryInfo(root), faults);
            Take(withScenarios ? found : [.. found.Where(each => CataloguePath.Part(each.Path) != CataloguePart.Scenario)], files, faults);
        }
        else
        {
            faults.Add(new DefinitionFault(
                ShapeRules.FileIsKnown, "", "", 0, $"There is no folder {root}. Name the catalogue's root, procedures/."));
        }

        return new CatalogueFiles(files, faults);
    }

    /// <summary>Opening a small file takes longer than reading it: all processors open.</summary>
    private static void Take(List<(FileInfo File, string Path)> found, Dictionary<string, byte[]> files, List<DefinitionFault> faults)
    {
        var read = new (byte[]? Bytes, DefinitionFault? Fault)[found.Count];
        Parallel.For(0, found.Count, at => read[at] = Bytes(found[at].File, found[at].Path));
        for (var at = 0; at < read.Length; at++)
        {
            if (read[at].Bytes is { } bytes)
            {
                files[found[at].Path] = bytes;
            }
            else
            {
                faults.Add(read[at].Fault!);
            }
        }
    }

    /// <summary>The folders of the fields side by side: each entry is looked at, whether it is a link.</summary>
    private static List<(FileInfo File, string Path)> Find(DirectoryInfo root, List<DefinitionFault> faults)
    {
        var entries = new List<FileSystemInfo>();
        Guarded("", faults, () => entries.AddRange(root.EnumerateFileSystemInfos()));
        var parts = new (List<(FileInfo, string)> Found, List<DefinitionFault> Faults)[entries.Count];
        Parallel.For(0, entries.Count, at =>
        {
            parts[at] = ([], []);
            Guarded("", parts[at].Faults, () => Find(entries[at], entries[at].Name, parts[at].Found, parts[at].Faults));
        });
        faults.AddRange(parts.SelectMany(each => each.Faults));
        return [.. parts.SelectMany(each => each.Found)];
    }

    private static void Guarded(string prefix, List<DefinitionFault> faults, Action find)
    {
        try
        {
            find();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new DefinitionFault(
                ShapeRules.FileIsKnown, prefix.TrimEnd('/'), "", 0, $"The folder cannot be read: {fault.Message}"));
        }
    }

    private static void Find(DirectoryInfo folder, string prefix, List<(FileInfo File, string Path)> found, List<DefinitionFault> faults)
    {
        Guarded(prefix, faults, () =>
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                Find(entry, prefix + entry.Name, found, faults);
            }
        });
    }

    private static void Find(FileSystemInfo entry, string path, List<(FileInfo File, string Path)> found, List<DefinitionFault> faults)
    {
        var refusal = entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? "A symbolic link does not belong in the catalogue: its bytes could change without a commit. Put the file itself there."
            : path.Length > PathMax
                ? FormattableString.Invariant($"The path has {path.Length} characters; at most {PathMax} are allowed. Shorten the slug.")
                    : null;
        if (refusal is not null)
        {
            faults.Add(new DefinitionFault(ShapeRules.FileIsKnown, path, "", 0, refusal));
        }
        else if (entry is DirectoryInfo below)
        {
            Find(below, path + "/", found, faults);
        }
        else
        {
            found.Add(((FileInfo)entry, path));
        }
    }

    private static (byte[]? Bytes, DefinitionFault? Fault) Bytes(FileInfo file, string path)
    {
        try
        {
            // A pipe has no length either, and opening one waits for a writer.
            if (file.Length == 0)
                return ([], null);

            // A file that is too large is kept as its first byte too many: the reader then says so without holding gigabytes.
            using var stream = file.OpenRead();
            var bytes = new byte[(int)Math.Min(stream.Length, StrictJson.BytesMax + 1L)];
            stream.ReadExactly(bytes);
            return (bytes, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, new DefinitionFault(ShapeRules.FileIsKnown, path, "", 0, $"The file cannot be read: {fault.Message}"));
        }
    }
}
