using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Pages;

/// <summary>Every page at one width, in a portal that nobody works in. The widths run beside each other.</summary>
public abstract class EveryPageTests(BrowserFixture browser, Screen screen) : IClassFixture<BrowserFixture>
{
    /// <summary>One visit a page and width, since a visit costs more than all that is looked at.</summary>
    [Theory, EveryPage]
    public async Task Opened_FitsTheScreen_RunsWithoutErrors_AndAxeFindsNothing(string name)
    {
        var page = PageCatalog.Named(name);
        await using var tab = await browser.NewTabAsync(screen, page.User);
        var answer = await tab.Page.GotoAsync(page.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Screenshots.SaveAsync(tab.Page, name);

        Assert.Equal(page.Status, answer!.Status);
        // The errors of loading first: a page that polls drops answers that nobody reads while axe takes its time.
        Findings.AssertNone([.. tab.Errors, .. await tab.Page.EvaluateAsync<string[]>(Layout.TooWide), .. await Axe.FindingsAsync(tab.Page)]);
    }
}

public sealed class EveryPageOnADesktopTests(BrowserFixture browser) : EveryPageTests(browser, Screen.Desktop);

public sealed class EveryPageOnAPhoneTests(BrowserFixture browser) : EveryPageTests(browser, Screen.Phone);
