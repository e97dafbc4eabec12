using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Daily;

[Collection(BrowserCollection.Name)]
public sealed class EnteringADayByKeyboardTests(BrowserFixture browser)
{
    [Fact]
    public async Task FourNumbersWithEnter_SaveTheDay_AndTheFocusStays()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "oe");
        await day.Fields.First.FocusAsync();

        foreach (var number in new[] { "14", "７", "2 46", "3" })
        {
            await day.Page.Keyboard.InsertTextAsync(number);
            await day.PressAsync("Enter");
        }

        await Assertions.Expect(day.Saved).ToHaveTextAsync("11月20日（金）を保存しました。17:02、4区分、合計 270件。山口 真理", new() { UseInnerText = false });
        await Assertions.Expect(day.Saved).ToBeInViewportAsync();
        await Assertions.Expect(day.Fields.Last).ToBeFocusedAsync();
        await Assertions.Expect(day.Page.Locator("tfoot [data-total]")).ToHaveTextAsync("270");
    }

    [Fact]
    public async Task ArrowsMove_AndCtrlEnterSavesFromAnywhere()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "hanazono", "/window-counts/daily?date=2026-11-15");
        await day.Fields.First.FillAsync("1");
        await day.Page.Locator("#Note").FocusAsync();
        await day.PressAsync("Control+Enter");
        await Assertions.Expect(day.Saved).ToBeVisibleAsync();
        await Assertions.Expect(day.Page.Locator("#Note")).ToBeFocusedAsync();

        await day.Page.GotoAsync("/window-counts/daily");
        await day.Fields.First.FocusAsync();
        await day.PressAsync("ArrowDown");
        await Assertions.Expect(day.Fields.Nth(1)).ToBeFocusedAsync();
        await day.PressAsync("ArrowUp");
        await Assertions.Expect(day.Fields.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Typing_KeepsTotalWordsAndConfirmingUpToDate()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin");
        var row = day.Page.Locator("tr.item").First;
        var confirm = day.Page.Locator("[data-confirm]");
        foreach (var field in (await day.Fields.AllAsync()).Skip(1)) await field.FillAsync("0");
        await Assertions.Expect(row.Locator("[data-status]")).ToHaveTextAsync("未入力");
        await Assertions.Expect(day.Page.Locator("[data-blank-count]")).ToHaveTextAsync("1");
        await Assertions.Expect(confirm).ToHaveAttributeAsync("aria-disabled", "true");

        await day.Fields.First.FillAsync("９，９９９");

        await Assertions.Expect(row.Locator("[data-status]")).ToHaveTextAsync("多い");
        await Assertions.Expect(day.Page.Locator("#Cells_0__Reason")).ToBeVisibleAsync();
        await Assertions.Expect(day.Page.Locator(".save-bar [data-total]")).ToHaveTextAsync("9,999");
        await Assertions.Expect(confirm).Not.ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task AltArrows_OpenTheDaysAround_AndAskBeforeLeavingWhatIsTyped()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin");
        await day.PressAsync("Alt+ArrowUp");
        await day.Page.WaitForURLAsync("**date=2026-11-19");
        await day.PressAsync("Alt+ArrowDown");
        await day.Page.WaitForURLAsync("**date=2026-11-20");

        await day.Fields.First.FillAsync("100");
        await day.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(day.Page.Locator("[data-leave-save]")).ToBeFocusedAsync();
        await day.PressAsync("Escape");
        await Assertions.Expect(day.Fields.First).ToHaveValueAsync("100");

        await day.Page.Locator("[data-day='before']").ClickAsync();
        await day.Page.Locator("[data-leave-drop]").ClickAsync();
        await day.Page.WaitForURLAsync("**date=2026-11-19");
    }

    [Fact]
    public async Task LeavingAfterSaving_GoesOnToTheDayAskedFor()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin");
        await day.Fields.Last.FillAsync("40");
        await day.PressAsync("Alt+ArrowUp");

        await day.PressAsync("Enter");

        await Assertions.Expect(day.Saved).ToContainTextAsync("11月20日（金）を保存しました。");
        await Assertions.Expect(day.Page.Locator(".date-shown")).ToContainTextAsync("11月19日");
    }

    [Fact]
    public async Task TheStrip_IsOneTabStop_WithArrowsInside()
    {
        await using var day = await DayInBrowser.OpenAsync(browser, "chuo-kumin");
        var days = day.Page.Locator("[data-day-strip] a:visible");
        Assert.Equal(1, await day.Page.Locator("[data-day-strip] a[tabindex='0']:visible").CountAsync());

        await days.Last.FocusAsync();
        await day.PressAsync("ArrowLeft");
        await Microsoft.Playwright.Assertions.Expect(day.Page.Locator("[data-day-strip] a[href*='date=2026-11-19']:visible")).ToBeFocusedAsync();
        await day.PressAsync("Enter");

        await day.Page.WaitForURLAsync("**date=2026-11-19");
    }
}
