using System.Net;

namespace Hue.Workflows.SystemTests.Http;

public sealed class BrokenDefinitionTests
{
    [Fact]
    public async Task A_host_starts_with_the_good_definitions_and_names_the_broken_one()
    {
        var copy = Directory.CreateTempSubdirectory("hue-procedures-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(HueHost.Root, "procedures"), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(Path.Combine(HueHost.Root, "procedures"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            File.Delete(Path.Combine(copy, "published.lock"));
            var broken = Directory.EnumerateFiles(copy, "procedure.json", SearchOption.AllDirectories)
                .Single(f => f.Contains("1.001193", StringComparison.Ordinal));
            await File.WriteAllTextAsync(
                broken, (await File.ReadAllTextAsync(broken))
                    .Replace("\"to\": \"ky-tu-choi\"", "\"to\": \"khong-co\"", StringComparison.Ordinal));
            await using var host = new HueHost(new() { ["Hue:Procedures"] = copy });
            var analyst = await host.SignInAsync("van.quytrinh");

            var faults = (await analyst.ReadAsync("/api/catalogue/faults"))["items"]!.AsArray();
            var fault = faults.First(f => !(bool)f!["isWarning"]!)!;
            Assert.Contains("1.001193", (string)fault["file"]!, StringComparison.Ordinal);
            Assert.True((int)fault["line"]! > 0);
            Assert.StartsWith("HUE", (string)fault["rule"]!, StringComparison.Ordinal);
            Assert.Contains(
                host.Logged, l
                    => l.Contains(" 1002 ", StringComparison.Ordinal) && l.Contains((string)fault["rule"]!, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync("/api/catalogue/1.001193")).Status);
            Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/api/catalogue/1.000894")).Status);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
