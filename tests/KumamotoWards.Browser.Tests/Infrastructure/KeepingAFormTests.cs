using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Infrastructure;

/// <summary>What one typed survives an expired session, and reaches nobody else. The form is that of the parts page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeepingAFormTests(BrowserFixture browser)
{
    private const string Form = "/parts?of=this-form";

    [Fact]
    public async Task Submit_ExpiredSession_BringsTheFieldsBackAfterSigningIn()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        await SendWithExpiredSessionAsync(tab.Page, "窓口の案内");
        await SignInAsync(tab.Page, "oe");

        Assert.EndsWith(Form, tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal("窓口の案内", await tab.Page.InputValueAsync("#Subject"));
        Assert.False(await tab.Page.IsCheckedAsync("#Notify"));
        Assert.Equal("", await tab.Page.InputValueAsync("#Password"));
        Assert.Equal(
            "サインインの有効期限が切れました。入力した内容は残っています。",
            await tab.Page.TextContentAsync(".notice:has(+ form)"));
    }

    [Fact]
    public async Task Submit_ExpiredSession_GivesAnotherPersonNothing()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        await SendWithExpiredSessionAsync(tab.Page, "窓口の案内");
        await SignInAsync(tab.Page, "hanazono");

        Assert.Equal("", await tab.Page.InputValueAsync("#Subject"));
        await tab.Page.GotoAsync(Form);
        Assert.Equal("", await tab.Page.InputValueAsync("#Subject"));
    }

    [Fact]
    public async Task Submit_AnsweredByTheServer_KeepsNothing()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        await tab.Page.GotoAsync(Form);
        await tab.Page.FillAsync("#Subject", "窓口の案内");
        await tab.Page.ClickAsync("form[data-keep] .button.primary");
        await tab.Page.WaitForSelectorAsync(".error-summary");
        await tab.Page.WaitForLoadStateAsync();

        Assert.Null(await tab.Page.EvaluateAsync<string?>("sessionStorage.getItem('kept-form')"));
    }

    /// <summary>The server no longer knows the session, and the address it was asked for takes only a POST.</summary>
    private static async Task SendWithExpiredSessionAsync(IPage page, string subject)
    {
        await page.RouteAsync("**/parts**", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }
            await page.Context.ClearCookiesAsync();
            await route.FulfillAsync(new() { Status = 302, Headers = [new("location", "/account/sign-in?ReturnUrl=%2Fparts%2Fonly-post")] });
        });
        await page.GotoAsync(Form);
        await page.FillAsync("#Subject", subject);
        await page.UncheckAsync("#Notify");
        await page.FillAsync("#Password", "himitsu-no-kotoba");
        await page.ClickAsync("form[data-keep] .button.primary");
        await page.WaitForSelectorAsync("[name=UserName]");
    }

    private static async Task SignInAsync(IPage page, string user)
    {
        await page.FillAsync("[name=UserName]", user);
        await page.FillAsync("[name=Password]", SignIns.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync("#Subject");
        // Modules have run by then: only now can one tell whether the fields came back.
        await page.WaitForLoadStateAsync();
    }
}
