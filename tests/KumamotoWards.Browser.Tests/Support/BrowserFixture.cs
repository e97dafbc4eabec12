using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>One portal and one Chromium for all browser tests; every test opens a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Containers run as root and have a small /dev/shm.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-dev-shm-usage"];

    private readonly SignIns _signIns;
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public BrowserFixture() => _signIns = new SignIns(state => NewContextAsync(Screen.Desktop, state));

    public PortalServer Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = PortalServer.Start(sampleData: true);
        await SomeImports.AddAsync(Portal.Services);
        await SomeEvidence.AddAsync(Portal.Services);
        await SomeNotices.AddAsync(Portal.Services);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = Arguments,
        });
    }

    /// <summary>A browser nobody has used, Japanese and in Tokyo; with a user, signed in as that demo account.</summary>
    public async Task<BrowserTab> NewTabAsync(Screen screen = Screen.Desktop, string? user = null) =>
        await BrowserTab.OpenAsync(await NewContextAsync(screen, user is null ? null : await _signIns.StateAsync(user)));

    /// <summary>The cookies of that demo account's sign-in, for another engine; none without a user.</summary>
    public async Task<IReadOnlyList<BrowserContextCookiesResult>> CookiesAsync(string? user)
    {
        if (user is null) return [];
        await using var context = await NewContextAsync(Screen.Desktop, await _signIns.StateAsync(user));
        return await context.CookiesAsync();
    }

    /// <summary>A browser with a profile of its own, which is there again when it is opened again: nobody is signed in.</summary>
    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri address) => _playwright.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        Args = Arguments,
        BaseURL = $"{address}",
        ExecutablePath = Chromium,
        Locale = "ja-JP",
        TimezoneId = "Asia/Tokyo",
        ViewportSize = Screen.Desktop.Size(),
    });

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
    }

    private static string? Chromium => Commands.Find("chromium", "chromium-browser", "google-chrome");

    private Task<IBrowserContext> NewContextAsync(Screen screen, string? state) => _chromium.NewContextAsync(new()
    {
        BaseURL = $"{Portal.Address}",
        Locale = "ja-JP",
        StorageState = state,
        TimezoneId = "Asia/Tokyo",
        ViewportSize = screen.Size(),
    });
}
