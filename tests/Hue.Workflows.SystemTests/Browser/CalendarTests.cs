using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>An administrator looks at what half a day of flood does to one ward, and cannot apply it by a slip of the hand.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CalendarTests(DemoOffice office)
{
    [Fact]
    public async Task A_half_day_of_one_ward_is_looked_at_before_it_is_applied_by_its_notice()
    {
        await using var visit = await office.OpenAsync("an.quantri", "/calendars");
        await visit.Button("Thay đổi theo văn bản").ClickAsync();
        await visit.Button("Xem trước").ClickAsync();
        await Expect(visit.Page.GetByText("Mục này không được để trống.")).ToHaveCountAsync(4); // notice, title, offices, name
        await visit.Page.GetByLabel("Số thông báo, quyết định").FillAsync("15/TB-UBND");
        await visit.Page.GetByLabel("Tên của đợt nghỉ").FillAsync("Lũ ở Vỹ Dạ");
        await visit.Page.Locator("#change-offices").FillAsync("vy da");
        await visit.Page.GetByTitle("Phường Vỹ Dạ", new() { Exact = true }).Last.ClickAsync();
        await visit.Field("Ngày").FillAsync("10/12/2027");
        await visit.Page.GetByLabel("Tên gọi").FillAsync("Lũ");
        await visit.Button("Xem trước").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "hồ sơ đang mở đổi ngày hẹn" })).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(visit.Page));

        await visit.Page.GetByLabel("Gõ số văn bản").FillAsync("16/TB-UBND");
        await visit.Button("Áp dụng thay đổi").ClickAsync();
        await Expect(visit.Page.GetByText("Khác số đã ghi ở trên (15/TB-UBND).")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Chưa có thay đổi nào")).ToBeVisibleAsync();
        visit.HasNoFaults();
    }
}
