using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.WindowCounts.Tally;

/// <summary>A device at a window: its browser can be closed and started again, and its line and its clock can fail.</summary>
internal sealed class CountingDevice(Chromium chromium, TallyPortal portal) : IAsyncDisposable
{
    private const string Counter = "/window-counts/tally";

    private const string Controlled = """
        new Promise(resolve => navigator.serviceWorker.controller
            ? resolve()
            : navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }))
        """;

    private readonly string _profile = Directory.CreateTempSubdirectory("wards-device-").FullName;
    private IBrowserContext? _context;
    private IReadOnlyList<BrowserContextCookiesResult> _cookies = [];

    public IPage Page { get; private set; } = null!;

    public ILocator Unsent => Page.Locator("[data-unsent]");

    public ILocator Line => Page.Locator("[data-line]");

    public ILocator Log => Page.Locator("[data-log-list] li");

    public static async Task<CountingDevice> SignedInAsync(Chromium chromium, TallyPortal portal, string user = "oe")
    {
        var device = new CountingDevice(chromium, portal);
        await device.StartAsync();
        await device._context!.AddSignInAsync(await new SignIns(portal.Address).CookiesAsync(user));
        await device.OpenAsync();
        // From now on the page starts without a line too.
        await device.Page.EvaluateAsync(Controlled);
        await ExpectConnectedAsync(device.Page);
        return device;
    }

    /// <summary>Starts the browser; it is still signed in, as browsers are that go on where they were.</summary>
    public async Task StartAsync(bool offline = false, string? clock = null)
    {
        _context = await chromium.OpenProfileAsync(_profile, portal.Address);
        if (_cookies.Count > 0) await _context.AddCookiesAsync(_cookies.Select(Kept));
        await _context.SetOfflineAsync(offline);
        if (clock is not null) await _context.Clock.SetFixedTimeAsync(clock);
        Page = await _context.NewPageAsync();
    }

    public async Task CloseAsync()
    {
        _cookies = [.. await _context!.CookiesAsync()];
        await _context.DisposeAsync();
        _context = null;
    }

    /// <summary>Starts again without a line, with a clock of its own, and opens the counter.</summary>
    public async Task RestartOfflineAsync(string clock)
    {
        await CloseAsync();
        await StartAsync(offline: true, clock);
        await OpenAsync();
    }

    public Task OpenAsync(IPage? page = null) => (page ?? Page).GotoAsync(Counter);

    public async Task SignInAsync(string user)
    {
        await Page.FillAsync("[name=UserName]", user);
        await Page.FillAsync("[name=Password]", SignIns.Password);
        await Page.Locator("[name=Password]").PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    public Task OfflineAsync(bool offline = true) => _context!.SetOfflineAsync(offline);

    public Task<IPage> NewTabAsync() => _context!.NewPageAsync();

    public Task ForgetSessionAsync() => _context!.ClearCookiesAsync(new() { Name = "wards.session" });

    /// <summary>Counts one, and waits until the device has kept it.</summary>
    public async Task TapAsync(string item = "moving", IPage? page = null)
    {
        var where = page ?? Page;
        var before = await where.Locator("[data-log-list] li").CountAsync();
        await where.Locator($"[data-card='{item}'] [data-plus]").ClickAsync();
        await Assertions.Expect(where.Locator("[data-log-list] li")).Not.ToHaveCountAsync(before);
    }

    /// <summary>The page has heard the server, and its clock.</summary>
    public static Task ExpectConnectedAsync(IPage page) => Assertions.Expect(page.Locator("[data-line]")).ToContainTextAsync("つながっています");

    public Task ExpectUnsentAsync(int taps) => Assertions.Expect(Unsent).ToHaveTextAsync($"{taps}");

    public Task ExpectCountAsync(string item, string count) =>
        Assertions.Expect(Page.Locator($"[data-card='{item}'] [data-count]")).ToHaveTextAsync(count);

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        Directory.Delete(_profile, recursive: true);
    }

    private static Cookie Kept(BrowserContextCookiesResult cookie) => new()
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        Expires = cookie.Expires,
        HttpOnly = cookie.HttpOnly,
        Secure = cookie.Secure,
        SameSite = cookie.SameSite,
    };
}
