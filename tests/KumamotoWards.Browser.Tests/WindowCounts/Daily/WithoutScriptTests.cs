using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

[Collection(BrowserCollection.Name)]
public sealed class WithoutScriptTests(BrowserFixture browser)
{
    [Fact]
    public async Task Enter_SavesAsAPlainForm_AndErrorsAreShown()
    {
        await using var scripted = await browser.NewTabAsync(user: "chuo-kumin");
        await using var plain = await scripted.Page.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = $"{browser.Portal.Address}",
            JavaScriptEnabled = false,
            StorageState = await scripted.Page.Context.StorageStateAsync(),
        });
        var page = await plain.NewPageAsync();
        await page.GotoAsync("/window-counts/daily");

        await page.FillAsync("#Cells_1__Count", "二十");
        await page.PressAsync("#Cells_1__Count", "Enter");
        await Assertions.Expect(page.Locator(".error-list")).ToHaveTextAsync("印鑑登録：0 以上の整数で入力してください（例：12）");

        await page.FillAsync("#Cells_1__Count", "20");
        await page.PressAsync("#Cells_1__Count", "Enter");
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("11月20日（金）を保存しました。");
    }
}
