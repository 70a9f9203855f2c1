using System.Text.Json.Nodes;
using Hue.Workflows.Definitions.Catalogue;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.SystemTests.Http;

/// <summary>Copies of the catalogue with one procedure changed.</summary>
internal static class ChangedCatalogue
{
    /// <summary>The folder, with the procedure's first version alone; whoever asks for it deletes it.</summary>
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
            .Single(f => f.Contains(procedure, StringComparison.Ordinal) && f.Contains("/v1/", StringComparison.Ordinal));
        var versions = Directory.GetDirectories(Path.GetDirectoryName(Path.GetDirectoryName(changed)!)!);
        foreach (var later in versions.Where(folder => !folder.EndsWith("v1", StringComparison.Ordinal)))
            Directory.Delete(later, recursive: true);
        File.WriteAllText(changed, change(File.ReadAllText(changed)));
        return copy;
    }

    /// <summary>Version 2 from the standing clock's month, changed, and frozen with all there is.</summary>
    public static void PublishNext(string folder, string code, Func<string, string> change)
    {
        var first = ProcedureCatalogue.Read(CatalogueFolder.Read(folder));
        var from = Path.Combine(folder, first.FolderOf(first.Find(code, 1)!).TrimEnd('/'));
        var to = Path.Combine(Path.GetDirectoryName(from)!, "v2");
        Directory.CreateDirectory(to);
        File.Copy(Path.Combine(from, "form.json"), Path.Combine(to, "form.json"));
        var procedure = JsonNode.Parse(change(File.ReadAllText(Path.Combine(from, "procedure.json"))))!;
        procedure["version"] = 2;
        procedure["validFrom"] = "2026-02-01";
        procedure["title"] = $"{procedure["title"]} (sửa đổi)";
        File.WriteAllText(Path.Combine(to, "procedure.json"), procedure.ToJsonString());
        var read = ProcedureCatalogue.Read(CatalogueFolder.Read(folder));
        Assert.NotNull(read.Find(code, 2));
        File.WriteAllLines(
            Path.Combine(folder, PublishedLock.Path),
            read.Definitions.Select(d => new PublishedVersion(d.Code, d.Version, d.Hash, new DateOnly(2026, 2, 1)).ToString()));
    }
}
