using System.Globalization;
using System.Text.RegularExpressions;
using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>What people do wrong, or at the same time: the page says it where it is, and nothing typed is lost.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class MistakesTests(DemoOffice office)
{
    [Fact]
    public async Task A_wrong_form_says_so_beside_each_field_and_loses_nothing()
    {
        await using var clerk = await office.OpenAsync("lan.motcua", "/receive/1.001193");
        var applicant = clerk.Page.GetByRole(AriaRole.Group, new() { Name = "Người đi đăng ký", Exact = true });
        var name = applicant.GetByLabel("Họ, chữ đệm, tên", new() { Exact = true });
        var number = applicant.GetByLabel("Số định danh cá nhân", new() { Exact = true });
        var phone = applicant.GetByLabel("Số điện thoại", new() { Exact = true });
        await name.FillAsync(BirthDeclaration.Applicant);
        await number.FillAsync("12345");
        await clerk.Button("Tiếp nhận và in giấy hẹn").ClickAsync();

        await Expect(number).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(number).ToHaveAccessibleDescriptionAsync(new Regex("Chưa đúng dạng"));
        await Expect(phone).ToHaveAccessibleDescriptionAsync(new Regex("Mục này phải có"));
        await Expect(name).Not.ToHaveAttributeAsync("aria-invalid", "true");
        var counted = Count().Match(await clerk.Page.GetByText(Count()).InnerTextAsync());
        var faults = int.Parse(counted.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        await Expect(clerk.Page.GetByRole(AriaRole.Region, new() { Name = "Tờ khai", Exact = true }).GetByRole(AriaRole.Alert))
            .ToHaveCountAsync(faults);

        await clerk.Page.ReloadAsync(); // as when the power fails
        await Expect(clerk.Page.GetByText("Đã mở lại nội dung đang nhập dở")).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync(BirthDeclaration.Applicant);
        await Expect(number).ToHaveValueAsync("12345");
        clerk.HasNoFaults();
    }

    [Fact]
    public async Task Two_who_decide_the_same_task_see_what_the_other_did_and_keep_their_words()
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
        await using var slow = await office.OpenAsync("minh.chuyenvien", $"/dossiers/{dossier}");
        await slow.Button("Không đủ điều kiện – đề nghị từ chối").ClickAsync();
        await slow.Field("Lý do").FillAsync("Giấy chứng sinh ghi tên mẹ khác với tờ khai");
        await BirthDeclaration.ChooseAsync(slow.Page.GetByTestId("task"), "Căn cứ pháp lý", "123/2015");

        using var quick = await office.OverHttpAsync("thao.chuyenvien");
        var found = new Dictionary<string, string> { ["honNhanChaMe.traCuu"] = "coDuLieu" };
        await quick.DoAsync(dossier, "tasks/1/complete", new { outcome = "dat", fields = found });
        slow.ExpectRefusal(409);
        await slow.Button("Xác nhận").ClickAsync();

        var notice = slow.Page.GetByRole(AriaRole.Alert);
        await Expect(notice).ToContainTextAsync("Hồ sơ vừa được người khác thay đổi.");
        await Expect(notice).ToContainTextAsync("Hồ Phương Thảo: Hoàn thành việc");
        await Expect(notice).ToContainTextAsync("Kết quả tra cứu của cán bộ: (trống) → Có trong cơ sở dữ liệu");
        await Expect(notice).ToContainTextAsync("“Giấy chứng sinh ghi tên mẹ khác với tờ khai”");
        await Expect(slow.Heading("Ghi Sổ đăng ký khai sinh, lấy số định danh")).ToBeVisibleAsync();
        slow.HasNoFaults();
    }

    [Fact]
    public async Task A_dossier_of_another_office_is_not_found_just_like_one_that_never_was()
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        var dossier = await clerk.ReceiveAsync("19777", CatalogueScenario.Birth);
        var said = new List<string>();
        foreach (var id in new[] { dossier, Guid.NewGuid() })
        {
            await using var stranger = await office.SignInAsync("mai.motcua");
            stranger.ExpectRefusal(404);
            await stranger.GoAsync($"/dossiers/{id}");
            await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("trong phạm vi đơn vị của bạn");
            said.Add(await stranger.Page.GetByRole(AriaRole.Main).InnerTextAsync());
            stranger.HasNoFaults();
        }

        Assert.Equal(said[0], said[1]);
    }

    [GeneratedRegex("^Còn ([0-9]+) chỗ cần sửa")]
    private static partial Regex Count();
}
