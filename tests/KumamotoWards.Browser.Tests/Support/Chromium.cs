using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright: Japanese and in Tokyo.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Containers run as root and have a small /dev/shm.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-dev-shm-usage"];

    private IPlaywright _playwright = null!;

    /// <summary>The shell without a window costs half of what a whole Chromium does to open a page in the same engine.</summary>
    private static string? Shell => Commands.Find("chromium-headless-shell") ?? Program;

    private static string? Program => Commands.Find("chromium", "chromium-browser", "google-chrome");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // Nobody waits that long for what comes; a machine with too much to do is given the time.
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    public Task<IBrowser> LaunchAsync() => _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Shell, Args = Arguments });

    /// <summary>A whole Chromium with a profile of its own, which is there again when it is opened again: nobody is signed in.</summary>
    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri address) => _playwright.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        Args = Arguments,
        BaseURL = $"{address}",
        ExecutablePath = Program,
        Locale = "ja-JP",
        TimezoneId = "Asia/Tokyo",
        ViewportSize = Screen.Desktop.Size(),
    });

    public Task DisposeAsync()
    {
        _playwright.Dispose();
        return Task.CompletedTask;
    }
}
