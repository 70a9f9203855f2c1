using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>An author's mistake takes down one procedure, and the page says which file, line and rule.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrokenDefinitionTests(DemoOffice office) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hue-procedures-").FullName;

    [Fact]
    public async Task The_catalogue_names_the_file_the_line_and_the_rule()
    {
        Copy(Checkout.At("procedures"), folder);
        var file = Directory.GetFiles(Directory.GetDirectories(Path.Combine(folder, "ho-tich"), "1.000656-*").Single(), "procedure.json",
            SearchOption.AllDirectories).Single();
        var lines = (await File.ReadAllLinesAsync(file)).ToList();
        var at = lines.FindIndex(line => line.Contains("\"title\"", StringComparison.Ordinal));
        lines.Insert(at, "  \"titel\": \"Gõ nhầm\",");
        await File.WriteAllLinesAsync(file, lines);

        await using var host = await HostProcess.StartAsync(new HostStart { Procedures = folder });
        await using var analyst = await office.OpenAsync(host);
        await analyst.SignInAsync("van.quytrinh");
        await analyst.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Tìm tên hoặc mã, không cần dấu" }).FillAsync("khai sinh");
        await Expect(analyst.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "1.001193" })).ToBeVisibleAsync();
        await analyst.Link("Xem lỗi").ClickAsync();
        var fault = analyst.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "HUE003" });
        await Expect(fault).ToContainTextAsync($"{Path.GetRelativePath(folder, file)}:{at + 1}");
        await Expect(fault).ToContainTextAsync("titel");
        Assert.Contains("HUE003", host.Said, StringComparison.Ordinal);
        analyst.HasNoFaults();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
