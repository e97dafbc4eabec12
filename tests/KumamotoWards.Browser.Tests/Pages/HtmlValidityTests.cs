using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.Pages;

public sealed class HtmlValidityTests(SamplePortal sample) : IClassFixture<SamplePortal>
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
        using var answer = await (await sample.SignIns.ClientAsync(page.User)).GetAsync(page.Address);
        Assert.Equal(page.Status, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
