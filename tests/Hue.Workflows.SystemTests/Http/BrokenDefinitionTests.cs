using System.Net;
using System.Text;

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

    /// <summary>What somebody could put into a folder → the rule that names it.</summary>
    private static readonly (string What, string Rule)[] Hostile =
    [
        ("1.000656", "HUE002"), ("1.000894", "HUE114"), ("1.001022", "HUE009"), ("1.004837", "HUE001"), ("1.004873", "HUE001"),
        ("1.004884", "HUE005"), ("2.000635", "HUE008"), ("1.004859", "HUE110"), ("1.004746", "HUE050"),
    ];

    [Fact]
    public async Task A_host_starts_beside_every_kind_of_bad_file_and_serves_the_others()
    {
        var copy = ChangedCatalogue.With("1.001193", text => text);
        try
        {
            foreach (var (code, _) in Hostile)
                Spoil(copy, code);
            await using var host = new HueHost(new() { ["Hue:Procedures"] = copy });
            var analyst = await host.SignInAsync("van.quytrinh");

            var faults = (await analyst.ReadAsync("/api/catalogue/faults"))["items"]!.AsArray();
            foreach (var (code, rule) in Hostile)
            {
                Assert.Contains(faults, f => (string)f!["rule"]! == rule
                    && ((string)f["file"]!).Contains(code, StringComparison.Ordinal));
                Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"/api/catalogue/{code}")).Status);
            }

            Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/api/catalogue/1.001193")).Status);
            await Filing.ReceiveAsync(await host.SignInAsync("lan.motcua"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Spoil(string folder, string code)
    {
        var home = Directory.EnumerateDirectories(Path.Combine(folder, "ho-tich"), code + "-*").Single();
        var file = Path.Combine(home, "v1", "procedure.json");
        var good = File.ReadAllText(file);
        switch (code)
        {
            case "1.000656": // five megabytes
                var title = "\"title\": \"" + new string('a', 5 << 20);
                File.WriteAllText(file, good.Replace("\"title\": \"", title, StringComparison.Ordinal));
                break;
            case "1.000894": // ten thousand steps
                var steps = Enumerable.Range(0, 10_000).Select(at => $$"""{"id":"a{{at}}","kind":"end","title":"A","result":"granted"},""");
                File.WriteAllText(file, good.Replace("\"steps\": [", "\"steps\": [" + string.Concat(steps), StringComparison.Ordinal));
                break;
            case "1.001022": // a link to a file outside
                File.Delete(file);
                File.CreateSymbolicLink(file, "/etc/passwd");
                break;
            case "1.004837": // bytes that are not UTF-8
                File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(good), 0xC3, 0x28]);
                break;
            case "1.004873": // a byte order mark
                File.WriteAllText(file, good, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                break;
            case "1.004884": // a member twice
                File.WriteAllText(file, good.Insert(1, "\"code\": \"1.004884\","));
                break;
            case "2.000635": // letters and marks apart
                File.WriteAllText(file, good.Normalize(NormalizationForm.FormD));
                break;
            case "1.004859": // a block that is a path
                File.WriteAllText(file, good.Replace("general.v1", "../../../etc/passwd", StringComparison.Ordinal));
                break;
            default: // a form that refers to an address
                var form = Path.Combine(home, "v1", "form.json");
                var outside = "\"properties\": {\"x\": {\"title\": \"X\", \"$ref\": \"http://127.0.0.1:9/a.json\"},";
                var text = File.ReadAllText(form);
                var at = text.IndexOf("\"properties\": {", StringComparison.Ordinal);
                File.WriteAllText(form, string.Concat(text.AsSpan(0, at), outside, text.AsSpan(at + "\"properties\": {".Length)));
                break;
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
            long revision;
            await using (var sound = new HueHost(new() { ["Hue:Database"] = database }))
            {
                var dossier = (await Filing.ReceiveAsync(await sound.SignInAsync("lan.motcua"))).Json;
                path = $"/api/dossiers/{dossier["id"]}";
                revision = (long)dossier["revision"]!;
            }

            await using var host = new HueHost(new() { ["Hue:Procedures"] = copy, ["Hue:Database"] = database });
            var lan = await host.SignInAsync("lan.motcua");
            var comment = await lan.CommandAsync(path + "/comments", new { text = "Đã gọi điện." }, revision); // from a page opened before
            foreach (var answer in new[] { await lan.GetAsync(path), await lan.GetAsync(path + "/flow"), comment })
            {
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
