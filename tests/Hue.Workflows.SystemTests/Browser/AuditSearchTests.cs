using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>An auditor looks for dossiers, opens one, comes back, and takes the table along.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class AuditSearchTests(DemoOffice office)
{
    [Fact]
    public async Task What_is_asked_stands_in_the_address_and_survives_the_way_back()
    {
        await using var auditor = await office.OpenAsync("thanh.thanhtra", "/audit");
        await Expect(auditor.Page.GetByText("Nhập ít nhất một điều kiện")).ToBeVisibleAsync();
        var applicant = auditor.Field("Người nộp, số định danh");
        await applicant.FillAsync("nguyen");
        await applicant.PressAsync("Enter");
        var rows = auditor.Page.GetByRole(AriaRole.Table, new() { Name = "Hồ sơ" }).Locator("tbody tr");
        await Expect(rows.First).ToContainTextAsync("Nguyễn");
        await Expect(auditor.Page).ToHaveURLAsync(Asked());
        await Expect(auditor.Page.GetByTestId("found-count")).ToContainTextAsync("hồ sơ");
        var count = await rows.CountAsync();

        await auditor.Page.EvaluateAsync("document.activeElement.blur()");
        await auditor.Page.Keyboard.PressAsync("j");
        await Expect(rows.First).ToBeFocusedAsync();
        var number = await rows.First.Locator("td").First.InnerTextAsync();
        await auditor.Page.Keyboard.PressAsync("Enter");
        await Expect(auditor.Heading()).ToContainTextAsync(number);
        await auditor.Page.GoBackAsync();
        await Expect(rows).ToHaveCountAsync(count);
        await Expect(applicant).ToHaveValueAsync("nguyen");

        var download = await auditor.Page.RunAndWaitForDownloadAsync(() => auditor.Button("Xuất bảng (CSV)").ClickAsync());
        var table = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.StartsWith("Mã hồ sơ,Người nộp,", table[0], StringComparison.Ordinal);
        Assert.Equal(count, table.Length - 1);
        auditor.HasNoFaults();
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field()
    {
        await using var auditor = await office.OpenAsync("thanh.thanhtra", "/audit");
        auditor.ExpectRefusal(400);
        await auditor.GoAsync("/audit?receivedFrom=2026-03-05&receivedTo=2026-03-01");
        await Expect(auditor.Page.Locator(".criterion-fault")).ToHaveTextAsync("Ngày cuối phải từ ngày đầu trở đi.");
        await auditor.GoAsync("/audit?applicant=khong+ai+ten+nay");
        await Expect(auditor.Page.GetByText("Không có hồ sơ nào khớp điều kiện.")).ToBeVisibleAsync();
        auditor.HasNoFaults();
    }

    [GeneratedRegex(@"/audit\?applicant=nguyen$")]
    private static partial Regex Asked();
}
