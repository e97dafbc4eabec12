using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class MonthWithoutScriptTests(BrowserFixture browser)
{
    [Fact]
    public async Task TheGrid_IsAPlainForm_ThatSavesAndSaysWhatIsWrong()
    {
        await using var scripted = await browser.NewTabAsync(user: "hanazono");
        await using var plain = await scripted.Page.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = $"{browser.Portal.Address}",
            JavaScriptEnabled = false,
            StorageState = await scripted.Page.Context.StorageStateAsync(),
        });
        var page = await plain.NewPageAsync();
        await page.GotoAsync(GridInBrowser.Month("hanazono-general-branch", "2024-07"));

        await page.FillAsync("[data-count='2024-07-01_moving']", "二十");
        await page.PressAsync("[data-count='2024-07-01_moving']", "Enter");
        await Assertions.Expect(page.Locator(".error-list")).ToHaveTextAsync("7月1日（月）　住民異動：0 以上の整数で入力してください（例：12）");

        await page.FillAsync("[data-count='2024-07-01_moving']", "20");
        await page.FillAsync("[data-count='2024-07-31_moving']", "31");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await Assertions.Expect(page.Locator("#saved")).ToContainTextAsync("7月分を保存しました。");
        await Assertions.Expect(page.Locator("[data-grand-total]")).ToHaveTextAsync("51");
    }
}
