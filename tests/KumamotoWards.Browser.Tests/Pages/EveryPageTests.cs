using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Pages;

[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(BrowserFixture browser)
{
    [Theory, EveryPage]
    public async Task Opened_FitsTheScreen(string name, Screen screen)
    {
        await using var tab = await OpenAsync(name, screen);
        await Screenshots.SaveAsync(tab.Page, name);

        Findings.AssertNone(await tab.Page.EvaluateAsync<string[]>(Layout.TooWide));
    }

    [Theory, EveryPage]
    public async Task Opened_AxeFindsNothing(string name, Screen screen)
    {
        await using var tab = await OpenAsync(name, screen);

        await Axe.AssertFindsNothingAsync(tab.Page);
    }

    [Theory, EveryPage]
    public async Task Opened_LoadsAndRunsWithoutErrors(string name, Screen screen)
    {
        var page = PageCatalog.Named(name);
        await using var tab = await browser.NewTabAsync(screen, page.User);
        var answer = await tab.Page.GotoAsync(page.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(page.Status, answer!.Status);
        Findings.AssertNone(tab.Errors);
    }

    private async Task<BrowserTab> OpenAsync(string name, Screen screen)
    {
        var page = PageCatalog.Named(name);
        var tab = await browser.NewTabAsync(screen, page.User);
        await tab.Page.GotoAsync(page.Address);
        return tab;
    }
}
