using System.Diagnostics;
using Hue.Workflows.Definitions.Reading;

namespace Hue.Workflows.Tests.Definitions.Reading;

public sealed class CatalogueFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hue-catalogue").FullName;

    [Fact]
    public void Links_and_long_paths_are_refused_and_the_rest_is_read()
    {
        Directory.CreateDirectory(Path.Combine(root, "a", new string('b', 117)));
        File.WriteAllText(Path.Combine(root, "a", new string('b', 117), "c.json"), "{}");
        File.WriteAllText(Path.Combine(root, "README.md"), "good");
        File.CreateSymbolicLink(Path.Combine(root, "link.json"), Path.Combine(root, "README.md"));
        Directory.CreateSymbolicLink(Path.Combine(root, "loop"), root);

        var read = CatalogueFolder.Read(root);

        Assert.Equal(["README.md"], read.Files.Keys);
        Assert.Equal(["a/" + new string('b', 117) + "/c.json", "link.json", "loop"], read.Faults.Select(fault => fault.File)
            .Order(StringComparer.Ordinal));
        Assert.All(read.Faults, fault => Assert.Equal(ShapeRules.FileIsKnown, fault.Rule));
    }

    [Fact]
    public void A_host_reads_everything_but_the_scenarios()
    {
        foreach (var path in new[] { "thue/1.000001-a/v1/procedure.json", "thue/1.000001-a/v1/scenarios/granted.json", "published.lock" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), path);
        }

        Assert.Equal(["published.lock", "thue/1.000001-a/v1/procedure.json"], CatalogueFolder.Read(root, withScenarios: false).Paths);
        Assert.Equal(3, CatalogueFolder.Read(root).Files.Count);
    }

    [Fact]
    public async Task A_pipe_keeps_nobody_waiting()
    {
        using var made = Process.Start("mkfifo", Path.Combine(root, "pipe.json"));
        await made.WaitForExitAsync();

        var read = await Task.Run(() => CatalogueFolder.Read(root)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(Assert.Single(read.Files).Value);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault() => Assert.Single(CatalogueFolder.Read(Path.Combine(root, "nowhere")).Faults);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
