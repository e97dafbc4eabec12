using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KumamotoWards.Browser.Tests.Proposals.Writing;

/// <summary>The page where a proposal is written, in one tab.</summary>
internal sealed class DraftInBrowser(PortalServer portal, IPage page)
{
    public const string New = "/proposals/new";

    /// <summary>More than the pause after which the page saves by itself.</summary>
    private const int Pause = 3000;

    public IPage Page => page;

    public ILocator State => Page.Locator("[data-draft-state]");

    public ILocator Focused => Page.Locator(":focus");

    public static async Task<DraftInBrowser> OpenAsync(PortalServer portal, IPage page, string address = New)
    {
        var draft = new DraftInBrowser(portal, page);
        // So that no test waits for the pause of a person.
        await page.Clock.InstallAsync();
        await draft.GoToAsync(address);
        return draft;
    }

    public async Task GoToAsync(string address)
    {
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<DraftInBrowser> AgainAsync(string address)
    {
        var second = new DraftInBrowser(portal, await Page.Context.NewPageAsync());
        await second.GoToAsync(address);
        return second;
    }

    /// <summary>What was kept has come back.</summary>
    public Task ReadyAsync() => Assertions.Expect(Page.Locator("form[data-ready]")).ToHaveCountAsync(1);

    public ILocator Field(string name) => Page.Locator($"#{name}");

    public ILocator Notice(string kind) => Page.Locator($"[data-draft-notice='{kind}']");

    /// <summary>As somebody who types, and then pauses.</summary>
    public async Task WriteAsync(string name, string text)
    {
        await Field(name).FillAsync(text);
        await Page.Clock.FastForwardAsync(Pause);
    }

    public async Task SavedAsync()
    {
        await Assertions.Expect(State).ToContainTextAsync("保存済");
        await Assertions.Expect(State).ToContainTextAsync("に下書きを保存しました");
    }

    public async Task SignInAsync(string user)
    {
        await Page.FillAsync("[name=UserName]", user);
        await Page.FillAsync("[name=Password]", SignIns.Password);
        await Page.Locator("[name=Password]").PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    public Task ForgetSessionAsync() => Page.Context.ClearCookiesAsync(new() { Name = "wards.session" });

    /// <summary>The draft of that title as it is stored; null when there is none.</summary>
    public async Task<Proposal?> StoredAsync(string title)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WardsDbContext>().Proposals.AsNoTracking().SingleOrDefaultAsync(each => each.Title == title);
    }
}
