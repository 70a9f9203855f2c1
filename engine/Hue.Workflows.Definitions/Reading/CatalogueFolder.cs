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
    public static CatalogueFiles Read(string root)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var faults = new List<DefinitionFault>();
        if (Directory.Exists(root))
        {
            Take(new DirectoryInfo(root), "", files, faults);
        }
        else
        {
            faults.Add(new DefinitionFault(
                ShapeRules.FileIsKnown, "", "", 0, $"There is no folder {root}. Name the catalogue's root, procedures/."));
        }

        return new CatalogueFiles(files, faults);
    }

    private static void Take(DirectoryInfo folder, string prefix, Dictionary<string, byte[]> files, List<DefinitionFault> faults)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                Take(entry, prefix + entry.Name, files, faults);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new DefinitionFault(
                ShapeRules.FileIsKnown, prefix.TrimEnd('/'), "", 0, $"The folder cannot be read: {fault.Message}"));
        }
    }

    private static void Take(FileSystemInfo entry, string path, Dictionary<string, byte[]> files, List<DefinitionFault> faults)
    {
        var refusal = entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
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
            Take(below, path + "/", files, faults);
        }
        else
        {
            TakeFile((FileInfo)entry, path, files, faults);
        }
    }

    private static void TakeFile(FileInfo file, string path, Dictionary<string, byte[]> files, List<DefinitionFault> faults)
    {
        try
        {
            // A file that is too large is kept as its first byte too many: the reader then says so without holding gigabytes.
            using var stream = file.OpenRead();
            var bytes = new byte[(int)Math.Min(stream.Length, StrictJson.BytesMax + 1L)];
            stream.ReadExactly(bytes);
            files[path] = bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new DefinitionFault(ShapeRules.FileIsKnown, path, "", 0, $"The file cannot be read: {fault.Message}"));
        }
    }
}
