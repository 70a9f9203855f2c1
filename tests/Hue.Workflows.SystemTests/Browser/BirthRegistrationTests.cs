using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>One birth registration on its way through the office, as each of its people sees it.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class BirthRegistrationTests(DemoOffice office)
{
    private const int Returned = 10; // of the national portal's status codes

    [Fact]
    public async Task A_birth_registration_goes_through_four_people_and_the_auditor_reads_who_did_what()
    {
        var slip = await ClerkReceivesAsync();
        await SpecialistExaminesAsync(slip);
        await HolderCompletesAsync("binh.lanhdao", slip, "Ký Giấy khai sinh", "Ký Giấy khai sinh");
        await HolderCompletesAsync("thu.vanthu", slip, "Đóng dấu, chuyển Trung tâm", "Đã đóng dấu – chuyển trả kết quả");
        await ClerkReturnsAsync(slip);
        await AuditorReadsAsync(slip);
    }

    private async Task<Slip> ClerkReceivesAsync()
    {
        await using var clerk = await office.SignInAsync("lan.motcua");
        var page = clerk.Page;
        await clerk.Link("Tiếp nhận").ClickAsync();
        await page.GetByLabel("Tìm thủ tục").FillAsync("dang ky khai sinh");
        await page.GetByLabel("Tìm thủ tục").PressAsync("Enter");
        await Expect(clerk.Heading()).ToHaveTextAsync("Đăng ký khai sinh");

        await BirthDeclaration.FillAsync(page);
        var side = page.GetByRole(AriaRole.Complementary, new() { Name = "Hẹn trả, phí và giấy tờ" });
        foreach (var paper in new[] { "Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy tờ tùy thân có ảnh của người đi đăng ký" })
            await side.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{paper}") }).CheckAsync();
        await Expect(side.GetByText("2 bản × 8.000")).ToBeVisibleAsync();
        await Expect(side.GetByTestId("fee-total")).ToHaveTextAsync("16.000 đ");
        var due = await side.GetByTestId("preview-due").InnerTextAsync();
        Assert.EndsWith(" 17:00", due, StringComparison.Ordinal);

        await clerk.Button("Tiếp nhận và in giấy hẹn").ClickAsync();
        await Expect(clerk.Heading()).ToHaveTextAsync(new Regex("^Đã tiếp nhận hồ sơ "));
        var number = (await clerk.Heading().InnerTextAsync()).Split(' ')[^1];
        Assert.Matches(Number(), number);
        var paperSlip = page.GetByRole(AriaRole.Article);
        foreach (var printed in new[] { number, BirthDeclaration.Applicant, due, "Giấy chứng sinh", "16.000 đ", "Lê Thị Lan" })
            await Expect(paperSlip).ToContainTextAsync(printed);
        var qr = page.GetByRole(AriaRole.Img, new() { Name = $"Mã QR của hồ sơ {number}" });
        await Expect(qr).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await qr.EvaluateAsync<int>("image => image.naturalWidth") > 0);
        clerk.HasNoFaults();
        return new Slip(number, due, Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/')));
    }

    private async Task SpecialistExaminesAsync(Slip slip)
    {
        await using var specialist = await office.SignInAsync("minh.chuyenvien");
        await OpenFromInboxAsync(specialist, slip, "Thẩm tra hồ sơ khai sinh");
        await specialist.Button("Nhận việc").ClickAsync();
        await Expect(specialist.Page.GetByText("Việc của bạn")).ToBeVisibleAsync();
        await specialist.Button("Hồ sơ hợp lệ – chuyển đăng ký").ClickAsync();
        await BirthDeclaration.PickAsync(
            specialist.Page.GetByTestId("task"), "Quan hệ hôn nhân của cha, mẹ › Kết quả tra cứu của cán bộ", "Có trong cơ sở dữ liệu");
        await specialist.Button("Xác nhận").ClickAsync();

        await Expect(specialist.Heading("Ghi Sổ đăng ký khai sinh, lấy số định danh")).ToBeVisibleAsync();
        await CompleteAsync(specialist, "Đã ghi sổ – trình lãnh đạo ký");
        await Expect(specialist.Page.GetByText("Đang chờ: Ký Giấy khai sinh – Lãnh đạo, Phường Vỹ Dạ")).ToBeVisibleAsync();
        specialist.HasNoFaults();
    }

    private async Task HolderCompletesAsync(string userName, Slip slip, string task, string outcome)
    {
        await using var holder = await office.SignInAsync(userName);
        await OpenFromInboxAsync(holder, slip, task);
        await CompleteAsync(holder, outcome);
        await Expect(holder.Heading(task)).ToHaveCountAsync(0);
        holder.HasNoFaults();
    }

    private async Task ClerkReturnsAsync(Slip slip)
    {
        await using var clerk = await office.SignInAsync("lan.motcua");
        await clerk.Page.GetByRole(AriaRole.Region, new() { Name = "Đã có kết quả, chờ trả" })
            .GetByRole(AriaRole.Link, new() { Name = slip.Number }).ClickAsync();
        await Expect(clerk.Page.GetByTestId("dossier-status")).ToHaveTextAsync("Đã xử lý xong");
        await clerk.Button("Ghi kết quả").ClickAsync();
        await clerk.Field("Số văn bản").FillAsync("118/2026");
        await clerk.Button("Xác nhận: Ghi kết quả").ClickAsync();
        await clerk.Button("Ghi nhận thanh toán").ClickAsync();
        await clerk.Button("Xác nhận: Ghi nhận thanh toán").ClickAsync();
        await Expect(clerk.Page.GetByText("Đã thu đủ")).ToBeVisibleAsync();
        await clerk.Button("Trả kết quả").ClickAsync();
        await clerk.Field("Người nhận").FillAsync(BirthDeclaration.Applicant);
        await clerk.Button("Xác nhận: Trả kết quả").ClickAsync();

        await Expect(clerk.Page.GetByTestId("dossier-status")).ToHaveTextAsync("Đã trả kết quả");
        await Expect(clerk.Page.GetByText("Không còn việc phải làm.")).ToBeVisibleAsync();
        clerk.HasNoFaults();
        using var session = await office.OverHttpAsync("lan.motcua");
        Assert.Equal(Returned, (await session.GetAsync($"/api/dossiers/{slip.Dossier}")).GetProperty("status").GetInt32());
    }

    private async Task AuditorReadsAsync(Slip slip)
    {
        await using var auditor = await office.SignInAsync("thanh.thanhtra");
        await auditor.Field("Mã hồ sơ").FillAsync(slip.Number);
        await auditor.Page.Keyboard.PressAsync("Enter");
        await auditor.Link(slip.Number).ClickAsync();
        await Expect(auditor.Heading()).ToHaveTextAsync(slip.Number);
        await Expect(auditor.Page.GetByTestId("chain")).ToContainTextAsync("Chuỗi bản ghi nguyên vẹn");
        Assert.Equal(WhoDidWhat, Acts(await auditor.Page.GetByTestId("audit").Locator("tbody tr").AllInnerTextsAsync()));

        var why = auditor.Page.Locator(".deadline");
        await Expect(why).ToContainTextAsync(slip.Due);
        await Expect(why).ToContainTextAsync("trong ngày");
        await Expect(why).ToContainTextAsync("đúng giờ đó vẫn là đúng hạn");
        auditor.HasNoFaults();
    }

    private static async Task OpenFromInboxAsync(Visit visit, Slip slip, string task)
    {
        await Expect(visit.Heading()).ToHaveTextAsync("Việc của tôi");
        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = slip.Number });
        await Expect(row).ToContainTextAsync(task);
        await Expect(row).ToContainTextAsync(BirthDeclaration.Applicant);
        await row.ClickAsync();
        await Expect(visit.Heading(task)).ToBeVisibleAsync();
        await Expect(visit.Page.GetByTestId("dossier-due")).ToHaveTextAsync(slip.Due);
    }

    private static async Task CompleteAsync(Visit visit, string outcome)
    {
        await visit.Button(outcome).ClickAsync();
        await visit.Button("Xác nhận").ClickAsync();
    }

    private const string Clerk = "Lê Thị Lan, Công chức một cửa – Phường Vỹ Dạ";
    private const string Specialist = "Trần Quang Minh, Chuyên viên – Phường Vỹ Dạ";
    private const string Leader = "Phan Thanh Bình, Lãnh đạo – Phường Vỹ Dạ";
    private const string RecordsClerk = "Võ Minh Thư, Văn thư – Phường Vỹ Dạ";

    private static readonly string[] WhoDidWhat =
    [
        $"{Clerk}: Nộp hồ sơ; Trạng thái: (trống) → Mới đăng ký",
        $"{Clerk}: Tiếp nhận hồ sơ; Trạng thái: Mới đăng ký → Đã tiếp nhận",
        $"{Specialist}: Nhận việc – Thẩm tra hồ sơ khai sinh; Người giữ việc 1: (trống) → Trần Quang Minh",
        $"{Specialist}: Hoàn thành việc – Thẩm tra hồ sơ khai sinh; → Hồ sơ hợp lệ – chuyển đăng ký"
            + "; Trạng thái: Đã tiếp nhận → Đang xử lý; Việc 1: đang mở → đã xong"
            + "; Kết quả tra cứu của cán bộ: (trống) → Có trong cơ sở dữ liệu",
        $"{Specialist}: Hoàn thành việc – Ghi Sổ đăng ký khai sinh, lấy số định danh; → Đã ghi sổ – trình lãnh đạo ký"
            + "; Việc 2: đang mở → đã xong",
        $"{Leader}: Hoàn thành việc – Ký Giấy khai sinh; → Ký Giấy khai sinh; Việc 3: đang mở → đã xong",
        $"{RecordsClerk}: Hoàn thành việc – Đóng dấu, chuyển Trung tâm; → Đã đóng dấu – chuyển trả kết quả; Việc 4: đang mở → đã xong",
        $"{RecordsClerk}: Giải quyết xong – Đã đăng ký khai sinh; Trạng thái: Đang xử lý → Đã xử lý xong"
            + "; Kết quả giải quyết: (trống) → Đã giải quyết",
        $"{Clerk}: Phát hành kết quả; 118/2026; Kết quả đã phát hành: (trống) → Giấy khai sinh (bản chính)",
        $"{Clerk}: Thu phí, lệ phí; Đã nộp (đồng): 0 → 16000",
        $"{Clerk}: Trả kết quả; Trạng thái: Đã xử lý xong → Đã trả kết quả",
    ];

    /// <summary>What follows by rule from what somebody did, and stands between the deeds.</summary>
    private static readonly string[] Consequences = ["Tính phí", "Bắt đầu tính thời hạn", "Giao việc", "Rẽ nhánh"];

    /// <summary>Rows of the record as "name, role – office: what; before → after", in their order, without what follows by rule.</summary>
    private static string[] Acts(IEnumerable<string> rows)
    {
        var cells = rows.Select(row => row.Split('\t')).ToArray();
        Assert.Equal(Enumerable.Range(1, cells.Length).Select(i => $"{i}"), cells.Select(c => c[0]));
        return [.. cells.Where(c => !Consequences.Any(c[3].StartsWith)).Select(c => $"{Lines(c[2], ", ")}: {Lines(c[3], "; ")}")];
    }

    private static string Lines(string cell, string between)
        => string.Join(between, cell.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != "Bản ghi"));

    [GeneratedRegex(@"^H57\.19777-[0-9]{6}-[0-9]{4}$")]
    private static partial Regex Number();

    private sealed record Slip(string Number, string Due, Guid Dossier);
}
