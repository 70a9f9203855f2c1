using System.Text.RegularExpressions;
using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>An auditor walks one dossier: its history, its moments, its control slip; a leader comes to its erasure.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AuditorTests(DemoOffice office)
{
    [Fact]
    public async Task An_auditor_filters_the_history_steps_through_it_by_keyboard_and_reads_the_slip()
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
        await clerk.DoAsync(dossier, "comments", new { text = "Đã gọi điện cho người nộp." });
        await clerk.DoAsync(dossier, "withdraw", new { reason = "Công dân xin rút" });

        await using var auditor = await office.OpenAsync("thanh.thanhtra", $"/audit/{dossier}");
        var page = auditor.Page;
        await Expect(page.GetByTestId("seal")).ToContainTextAsync("iêm phong");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Loại việc" }).ClickAsync();
        await page.Locator(".ant-select-item-option").Filter(new() { HasText = "Rút hồ sơ" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?kind=dossier\.withdrawn$"));
        var row = page.GetByTestId("audit").Locator("tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row.Locator("del").First).ToBeVisibleAsync();
        await page.ReloadAsync(); // the address carries the filter
        await Expect(row).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(390, 844); // what was done has the width of a telephone, as who did it has
        Assert.Equal(await WidthAsync(row.Locator("td").Nth(2)), await WidthAsync(row.Locator("td").Nth(3)), 1f);
        await page.SetViewportSizeAsync(1440, 900);
        await row.GetByRole(AriaRole.Link).First.ClickAsync();

        var status = page.GetByTestId("then-status");
        await Expect(status).ToHaveTextAsync("Công dân rút hồ sơ");
        await Expect(page.GetByTestId("moment")).ToContainTextAsync("Công dân xin rút");
        await page.Keyboard.PressAsync("Home");
        await Expect(status).ToHaveTextAsync("Mới đăng ký");
        await Expect(page).ToHaveURLAsync(new Regex("/at/1$"));
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(status).ToHaveTextAsync("Đã tiếp nhận");
        await auditor.Button("Bản ghi cuối").ClickAsync();
        await Expect(status).ToHaveTextAsync("Công dân rút hồ sơ");

        await auditor.Link("Phiếu kiểm soát").ClickAsync();
        var slip = page.GetByTestId("control-slip");
        await Expect(slip.Locator("tbody tr").First).ToContainTextAsync("Tiếp nhận hồ sơ");
        // The host goes by the real clock: withdrawn at once is before the day of the due time, or, on a working day, on it.
        await Expect(slip.Locator("dd strong")).ToHaveTextAsync(new Regex("(Trước|Đúng) hạn$"));
        auditor.HasNoFaults();
    }

    private static async Task<float> WidthAsync(ILocator cell) => (await cell.BoundingBoxAsync())!.Width;

    [Fact]
    public async Task A_leader_sees_what_an_erasure_takes_and_that_it_is_too_early()
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
        await clerk.DoAsync(dossier, "withdraw", new { reason = "Công dân xin rút" });
        await using var leader = await office.OpenAsync("binh.lanhdao", $"/dossiers/{dossier}");
        await leader.Link("Xoá dữ liệu cá nhân").ClickAsync();
        await Expect(leader.Page.GetByTestId("erasure-refused")).ToContainTextAsync("còn trong thời hạn lưu trữ");
        await Expect(leader.Page.GetByTestId("erasure-goes")).ToContainTextAsync("mục đã khai");
        await Expect(leader.Button("Xoá dữ liệu cá nhân")).ToHaveCountAsync(0);
        leader.HasNoFaults();
    }

    [Fact]
    public async Task A_leader_erases_once_reason_basis_and_number_are_given()
    {
        await using var host = await HostProcess.StartAsync(new HostStart
        {
            Settings = new Dictionary<string, string> { ["Hue__RetentionYears"] = "0" },
        });
        using var clerk = await PersonOverHttp.SignInAsync(host.Address, "lan.motcua");
        var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
        var read = await clerk.DoAsync(dossier, "withdraw", new { reason = "Công dân xin rút" });
        await using var leader = await office.OpenAsync(host);
        await leader.SignInAsync("binh.lanhdao");
        await leader.GoAsync($"/dossiers/{dossier}/erasure");
        var erase = leader.Button("Xoá dữ liệu cá nhân");
        await erase.ClickAsync();
        await Expect(leader.Page.GetByText("Chưa đúng mã hồ sơ.")).ToBeVisibleAsync();
        await leader.Page.GetByLabel("Lý do").FillAsync("Hết thời hạn lưu trữ");
        await leader.Page.GetByLabel("Căn cứ (quy định, quyết định)").FillAsync("12/QĐ-UBND");
        await leader.Page.GetByLabel("Gõ lại mã hồ sơ").FillAsync(read.GetProperty("number").GetString()!);
        await erase.ClickAsync();
        await Expect(leader.Page.GetByTestId("erasure-done")).ToContainTextAsync("12/QĐ-UBND");

        using var auditor = await PersonOverHttp.SignInAsync(host.Address, "thanh.thanhtra");
        Assert.True((await auditor.GetAsync($"/api/dossiers/{dossier}/at/1")).GetProperty("erased").GetBoolean());
        leader.HasNoFaults();
    }
}
