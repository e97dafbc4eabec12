using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

[Collection(BrowserCollection.Name)]
public sealed class TwoPeopleOnOneDayTests(BrowserFixture browser)
{
    [Fact]
    public async Task TheSecond_SeesBothNumbers_Chooses_AndLosesNothing()
    {
        await using var first = await DayInBrowser.OpenAsync(browser, "hanazono");
        await using var second = await DayInBrowser.OpenAsync(browser, "hanazono");
        await first.Fields.First.FillAsync("15");
        await first.SaveAsync();
        await Assertions.Expect(first.Saved).ToBeVisibleAsync();

        await second.Fields.First.FillAsync("14");
        await second.Fields.Nth(1).FillAsync("7");
        await second.SaveAsync();
        await Assertions.Expect(second.Page.Locator("h1")).ToHaveTextAsync("どちらの数を残しますか");
        await Assertions.Expect(second.Focused).ToContainTextAsync("まだ保存していません。");
        await Axe.AssertFindsNothingAsync(second.Page);
        await second.Page.SetViewportSizeAsync((int)Screen.Phone, 844);
        await Axe.AssertFindsNothingAsync(second.Page);
        Findings.AssertNone(await second.Page.EvaluateAsync<string[]>(Layout.TooWide));

        await second.Page.Locator("[value='mine']").CheckAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "選んだ数で保存する" }).ClickAsync();

        await Assertions.Expect(second.Saved).ToContainTextAsync("11月20日（金）を保存しました。");
        await Assertions.Expect(second.Fields.First).ToHaveValueAsync("14");
        await Assertions.Expect(second.Fields.Nth(1)).ToHaveValueAsync("7");
    }
}
