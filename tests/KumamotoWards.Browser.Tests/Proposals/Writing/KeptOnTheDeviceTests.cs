using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Proposals.Writing;

/// <summary>What was typed without a line, in a browser with a profile on disk that is closed and started again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeptOnTheDeviceTests(BrowserFixture browser, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly string _profile = Directory.CreateTempSubdirectory("wards-draft-").FullName;
    private IBrowserContext? _context;

    [Fact]
    public async Task ClosedWithoutALine_TheTextIsThereAgain_ForItsWriterOnly_AndIsSavedOnce()
    {
        var draft = await StartAsync("oe");
        await _context!.SetOfflineAsync(true);
        await draft.WriteAsync("Title", "圏外で書いた提案");
        await Assertions.Expect(draft.Notice("trouble")).ToContainTextAsync("書いた内容はこの画面に残しています。つながると自動で保存します。");
        await draft.Field("Problem").FillAsync("一行目\n二行目");
        await _context.DisposeAsync();

        var other = await StartAsync("hanazono");
        await Assertions.Expect(other.Field("Title")).ToHaveValueAsync("");
        await _context.ClearCookiesAsync();
        await _context.AddSignInAsync(await browser.SignIns.CookiesAsync("oe"));
        await other.GoToAsync(DraftInBrowser.New);
        await Assertions.Expect(other.Notice("kept")).ToContainTextAsync("前に入力した内容が残っています。");
        await Assertions.Expect(other.Field("Problem")).ToHaveValueAsync("一行目\n二行目");

        await other.Page.Clock.FastForwardAsync(3000);

        await other.SavedAsync();
        Assert.Equal("一行目\n二行目", (await other.StoredAsync("圏外で書いた提案"))!.Problem);
        await other.GoToAsync(DraftInBrowser.New);
        await Assertions.Expect(other.Field("Title")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task ATabThatIsStillOpen_KeepsItsTextForItself()
    {
        var first = await StartAsync("oe");
        await first.Page.RouteAsync("**/api/v1/proposals/drafts/*", route => route.AbortAsync());
        await first.WriteAsync("Title", "書きかけの提案");
        await Assertions.Expect(first.Notice("trouble")).ToBeVisibleAsync();

        var second = await first.AgainAsync(DraftInBrowser.New);
        await Assertions.Expect(second.Field("Title")).ToHaveValueAsync("");
        await second.WriteAsync("Title", "別の提案");
        await second.SavedAsync();
        await first.Page.CloseAsync();
        await second.GoToAsync(DraftInBrowser.New);

        await Assertions.Expect(second.Field("Title")).ToHaveValueAsync("書きかけの提案");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task<DraftInBrowser> StartAsync(string user)
    {
        _context = await chromium.OpenProfileAsync(_profile, browser.Portal.Address);
        await _context.AddSignInAsync(await browser.SignIns.CookiesAsync(user));
        return await DraftInBrowser.OpenAsync(browser.Portal, _context.Pages[0]);
    }
}
