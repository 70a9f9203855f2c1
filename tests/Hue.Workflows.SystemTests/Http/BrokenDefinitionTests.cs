using System.Net;

namespace Hue.Workflows.SystemTests.Http;

public sealed class BrokenDefinitionTests
{
    [Fact]
    public async Task A_host_starts_with_the_good_definitions_and_names_the_broken_one()
    {
        var copy = BrokenCatalogue();
        try
        {
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

    [Fact]
    public async Task A_dossier_of_a_broken_definition_says_so_and_keeps_its_history()
    {
        var copy = BrokenCatalogue();
        var database = "sqlite:" + Path.Combine(copy, "..", Path.GetFileName(copy) + ".db");
        try
        {
            string path;
            await using (var sound = new HueHost(new() { ["Hue:Database"] = database }))
                path = $"/api/dossiers/{(await Filing.ReceiveAsync(await sound.SignInAsync("lan.motcua"))).Json["id"]}";
            await using var host = new HueHost(new() { ["Hue:Procedures"] = copy, ["Hue:Database"] = database });
            var lan = await host.SignInAsync("lan.motcua");
            foreach (var page in new[] { path, path + "/flow" })
            {
                var answer = await lan.GetAsync(page);
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "definition-missing"), (answer.Status, answer.Code));
                Assert.Contains("1.001193", (string)answer.Json["detail"]!, StringComparison.Ordinal);
            }

            Assert.NotEmpty((await lan.ReadAsync(path + "/history"))["items"]!.AsArray());
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(copy) + ".db*"))
                File.Delete(file);
        }
    }

    /// <summary>A copy of the catalogue in which an outcome of 1.001193 leads nowhere.</summary>
    private static string BrokenCatalogue() => ChangedCatalogue.With(
        "1.001193", text => text.Replace("\"to\": \"ky-tu-choi\"", "\"to\": \"khong-co\"", StringComparison.Ordinal));
}
