using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>Every page, wide and narrow, light and dark: readable for everybody, and kept as a picture to look at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PagesTests(DemoOffice office)
{
    /// <summary>Name of the picture, who, where. "{n}" stands for a dossier with that status, "{late}" for one that is late.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "inbox", "minh.chuyenvien", "/inbox" },
        { "inbox-clerk", "lan.motcua", "/inbox" },
        { "receive", "lan.motcua", "/receive" },
        { "receive-form", "lan.motcua", "/receive/1.001193" },
        { "dossiers", "lan.motcua", "/dossiers" },
        { "dossier-late", "minh.chuyenvien", "/dossiers/{late}" },
        { "dossier-filed", "lan.motcua", "/dossiers/{1}" },
        { "dossier-supplement", "lan.motcua", "/dossiers/{5}" },
        { "dossier-returned", "lan.motcua", "/dossiers/{10}" },
        { "slip", "lan.motcua", "/dossiers/{10}/slip" },
        { "catalogue", "van.quytrinh", "/catalogue" },
        { "procedure", "van.quytrinh", "/catalogue/1.013225" },
        { "faults", "van.quytrinh", "/catalogue/faults" },
        { "audit-find", "thanh.thanhtra", "/audit" },
        { "audit", "thanh.thanhtra", "/audit/{10}" },
        { "overdue", "quang.dieuhanh", "/dossiers?show=overdue" },
        { "no-page", "lan.motcua", "/nothing" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_readable_for_everybody_and_fits_a_telephone(string picture, string userName, string path)
    {
        await using var visit = await office.OpenAsync(userName, await PathAsync(path));
        await CheckAsync(visit, picture);
    }

    [Fact]
    public async Task The_sign_in_is_readable_for_everybody_and_fits_a_telephone()
    {
        await using var visit = await office.OpenAsync();
        await visit.GoAsync("/sign-in");
        await Expect(visit.Heading()).ToHaveTextAsync("Đăng nhập");
        await CheckAsync(visit, "sign-in");
    }

    private static async Task CheckAsync(Visit visit, string picture)
    {
        await Expect(visit.Page.GetByText("Đang tải…")).ToHaveCountAsync(0);
        foreach (var shade in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = shade });
            Assert.Empty(await Axe.SeriousAsync(visit.Page));
            await KeepAsync(visit.Page, $"{picture}-full-{shade}");
        }

        await visit.Page.SetViewportSizeAsync(390, 844);
        foreach (var shade in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = shade });
            await KeepAsync(visit.Page, $"{picture}-narrow-{shade}");
        }

        Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        visit.HasNoFaults();
    }

    private static Task<byte[]> KeepAsync(IPage page, string name)
        => page.ScreenshotAsync(new() { Path = Artifacts.At("screenshots", $"{name.ToLowerInvariant()}.png"), FullPage = true });

    private async Task<string> PathAsync(string path)
    {
        if (path.IndexOf('{', StringComparison.Ordinal) is var start && start < 0)
            return path;
        var end = path.IndexOf('}', StringComparison.Ordinal);
        var wanted = path[(start + 1)..end];
        using var clerk = await office.OverHttpAsync("lan.motcua");
        var answer = await clerk.GetAsync(wanted == "late" ? "/api/dossiers?show=overdue" : $"/api/dossiers?status={wanted}");
        return path[..start] + answer.GetProperty("items")[0].GetProperty("id").GetString() + path[(end + 1)..];
    }
}
