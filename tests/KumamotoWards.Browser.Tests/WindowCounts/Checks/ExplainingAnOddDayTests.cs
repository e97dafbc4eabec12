using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Browser.Tests.WindowCounts.Daily;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Checks;

[Collection(BrowserCollection.Name)]
public sealed class ExplainingAnOddDayTests(BrowserFixture browser)
{
    private const string Day = "/window-counts/daily?office=hanazono-general-branch&date=2026-11-19";

    [Fact]
    public async Task TwoOddNumbers_AreAskedAboutInWords_AndAnsweredTogetherByKeyboard()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "hanazono", Day);
        await day.Fields.Nth(0).FillAsync("900");
        await day.Fields.Nth(1).FillAsync("800");
        await Assertions.Expect(day.Page.Locator("tr.reason").First).ToContainTextAsync("11月の木曜日としては多い数です：平年 ");
        await day.PressAsync("Control+Enter");
        await Assertions.Expect(day.Page.Locator(".day-alerts h2")).ToHaveTextAsync("要確認が 2件あります");
        // The page has put the focus back before the next key.
        await Assertions.Expect(day.Fields.Nth(1)).ToBeFocusedAsync();

        await day.Page.Locator(".day-alerts a").FocusAsync();
        await day.PressAsync("Enter");
        await day.Page.WaitForURLAsync("**/window-counts/checks?**");
        await Assertions.Expect(day.Page.Locator(".alerts tbody tr")).ToHaveCountAsync(2);
        await ChooseBothAsync(day);
        await day.Page.Keyboard.InsertTextAsync("地域の催し");
        await day.PressAsync("Enter");

        await Assertions.Expect(day.Page.Locator(".notice").First).ToContainTextAsync("2件に理由を付けました");
        await Assertions.Expect(day.Page.Locator(".empty-title")).ToHaveTextAsync("未回答の確認はありません");
        await day.Page.GotoAsync(Day);
        await Assertions.Expect(day.Page.Locator(".day-alerts li").First).ToContainTextAsync("理由：地域の催し");
    }

    [Fact]
    public async Task TheQueue_WorksOnAPhone()
    {
        await using var tab = await browser.NewTabAsync(Screen.Phone, "honcho");
        await tab.Page.GotoAsync("/window-counts/checks?ward=&state=all");

        await tab.Page.Locator("#state").SelectOptionAsync("settled");
        await tab.Page.Locator(".filter-bar button").ClickAsync();

        await tab.Page.WaitForURLAsync("**state=settled**");
        await Assertions.Expect(tab.Page.Locator("#state")).ToHaveValueAsync("settled");
        Assert.Empty(tab.Errors);
    }

    /// <summary>Space chooses; the words beside the button say how many.</summary>
    private static async Task ChooseBothAsync(DayInBrowser day)
    {
        foreach (var number in new[] { 0, 1 })
        {
            await day.Page.Locator("[data-choose]").Nth(number).FocusAsync();
            await day.PressAsync("Space");
        }
        await Assertions.Expect(day.Page.Locator("[data-chosen]")).ToHaveTextAsync("2件を選んでいます");
        await day.Page.Locator("#Reason").FocusAsync();
    }
}
