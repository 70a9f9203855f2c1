using System.Text.Json;
using System.Text.RegularExpressions;
using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>Every page, wide and narrow, light and dark: readable for everybody, and kept as a picture to look at.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PagesTests(DemoOffice office)
{
    /// <summary>Name of the picture, who, where. "{late}" stands for a dossier that is late, and so on.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "inbox", "minh.chuyenvien", "/inbox" },
        { "inbox-clerk", "lan.motcua", "/inbox" },
        { "receive", "lan.motcua", "/receive" },
        { "receive-form", "lan.motcua", "/receive/1.001193" },
        { "dossiers", "lan.motcua", "/dossiers" },
        { "dossier-late", "minh.chuyenvien", "/dossiers/{late}" },
        { "dossier-filed", "lan.motcua", "/dossiers/{filed}" },
        { "dossier-supplement", "lan.motcua", "/dossiers/{supplement}" },
        { "dossier-returned", "lan.motcua", "/dossiers/{returned}" },
        { "slip", "lan.motcua", "/dossiers/{returned}/slip" },
        { "apology", "binh.lanhdao", "/dossiers/{apology}/apology" },
        { "absences", "hoa.truongphong", "/absences" },
        { "bulletins", "binh.lanhdao", "/bulletins" },
        { "operations", "quang.dieuhanh", "/operations" },
        { "deadline", "minh.chuyenvien", "/dossiers/{late}/deadline" },
        { "calendars", "an.quantri", "/calendars" },
        { "catalogue", "van.quytrinh", "/catalogue" },
        { "procedure", "van.quytrinh", "/catalogue/1.013225" },
        { "faults", "van.quytrinh", "/catalogue/faults" },
        { "progress", "van.quytrinh", "/catalogue/progress" },
        { "audit-search", "thanh.thanhtra", "/audit" },
        { "audit-found", "thanh.thanhtra", "/audit?late=true" },
        { "audit-records", "thanh.thanhtra", "/audit/records?kind=task.completed" },
        { "audit", "thanh.thanhtra", "/audit/{returned}" },
        { "audit-then", "thanh.thanhtra", "/audit/{returned}/at/6" },
        { "control-slip", "thanh.thanhtra", "/audit/{returned}/slip" },
        { "erasure", "binh.lanhdao", "/dossiers/{late}/erasure" },
        { "integrity", "quang.dieuhanh", "/integrity" },
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
        var state = State().Match(path);
        return state.Success ? path.Replace(state.Value, $"{await DossierAsync(state.Value)}", StringComparison.Ordinal) : path;
    }

    /// <summary>Old dossiers are the demo's; of states that last a day or two there may be none, so they are made.</summary>
    private async Task<Guid> DossierAsync(string state)
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        switch (state)
        {
            case "{filed}":
                return await clerk.FileOnlineAsync("19777", CatalogueScenario.Birth);
            case "{supplement}":
                var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
                using (var specialist = await office.OverHttpAsync("minh.chuyenvien"))
                {
                    var asked = new { missing = new[] { "giay-chung-sinh" }, reason = "Giấy chứng sinh mờ", legalBasis = "nd-118" };
                    await specialist.DoAsync(dossier, "tasks/1/supplement", asked);
                }

                return dossier;
            case "{apology}":
                using (var leader = await office.OverHttpAsync("binh.lanhdao"))
                {
                    var late = (await leader.GetAsync("/api/dossiers?show=overdue")).GetProperty("items").EnumerateArray();
                    foreach (var id in late.Select(one => one.GetProperty("id").GetGuid()))
                    {
                        if ((await leader.GetAsync($"/api/dossiers/{id}")).GetProperty("apology").ValueKind != JsonValueKind.Null)
                            return id;
                    }
                }

                throw new InvalidOperationException("The demo has no dossier that is three days late.");
            default:
                var list = await clerk.GetAsync(state == "{late}" ? "/api/dossiers?show=overdue" : "/api/dossiers?status=10");
                return list.GetProperty("items")[0].GetProperty("id").GetGuid();
        }
    }

    [GeneratedRegex("\\{[a-z]+\\}")]
    private static partial Regex State();
}
