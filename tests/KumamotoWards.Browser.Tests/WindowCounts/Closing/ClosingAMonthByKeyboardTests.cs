using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Closing;

[Collection(BrowserCollection.Name)]
public sealed class ClosingAMonthByKeyboardTests(BrowserFixture browser)
{
    /// <summary>A branch whose October no other test looks at.</summary>
    private const string Office = "akitsu-branch";
    private const string Month = $"/window-counts/closing?office={Office}&month=2026-09";

    [Fact]
    public async Task TheArrowKeys_GoThroughTheBoard_AndEnterOpensTheMonth()
    {
        await using var tab = await browser.NewTabAsync(user: "honcho");
        await tab.Page.GotoAsync("/window-counts/closing");
        var stops = tab.Page.Locator("[data-board] a[tabindex='0']");
        await Assertions.Expect(stops).ToHaveCountAsync(1);
        await stops.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("ArrowLeft");

        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("#detail-title")).ToContainTextAsync("9月分");
        await Assertions.Expect(tab.Page.Locator("[data-board] [aria-current]")).ToContainTextAsync("締め済");
        await Axe.AssertFindsNothingAsync(tab.Page);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task AMonth_IsReopenedWithAReason_InPlace_AndNobodyElseSeesTheButton()
    {
        await using var headquarters = await browser.NewTabAsync(user: "honcho");
        var page = headquarters.Page;
        await page.GotoAsync(Month);
        await page.Locator("summary", new() { HasText = "再開する" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var block = page.Locator(".confirm-block");
        await Assertions.Expect(block).ToContainTextAsync("9月分を再開しますか");
        await Axe.AssertFindsNothingAsync(page);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#reason-reopen")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(":focus")).ToContainTextAsync("再開する理由を入力してください。");

        await page.Locator(".error-list a").ClickAsync();
        await page.Keyboard.TypeAsync("数え違いの申し出");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".notice.success")).ToContainTextAsync("9月分を再開しました");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("「数え違いの申し出」");
        await using var branch = await browser.NewTabAsync(user: "hanazono");
        await branch.Page.GotoAsync(Month);
        await Assertions.Expect(branch.Page.Locator(".month-steps summary")).ToHaveCountAsync(0);
    }
}
