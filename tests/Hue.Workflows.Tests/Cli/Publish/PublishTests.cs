using System.Text;
using System.Text.Json.Nodes;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Cli.Publish;

/// <summary>An analyst's way: draft, publish, change, publish again; on a small catalogue of its own.</summary>
public sealed class PublishTests : IDisposable
{
    private const string Code = "9.000123";
    private readonly string folder = Directory.CreateTempSubdirectory("hue-publish-").FullName;

    public PublishTests()
    {
        var real = Path.Combine(Repository.Root, "procedures");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(real, "_shared"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(real, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_draft_is_without_faults_and_can_be_published_once()
    {
        Ok("new", Code, "--field", "ho-tich", "--title", "Đăng ký thử nghiệm", "--valid-from", "2026-03-01");
        Assert.True(File.Exists(Path.Combine(folder, "ho-tich/9.000123-dang-ky-thu-nghiem/v1/procedure.json")));
        Ok("publish", Code, "--on", "2026-02-20");
        var written = Snapshot();
        var line = Assert.Single(File.ReadAllLines(Path.Combine(folder, "published.lock")), l => !l.StartsWith('#'));
        Assert.Matches($"^{Code} 1 [0-9a-f]{{64}} 2026-02-20$", line);
        Assert.Contains("- 9.000123 v1 Đăng ký thử nghiệm: ban hành lần đầu", Read("CHANGES.md"), StringComparison.Ordinal);
        Assert.Contains("| Đăng ký thử nghiệm | v1 |", Read("INDEX.md"), StringComparison.Ordinal);
        Assert.Contains("/procedures/ho-tich/", Read("CODEOWNERS"), StringComparison.Ordinal);
        Ok("publish", "--all", "--on", "2026-02-21");
        Assert.Equal(written, Snapshot());
        Ok("publish", "--check");
        Ok("new", "9.000124", "--field", "ho-tich", "--title", "Bản nháp", "--valid-from", "2026-03-01");
        Ok("publish", "--check");
        File.AppendAllText(Path.Combine(folder, "INDEX.md"), "thêm vào\n");
        Assert.Contains("INDEX.md", Fails("publish", "--check").Errors, StringComparison.Ordinal);
        Ok("publish", Code);
        Assert.DoesNotContain("thêm vào", Read("INDEX.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_version_is_published_with_what_it_changes()
    {
        Ok("new", Code, "--field", "ho-tich", "--title", "Đăng ký thử nghiệm", "--valid-from", "2026-03-01");
        Ok("publish", Code, "--on", "2026-02-20");
        Ok("new", Code, "--valid-from", "2026-03-02");
        var file = "ho-tich/9.000123-dang-ky-thu-nghiem/v2/procedure.json";
        var procedure = JsonNode.Parse(Read(file))!.AsObject();
        Assert.Equal((2, "2026-03-02"), ((int)procedure["version"]!, (string)procedure["validFrom"]!));
        procedure["results"]!.AsArray().Add(JsonNode.Parse("""{"id": "ban-sao", "title": "Bản sao"}"""));
        File.WriteAllText(Path.Combine(folder, file), procedure.ToJsonString());
        Ok("publish", Code, "--on", "2026-02-25");
        Assert.EndsWith(
            "\n## 25/02/2026\n\n- 9.000123 v2 Đăng ký thử nghiệm\n  - có hiệu lực từ: 01/03/2026 → 02/03/2026\n  - thêm kết quả Bản sao\n",
            Read("CHANGES.md"), StringComparison.Ordinal);
        Assert.Contains("thêm kết quả Bản sao", Ok("diff", Code, "1", "v2"), StringComparison.Ordinal);
        Ok("new", "9.000124", "--field", "ho-tich", "--title", "Đăng ký khác", "--valid-from", "2026-03-01");
        Ok("publish", "9.000124", "--on", "2026-02-25");
        Assert.EndsWith(
            "  - thêm kết quả Bản sao\n- 9.000124 v1 Đăng ký khác: ban hành lần đầu\n", Read("CHANGES.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_version_keeps_the_stories_of_the_one_before_though_it_begins_later()
    {
        Ok("new", Code, "--field", "ho-tich", "--title", "Đăng ký thử nghiệm", "--valid-from", "2026-03-01");
        Ok("publish", Code, "--on", "2026-02-20");
        Ok("new", Code, "--valid-from", "2027-01-01");
        Ok("publish", Code, "--on", "2026-12-20");
        Assert.Equal(2, File.ReadAllLines(Path.Combine(folder, "published.lock")).Count(line => !line.StartsWith('#')));
    }

    [Fact]
    public void What_is_published_never_changes_and_what_is_broken_is_not_published()
    {
        Ok("new", Code, "--field", "ho-tich", "--title", "Đăng ký thử nghiệm", "--valid-from", "2026-03-01");
        Ok("publish", Code, "--on", "2026-02-20");
        var file = Path.Combine(folder, "ho-tich/9.000123-dang-ky-thu-nghiem/v1/procedure.json");
        var published = File.ReadAllText(file);
        File.WriteAllText(file, published.Replace("thử nghiệm", "khác", StringComparison.Ordinal));
        var before = Snapshot();
        var (exit, errors) = Fails("publish", "--all");
        Assert.Equal(1, exit);
        Assert.Contains("HUE017", errors, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());

        File.WriteAllText(file, published);
        Ok("new", "9.000124", "--field", "ho-tich", "--title", "Hỏng", "--valid-from", "2026-03-01");
        File.AppendAllText(Path.Combine(folder, "ho-tich/9.000124-hong/v1/procedure.json"), "x");
        before = Snapshot();
        Assert.Contains("HUE001", Fails("publish", "9.000124").Errors, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_scenario_that_does_not_hold_is_not_published()
    {
        Ok("new", Code, "--field", "ho-tich", "--title", "Đăng ký thử nghiệm", "--valid-from", "2026-03-01");
        var scenario = Path.Combine(folder, "ho-tich/9.000123-dang-ky-thu-nghiem/v1/scenarios/tiep-nhan.json");
        File.WriteAllText(scenario, File.ReadAllText(scenario).Replace("\"status\": 2", "\"status\": 9", StringComparison.Ordinal));
        Assert.Contains("tiep-nhan.json", Fails("publish", Code).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "published.lock")));
    }

    [Theory]
    [InlineData("new", "1.2", "--field", "ho-tich", "--title", "x")]
    [InlineData("new", Code)]
    [InlineData("new", Code, "--field", "khong-co", "--title", "x")]
    [InlineData("publish")]
    [InlineData("diff", Code, "eins", "2")]
    public void What_is_asked_wrongly_exits_2(params string[] arguments) => Assert.Equal(2, Fails(arguments).Exit);

    private string Ok(params string[] arguments)
    {
        var (exit, output, errors) = CommandLine.Run([.. arguments, "--procedures", folder]);
        Assert.True(exit == 0, $"{string.Join(' ', arguments)}: {exit} {errors}");
        return Encoding.UTF8.GetString(output);
    }

    private (int Exit, string Errors) Fails(params string[] arguments)
    {
        var (exit, _, errors) = CommandLine.Run([.. arguments, "--procedures", folder]);
        Assert.NotEqual(0, exit);
        return (exit, errors);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    private string[] Snapshot() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("_shared", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}")];
}
