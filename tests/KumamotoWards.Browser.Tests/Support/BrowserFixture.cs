using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>One portal and one Chromium for all browser tests; every test opens a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly SignIns _signIns;
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public BrowserFixture() => _signIns = new SignIns(state => NewContextAsync(Screen.Desktop, state));

    public PortalServer Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = PortalServer.Start(sampleData: true);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Commands.Find("chromium", "chromium-browser", "google-chrome"),
            // Containers run as root and have a small /dev/shm.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A browser nobody has used, Japanese and in Tokyo; with a user, signed in as that demo account.</summary>
    public async Task<BrowserTab> NewTabAsync(Screen screen = Screen.Desktop, string? user = null) =>
        await BrowserTab.OpenAsync(await NewContextAsync(screen, user is null ? null : await _signIns.StateAsync(user)));

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
    }

    private Task<IBrowserContext> NewContextAsync(Screen screen, string? state) => _chromium.NewContextAsync(new()
    {
        BaseURL = $"{Portal.Address}",
        Locale = "ja-JP",
        StorageState = state,
        TimezoneId = "Asia/Tokyo",
        ViewportSize = screen.Size(),
    });
}
