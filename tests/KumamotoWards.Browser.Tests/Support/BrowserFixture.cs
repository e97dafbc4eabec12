using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>One portal and one Chromium for all tests of a class or collection; every test opens a context of its own.</summary>
public sealed class BrowserFixture : SamplePortal
{
    private readonly Chromium _chromium = new();
    private IBrowser _browser = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await _chromium.InitializeAsync();
        _browser = await _chromium.LaunchAsync();
    }

    /// <summary>A browser nobody has used; with a user, signed in as that demo account.</summary>
    public async Task<BrowserTab> NewTabAsync(Screen screen = Screen.Desktop, string? user = null)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = $"{Portal.Address}",
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = screen.Size(),
        });
        await context.AddSignInAsync(await SignIns.CookiesAsync(user));
        return await BrowserTab.OpenAsync(context);
    }

    public override async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _chromium.DisposeAsync();
        await base.DisposeAsync();
    }
}
