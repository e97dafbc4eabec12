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
        var client = await sample.SignIns.ClientAsync(page.User);
        using var answer = await client.GetAsync(page.Address);
        // As a browser does.
        if (answer.Headers.Location is { } elsewhere) return await SourceAsync(page with { Address = $"{elsewhere}" });
        Assert.True(page.Status == (int)answer.StatusCode, $"{page.Name}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }
}
