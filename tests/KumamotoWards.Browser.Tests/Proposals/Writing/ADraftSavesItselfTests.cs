using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Proposals.Writing;

[Collection(BrowserCollection.Name)]
public sealed class ADraftSavesItselfTests(BrowserFixture browser)
{
    [Fact]
    public async Task AnExpiredSession_LosesNothing_AndTheRestIsSavedAfterSigningIn()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        var draft = await DraftInBrowser.OpenAsync(browser.Portal, tab.Page);
        await draft.WriteAsync("Title", "期限の切れた提案");
        await draft.SavedAsync();
        await draft.ForgetSessionAsync();

        await draft.WriteAsync("Problem", "一行目\n二行目");
        await Assertions.Expect(draft.Notice("trouble")).ToContainTextAsync("サインインの有効期限が切れました。入力した内容は残っています。");
        await draft.Field("Cost").FillAsync("１，２００，０００");
        await Assertions.Expect(draft.State).ToContainTextAsync("送信中");
        await draft.Page.GetByRole(AriaRole.Link, new() { Name = "サインインする" }).ClickAsync();
        await draft.SignInAsync("oe");

        await draft.ReadyAsync();
        await Assertions.Expect(draft.Notice("kept")).ToContainTextAsync("前に入力した内容が残っています。");
        await Assertions.Expect(draft.Field("Problem")).ToHaveValueAsync("一行目\n二行目");
        await draft.Page.Clock.FastForwardAsync(3000);
        await draft.SavedAsync();
        var stored = await draft.StoredAsync("期限の切れた提案");
        Assert.Equal(("一行目\n二行目", 1_200_000L), (stored!.Problem, stored.Cost));
    }

    [Fact]
    public async Task AnotherPersonsSession_SavesNothingUnderTheWrongName()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        await using var other = await browser.NewTabAsync(user: "hanazono");
        var draft = await DraftInBrowser.OpenAsync(browser.Portal, tab.Page);
        await draft.ForgetSessionAsync();
        await tab.Page.Context.AddCookiesAsync((await other.Page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = $"{browser.Portal.Address}",
        }));

        await draft.WriteAsync("Title", "だれの提案か");

        await Assertions.Expect(draft.Notice("trouble")).ToContainTextAsync("さんがサインインしています。");
        Assert.Null(await draft.StoredAsync("だれの提案か"));
        await draft.Page.EvaluateAsync("document.querySelector('form[data-draft]').dispatchEvent(new CustomEvent('form-kept', { bubbles: true }))");
        await draft.GoToAsync(DraftInBrowser.New);
        await Assertions.Expect(draft.Field("Title")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task TwoTabs_JoinDifferentFields_AndShowBothTextsOfTheSame()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        var first = await DraftInBrowser.OpenAsync(browser.Portal, tab.Page);
        await first.WriteAsync("Title", "二つの画面の提案");
        await first.SavedAsync();
        var second = await first.AgainAsync(new Uri(first.Page.Url).AbsolutePath);

        await first.WriteAsync("Problem", "区役所が遠い");
        await first.SavedAsync();
        await second.WriteAsync("Effect", "往復がなくなる");
        await second.SavedAsync();
        await Assertions.Expect(second.Field("Problem")).ToHaveValueAsync("区役所が遠い");
        await Assertions.Expect(second.Notice("news")).ToBeVisibleAsync();

        await second.WriteAsync("Problem", "区役所が遠く、待ち時間も長い");
        await second.SavedAsync();
        await first.WriteAsync("Problem", "区役所までバスがない");
        await Assertions.Expect(first.Notice("conflict")).ToContainTextAsync("「課題」の両方の内容を見て、残す方を選んでください。");
        await Assertions.Expect(first.Field("Problem")).ToHaveValueAsync("区役所までバスがない");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "どちらを残すか選ぶ" }).ClickAsync();
        await Assertions.Expect(first.Page.Locator(".radio-card .as-written")).ToHaveTextAsync(["区役所が遠く、待ち時間も長い", "区役所までバスがない"]);
        await Axe.AssertFindsNothingAsync(first.Page);
        Assert.Equal("区役所が遠く、待ち時間も長い", (await first.StoredAsync("二つの画面の提案"))!.Problem);

        await first.Page.Locator("[value='mine']").CheckAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "選んだ内容で保存する" }).ClickAsync();

        await first.ReadyAsync();
        await Assertions.Expect(first.Page.Locator(".notice.success")).ToContainTextAsync("選んだ内容で下書きを保存しました");
        await Assertions.Expect(first.Notice("kept")).ToHaveCountAsync(0);
        var stored = await first.StoredAsync("二つの画面の提案");
        Assert.Equal(("区役所までバスがない", "往復がなくなる"), (stored!.Problem, stored.Effect));
    }

    [Fact]
    public async Task WhatTheButtonSaved_IsNotBroughtBackAsUnsaved()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        var draft = await DraftInBrowser.OpenAsync(browser.Portal, tab.Page);
        await draft.Field("Title").FillAsync("ボタンで保存した提案");

        await draft.Page.GetByRole(AriaRole.Button, new() { Name = "下書きを保存する", Exact = true }).ClickAsync();

        await Assertions.Expect(draft.Page.Locator(".notice.success")).ToContainTextAsync("下書きを保存しました");
        await draft.ReadyAsync();
        await Assertions.Expect(draft.Notice("kept")).ToHaveCountAsync(0);
        await draft.GoToAsync(DraftInBrowser.New);
        await Assertions.Expect(draft.Field("Title")).ToHaveValueAsync("");
        Assert.NotNull(await draft.StoredAsync("ボタンで保存した提案"));
    }
}
