using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Infrastructure;

[Collection(BrowserCollection.Name)]
public sealed class NarrowMenuTests(BrowserFixture browser)
{
    [Fact]
    public async Task Menu_OpensByKeyboard_AndEscapeGivesTheFocusBack()
    {
        await using var tab = await browser.NewTabAsync(Screen.Phone, "oe");
        await tab.Page.GotoAsync("/help");
        var menu = tab.Page.Locator(".menu > summary");
        await menu.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(".menu-panel")).ToBeVisibleAsync();

        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".menu-panel")).ToBeHiddenAsync();
        await Assertions.Expect(menu).ToBeFocusedAsync();
    }
}
