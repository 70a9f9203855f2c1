namespace Hue.Workflows.SystemTests.Http;

/// <summary>Copies of the catalogue with one procedure changed.</summary>
internal static class ChangedCatalogue
{
    /// <summary>The folder; whoever asks for it deletes it.</summary>
    public static string With(string procedure, Func<string, string> change)
    {
        var copy = Directory.CreateTempSubdirectory("hue-procedures-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(HueHost.Root, "procedures"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Path.Combine(HueHost.Root, "procedures"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.Delete(Path.Combine(copy, "published.lock"));
        var changed = Directory.EnumerateFiles(copy, "procedure.json", SearchOption.AllDirectories)
            .Single(f => f.Contains(procedure, StringComparison.Ordinal));
        File.WriteAllText(changed, change(File.ReadAllText(changed)));
        return copy;
    }
}
