using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

[Collection(BrowserCollection.Name)]
public sealed class CorrectingADayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public async Task ConfirmingWithBlanks_FocusesTheSummary_WhichLeadsToTheField(Screen screen)
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin", screen: screen);
        await day.Fields.First.FillAsync("");
        await day.Page.Locator("[data-confirm]").ClickAsync(new() { Force = true });
        await Assertions.Expect(day.Focused).ToContainTextAsync("入力を確認してください");
        await Axe.AssertFindsNothingAsync(day.Page);
        Findings.AssertNone(await day.Page.EvaluateAsync<string[]>(Layout.TooWide));

        await day.Page.Locator(".error-list a").First.ClickAsync();

        await Assertions.Expect(day.Fields.First).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("2026-11-15", "")]
    [InlineData("2026-11-19", "未入力")]
    public async Task AClearedNumber_IsMissing_OnlyWhereOneIsExpected(string date, string word)
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin", $"/window-counts/daily?date={date}");
        if (await day.Page.Locator("form[action*=withdraw] button").CountAsync() > 0) await day.Page.Locator("form[action*=withdraw] button").First.ClickAsync();
        await day.Fields.First.FillAsync("3");

        await day.Fields.First.FillAsync("");

        await Assertions.Expect(day.Page.Locator("tr:has([data-count]) [data-status]").First).ToHaveTextAsync(word);
    }
}
