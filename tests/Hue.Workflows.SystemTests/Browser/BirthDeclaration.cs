using Microsoft.Playwright;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>The form of a birth registration, filled in as a clerk does it: by the words on the screen.</summary>
internal static class BirthDeclaration
{
    public const string Applicant = "Hồ Thị Diễm My";
    public const string Child = "Trần Hồ Bảo An";

    public static async Task FillAsync(IPage page)
    {
        await FillApplicantAsync(page.GetByRole(AriaRole.Group, new() { Name = "Người đi đăng ký", Exact = true }));
        await FillChildAsync(page.GetByRole(AriaRole.Group, new() { Name = "Người được đăng ký khai sinh", Exact = true }));
        await ChooseAsync(page.Locator("body"), "Giấy tờ về việc sinh", "Giấy chứng sinh");
        await PickAsync(page.Locator("body"), "Cha, mẹ đã đăng ký kết hôn", "Đã đăng ký");
        await page.GetByLabel("Số bản sao Giấy khai sinh yêu cầu").FillAsync("2");
        await PickAsync(page.Locator("body"), "Nhận kết quả", "Tại Trung tâm Phục vụ hành chính công");
    }

    /// <summary>Types into a field of the group.</summary>
    public static Task TypeAsync(ILocator within, string label, string text)
        => within.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Picks one of a few that are all on the screen.</summary>
    public static Task PickAsync(ILocator within, string label, string choice)
        => within.GetByRole(AriaRole.Radiogroup, new() { Name = label, Exact = true })
            .GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).CheckAsync();

    /// <summary>Chooses from a long list by typing, as a clerk does.</summary>
    public static async Task ChooseAsync(ILocator within, string label, string choice)
    {
        var list = within.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
        await list.FillAsync(choice);
        await list.PressAsync("Enter");
    }

    private static async Task FillApplicantAsync(ILocator group)
    {
        await TypeAsync(group, "Họ, chữ đệm, tên", Applicant);
        await TypeAsync(group, "Số định danh cá nhân", "046193004321");
        await TypeAsync(group, "Số điện thoại", "0905123456");
        await TypeAsync(group, "Tỉnh, thành phố", "Thành phố Huế");
        await TypeAsync(group, "Xã, phường, đặc khu", "Phường Vỹ Dạ");
        await TypeAsync(group, "Số nhà, đường, tổ dân phố, thôn", "27 Nguyễn Sinh Cung");
        await ChooseAsync(group, "Đăng ký với tư cách", "Mẹ");
    }

    private static async Task FillChildAsync(ILocator group)
    {
        await TypeAsync(group, "Họ, chữ đệm, tên", Child);
        await TypeAsync(group, "Ngày sinh", "02/11/2026");
        await PickAsync(group, "Giới tính", "Nữ");
        await TypeAsync(group, "Dân tộc", "Kinh");
        await TypeAsync(group, "Quốc tịch", "Việt Nam");
        await PickAsync(group, "Sinh tại", "Cơ sở y tế");
        var birthplace = group.GetByRole(AriaRole.Group, new() { Name = "Địa chỉ nơi sinh", Exact = true });
        await TypeAsync(birthplace, "Tỉnh, thành phố", "Thành phố Huế");
        await TypeAsync(birthplace, "Xã, phường, đặc khu", "Phường Thuận Hóa");
        await TypeAsync(birthplace, "Số nhà, đường, tổ dân phố, thôn", "16 Lê Lợi");
        var origin = group.GetByRole(AriaRole.Group, new() { Name = "Quê quán", Exact = true });
        await TypeAsync(origin, "Tỉnh, thành phố", "Thành phố Huế");
        await TypeAsync(origin, "Xã, phường, đặc khu", "Phường Hương An");
        await PickAsync(group, "Hoàn cảnh của trẻ", "Có cha hoặc mẹ");
    }
}
