using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

/// <summary>The month grid in one browser.</summary>
internal sealed class GridInBrowser(BrowserFixture browser, BrowserTab tab) : IAsyncDisposable
{
    public IPage Page => tab.Page;

    public ILocator Status => Page.Locator("[data-grid-status]");

    public ILocator Preview => Page.Locator("[data-paste]");

    public ILocator Focused => Page.Locator(":focus");

    public static async Task<GridInBrowser> OpenAsync(BrowserFixture browser, string user, string address, Screen screen = Screen.Desktop)
    {
        var grid = new GridInBrowser(browser, await browser.NewTabAsync(screen, user));
        await grid.GoToAsync(address);
        return grid;
    }

    public static string Month(string office, string month) => $"/window-counts/monthly?office={office}&month={month}";

    public async Task GoToAsync(string address)
    {
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    public Task ReadyAsync() => Assertions.Expect(Page.Locator("form[data-ready]")).ToHaveCountAsync(1);

    public ILocator Cell(string row, string item) => Page.Locator($"[data-count='{row}_{item}']");

    public ILocator Row(string row) => Page.Locator($"tr[data-row='{row}']");

    public ILocator State(string row) => Row(row).Locator("[data-state]");

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => Page.Keyboard.InsertTextAsync(text);

    /// <summary>What a spreadsheet puts on the clipboard, pasted where the focus is.</summary>
    public Task PasteAsync(string text) => Page.EvaluateAsync(
        """
        text => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        text);

    /// <summary>Everything that was entered has reached the server.</summary>
    public Task SavedAsync() => Assertions.Expect(Page.Locator("form[data-unsaved]")).ToHaveCountAsync(0);

    public async Task<Dictionary<string, int>> StoredAsync(string office, string date)
    {
        await using var scope = browser.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var day = DateOnly.Parse(date);
        var counts = from count in db.DailyCounts
                     join item in db.CountItems on count.CountItemId equals item.Id
                     where count.Date == day && count.OfficeId == db.Offices.Single(row => row.Slug == office).Id
                     select new { item.Slug, count.Value };
        return await counts.ToDictionaryAsync(count => count.Slug, count => count.Value);
    }

    public async Task<List<CountLine>> LinesAsync(string office, string date, string item)
    {
        await using var scope = browser.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var day = DateOnly.Parse(date);
        return await db.CountLines
            .Where(line => line.PeriodStart == day && line.OfficeId == db.Offices.Single(row => row.Slug == office).Id && line.CountItemId == db.CountItems.Single(row => row.Slug == item).Id)
            .OrderBy(line => line.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => tab.DisposeAsync();
}
