using Hue.Workflows.SystemTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hue.Workflows.SystemTests.Browser;

/// <summary>The first page of the day.</summary>
[Collection(BrowserCollection.Name)]
public sealed class InboxTests(DemoOffice office)
{
    [Fact]
    public async Task What_is_late_stands_first()
    {
        using var clerk = await office.OverHttpAsync("lan.motcua");
        await clerk.ReceiveAsync("19777", CatalogueScenario.Birth); // one that is in time; the demo leaves others lying
        await using var specialist = await office.OpenAsync("minh.chuyenvien", "/inbox");
        var rows = specialist.Page.GetByRole(AriaRole.Table, new() { Name = "Việc của tôi" }).Locator("tbody tr");
        await Expect(rows).Not.ToHaveCountAsync(0);
        var remaining = await rows.Locator("td:first-child").AllInnerTextsAsync();
        var late = remaining.Select(text => text.Contains("quá ", StringComparison.Ordinal)).ToArray();
        Assert.Contains(true, late);
        Assert.Contains(false, late);
        Assert.Equal(late.OrderDescending(), late);
        specialist.HasNoFaults();
    }

    [Fact]
    public async Task The_keyboard_is_enough_to_sign_in_and_open_the_first_dossier()
    {
        await using var specialist = await office.OpenAsync();
        await specialist.GoAsync("/");
        var keys = specialist.Page.Keyboard;
        await Expect(specialist.Field("Tên đăng nhập")).ToBeFocusedAsync();
        await keys.TypeAsync("minh.chuyenvien");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(PersonOverHttp.DemoPassword);
        await keys.PressAsync("Enter");
        var first = specialist.Page.GetByRole(AriaRole.Table, new() { Name = "Việc của tôi" }).Locator("tbody tr").First;
        await Expect(first).ToBeVisibleAsync();
        await keys.PressAsync("j");
        await Expect(first).ToBeFocusedAsync();
        var applicant = await first.Locator("td").Nth(2).InnerTextAsync();
        await keys.PressAsync("Enter");
        await Expect(specialist.Heading()).ToHaveTextAsync(applicant);
        specialist.HasNoFaults();
    }
}
