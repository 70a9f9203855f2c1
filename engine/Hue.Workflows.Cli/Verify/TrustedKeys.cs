using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Cli.Verify;

/// <summary>The public keys that whoever verifies has collected in a folder: one file a log or witness.</summary>
internal static class TrustedKeys
{
    /// <summary>Keys by log. A file of a witness alone counts for every log in the folder.</summary>
    public static IReadOnlyList<KeyBook> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"--keys: there is no folder {folder}.");
        var books = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ReadFile).ToList();
        var witnesses = books.Where(b => b.Keys.All(k => k.Role == LogKeyRole.Witness)).SelectMany(b => b.Keys).ToList();
        var logs = books.Where(b => b.Keys.Any(k => k.Role == LogKeyRole.Log)).GroupBy(b => b.Origin)
            .Select(log => new KeyBook(log.Key, [.. log.SelectMany(b => b.Keys).Concat(witnesses).DistinctBy(k => (k.Id, k.Role))]))
            .ToList();
        return logs.Count > 0 ? logs : throw new UsageException($"--keys: {folder} has no file of a log's public keys.");
    }

    private static KeyBook ReadFile(string path)
    {
        try
        {
            return KeyBook.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"--keys: {path}: {e.Message}");
        }
    }
}
