using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

/// <summary>The page of an office's day in one browser.</summary>
internal sealed class DayInBrowser(BrowserTab tab) : IAsyncDisposable
{
    public IPage Page => tab.Page;

    public ILocator Fields => Page.Locator("[data-count]");

    public ILocator Saved => Page.Locator("#saved");

    public ILocator Focused => Page.Locator(":focus");

    public static async Task<DayInBrowser> OpenAsync(BrowserFixture browser, string user, string address = "/window-counts/daily", Screen screen = Screen.Desktop)
    {
        var day = new DayInBrowser(await browser.NewTabAsync(screen, user));
        await day.Page.GotoAsync(address);
        return day;
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task SaveAsync() => Page.Locator("[data-save]").ClickAsync();

    public ValueTask DisposeAsync() => tab.DisposeAsync();
}
