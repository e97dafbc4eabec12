using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class TwoPeopleOnOneCellTests(BrowserFixture browser)
{
    private const string Office = "hanazono-general-branch";

    [Fact]
    public async Task TheSecond_SeesBothNumbersInTheCell_AndDecides()
    {
        var address = GridInBrowser.Month(Office, "2024-06");
        await using var first = await GridInBrowser.OpenAsync(browser, "hanazono", address);
        await using var second = await GridInBrowser.OpenAsync(browser, "hanazono", address);
        foreach (var (day, number) in new[] { ("2024-06-03", "15"), ("2024-06-04", "25") })
        {
            await first.Cell(day, "moving").FocusAsync();
            await first.TypeAsync(number);
            await first.PressAsync("Enter");
        }
        await first.SavedAsync();

        await second.Cell("2024-06-03", "moving").FocusAsync();
        foreach (var number in new[] { "14", "24", "34" })
        {
            await second.TypeAsync(number);
            await second.PressAsync("Enter");
        }

        var about = second.Row("2024-06-03").Locator("+ tr.about");
        await Assertions.Expect(about).ToContainTextAsync("先に保存された数 15");
        await Assertions.Expect(about).ToContainTextAsync("月間表）　あなたが入れた数 14（まだ保存していません）");
        await Assertions.Expect(second.Row("2024-06-03").Locator(".theirs")).ToHaveTextAsync("先に 15");
        await Assertions.Expect(second.Status).ToContainTextAsync("要確認 2");
        await Assertions.Expect(second.State("2024-06-05")).ToHaveTextAsync("保存済");
        Assert.Equal(15, (await second.StoredAsync(Office, "2024-06-03"))["moving"]);
        Assert.Equal(34, (await second.StoredAsync(Office, "2024-06-05"))["moving"]);
        await Axe.AssertFindsNothingAsync(second.Page);

        await about.GetByRole(AriaRole.Button, new() { Name = "14 で保存する" }).PressAsync("Enter");
        await second.Row("2024-06-04").Locator("+ tr.about").GetByRole(AriaRole.Button, new() { Name = "25 を残す" }).PressAsync("Enter");

        await second.SavedAsync();
        await Assertions.Expect(second.Cell("2024-06-04", "moving")).ToHaveValueAsync("25");
        await Assertions.Expect(second.Page.Locator("tr.about")).ToHaveCountAsync(0);
        Assert.Equal(14, (await second.StoredAsync(Office, "2024-06-03"))["moving"]);
        Assert.Equal(25, (await second.StoredAsync(Office, "2024-06-04"))["moving"]);
    }
}
