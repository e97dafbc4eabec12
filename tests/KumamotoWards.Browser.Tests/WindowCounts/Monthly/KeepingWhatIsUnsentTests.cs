using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class KeepingWhatIsUnsentTests(BrowserFixture browser)
{
    private const string Office = "oe-branch";

    [Fact]
    public async Task Offline_TheNumberWaits_AndIsSentOnceWhenTheLineIsBack()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-09"));
        await grid.Page.Context.SetOfflineAsync(true);
        await EnterAsync(grid, "2024-09-02", "12");
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble='failed']")).ToBeVisibleAsync();
        await Assertions.Expect(grid.Status).ToContainTextAsync("未送信 1");
        await Assertions.Expect(grid.State("2024-09-02")).ToHaveTextAsync("未送信");
        Assert.Empty(await grid.StoredAsync(Office, "2024-09-02"));

        await grid.Page.Context.SetOfflineAsync(false);

        await grid.SavedAsync();
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble]")).ToHaveCountAsync(0);
        Assert.Equal(12, Assert.Single(await grid.LinesAsync(Office, "2024-09-02", "moving")).StateAfter);
    }

    [Fact]
    public async Task AnAnswerThatIsLost_CountsOnce_AndANewerNumberFollows()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-10"));
        var line = await LosingLine.OfAsync(grid);

        await EnterAsync(grid, "2024-10-01", "12");
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble='failed']")).ToBeVisibleAsync();
        await EnterAsync(grid, "2024-10-01", "13");
        line.IsBack = true;
        await grid.Page.GetByRole(AriaRole.Button, new() { Name = "今すぐ送る" }).PressAsync("Enter");

        await grid.SavedAsync();
        Assert.Equal([12, 13], (await grid.LinesAsync(Office, "2024-10-01", "moving")).Select(line => line.StateAfter));
        await Assertions.Expect(grid.Cell("2024-10-01", "moving")).ToHaveValueAsync("13");
        Assert.Equal(3, line.Ids.Count);
        Assert.Equal(line.Ids[0], line.Ids[1]);
        Assert.NotEqual(line.Ids[1], line.Ids[2]);
    }

    [Fact]
    public async Task AnAnswerThatIsLost_DoesNotHideWhatAnotherPersonSavedAfterIt()
    {
        var address = GridInBrowser.Month(Office, "2022-07");
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", address);
        var line = await LosingLine.OfAsync(grid);
        await EnterAsync(grid, "2022-07-01", "12");
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble='failed']")).ToBeVisibleAsync();
        await using var other = await GridInBrowser.OpenAsync(browser, "oe", address);
        await EnterAsync(other, "2022-07-01", "20");
        await other.SavedAsync();

        line.IsBack = true;
        await grid.Page.GetByRole(AriaRole.Button, new() { Name = "今すぐ送る" }).PressAsync("Enter");

        await grid.SavedAsync();
        await Assertions.Expect(grid.Cell("2022-07-01", "moving")).ToHaveValueAsync("20");
        Assert.Equal([12, 20], (await grid.LinesAsync(Office, "2022-07-01", "moving")).Select(line => line.StateAfter));
    }

    [Fact]
    public async Task AReload_BringsBackWhatWasNotSent_AndSendsIt()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-11"));
        await grid.Page.RouteAsync("**/api/v1/window-counts/daily", route => route.AbortAsync());
        await EnterAsync(grid, "2024-11-01", "31");
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble='failed']")).ToBeVisibleAsync();
        var asked = false;
        grid.Page.Dialog += async (_, dialog) =>
        {
            asked = dialog.Type == DialogType.BeforeUnload;
            await dialog.AcceptAsync();
        };

        await grid.Page.GotoAsync(GridInBrowser.Month(Office, "2024-12"));
        Assert.True(asked);
        await Assertions.Expect(grid.Page.GetByRole(AriaRole.Link, new() { Name = "2024-11 の月間表" })).ToBeVisibleAsync();
        await grid.Page.UnrouteAllAsync();
        await grid.GoToAsync(GridInBrowser.Month(Office, "2024-11"));

        await grid.SavedAsync();
        await Assertions.Expect(grid.Cell("2024-11-01", "moving")).ToHaveValueAsync("31");
        await Assertions.Expect(grid.State("2024-11-01")).ToHaveTextAsync("保存済");
        Assert.Equal(31, (await grid.StoredAsync(Office, "2024-11-01"))["moving"]);
    }

    [Fact]
    public async Task GoingOnAtOnce_SendsFirst_AndAsksNothing()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2022-05"));
        var asked = false;
        grid.Page.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.AcceptAsync();
        };
        await grid.Cell("2022-05-02", "moving").FocusAsync();
        await grid.TypeAsync("6");

        await grid.Page.GetByRole(AriaRole.Link, new() { Name = "次の月" }).ClickAsync();

        await grid.Page.WaitForURLAsync("**month=2022-06");
        Assert.False(asked);
        Assert.Equal(6, (await grid.StoredAsync(Office, "2022-05-02"))["moving"]);
    }

    [Fact]
    public async Task AnExpiredSession_LosesNothing_AndGoesOnAfterSigningIn()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2025-01"));
        await grid.Page.Context.ClearCookiesAsync(new() { Name = "wards.session" });
        await EnterAsync(grid, "2025-01-06", "44");
        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble]")).ToContainTextAsync("サインインの有効期限が切れました。入力した内容は残っています。");
        grid.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();

        await grid.Page.Locator("[data-sign-in]").PressAsync("Enter");
        await grid.Page.FillAsync("[name=UserName]", "oe");
        await grid.Page.FillAsync("[name=Password]", SignIns.Password);
        await grid.PressAsync("Enter");

        await grid.ReadyAsync();
        await grid.SavedAsync();
        await Assertions.Expect(grid.Cell("2025-01-06", "moving")).ToHaveValueAsync("44");
        Assert.Equal(44, (await grid.StoredAsync(Office, "2025-01-06"))["moving"]);
    }

    [Fact]
    public async Task AnotherPersonsSession_SendsNothingUnderTheWrongName()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2025-02"));
        await using var other = await browser.NewTabAsync(user: "chuo-kumin");
        await grid.Page.Context.ClearCookiesAsync();
        await grid.Page.Context.AddCookiesAsync((await other.Page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = $"{browser.Portal.Address}",
        }));

        await EnterAsync(grid, "2025-02-03", "44");

        await Assertions.Expect(grid.Page.Locator("[data-grid-trouble='other-person']")).ToContainTextAsync("さんがサインインしています。");
        Assert.Empty(await grid.StoredAsync(Office, "2025-02-03"));
    }

    private static async Task EnterAsync(GridInBrowser grid, string date, string number)
    {
        await grid.Cell(date, "moving").FocusAsync();
        await grid.TypeAsync(number);
        await grid.PressAsync("Enter");
    }
}
