using KumamotoWards.Browser.Tests.Pages;
using KumamotoWards.Browser.Tests.Support;
using Xunit;

namespace KumamotoWards.Browser.Tests.SecondEngine;

/// <summary>What Chromium forgives, Firefox may not: every page once more.</summary>
public sealed class SecondEngineTests(SamplePortal sample, FirefoxFixture firefox) : IClassFixture<SamplePortal>, IClassFixture<FirefoxFixture>
{
    [SkippableTheory, EveryPage]
    public async Task InFirefox_ThePageFitsAndRuns(string name)
    {
        Skip.If(Firefox.Program is null, "Firefox is not installed: run tests/run.sh.");
        var page = PageCatalog.Named(name);
        var tab = await firefox.Browser.NewPageAsync(Screen.Desktop);
        await tab.TakeCookiesAsync(await sample.SignIns.CookiesAsync(page.User));

        await tab.OpenAsync(new Uri(sample.Portal.Address, page.Address));

        Assert.NotEmpty(await tab.EvaluateAsync<string>(Layout.Heading));
        foreach (var screen in Enum.GetValues<Screen>())
        {
            await tab.ResizeAsync(screen);
            await tab.SaveScreenshotAsync($"firefox-{name}-{(int)screen}");
            Findings.AssertNone(await tab.EvaluateAsync<string[]>(Layout.TooWide));
        }
        Findings.AssertNone(tab.Errors);
        await tab.CloseAsync();
    }
}
