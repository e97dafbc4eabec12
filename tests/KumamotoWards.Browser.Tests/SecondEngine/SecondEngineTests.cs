using KumamotoWards.Browser.Tests.Pages;
using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>What Chromium forgives, Firefox may not: every page once more.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SecondEngineTests(BrowserFixture browser, FirefoxFixture firefox) : IClassFixture<FirefoxFixture>
{
    [SkippableTheory, EveryPage]
    public async Task InFirefox_ThePageFitsAndRuns(string name, Screen screen)
    {
        Skip.If(Firefox.Program is null, "Firefox is not installed: run tests/run.sh.");
        var page = PageCatalog.Named(name);
        await using var chromium = await browser.NewTabAsync(screen, page.User);
        var tab = await firefox.Browser.NewPageAsync(screen);
        await tab.TakeCookiesAsync(await chromium.Page.Context.CookiesAsync());

        await tab.OpenAsync(new Uri(browser.Portal.Address, page.Address));

        await tab.SaveScreenshotAsync($"firefox-{name}-{(int)screen}");
        Assert.NotEmpty(await tab.EvaluateAsync<string>(Layout.Heading));
        Findings.AssertNone(await tab.EvaluateAsync<string[]>(Layout.TooWide));
        Findings.AssertNone(tab.Errors);
        await tab.CloseAsync();
    }
}
