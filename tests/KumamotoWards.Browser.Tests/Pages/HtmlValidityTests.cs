using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.Pages;

[Collection(BrowserCollection.Name)]
public sealed class HtmlValidityTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task EveryPage_IsValidHtml()
    {
        Skip.If(HtmlValidator.Missing is not null, HtmlValidator.Missing);
        var html = new Dictionary<string, string>();
        foreach (var page in PageCatalog.All)
            html[page.Name] = await SourceAsync(page);

        Findings.AssertNone(await HtmlValidator.CheckAsync(html));
    }

    // As the server sent it: what a browser makes of bad markup is always well-formed.
    private async Task<string> SourceAsync(PortalPage page)
    {
        await using var tab = await browser.NewTabAsync(Screen.Desktop, page.User);
        var answer = await tab.Page.Context.APIRequest.GetAsync(page.Address);
        return await answer.TextAsync();
    }
}
