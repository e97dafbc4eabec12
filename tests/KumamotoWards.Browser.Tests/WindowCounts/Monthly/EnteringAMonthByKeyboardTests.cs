using System.Globalization;
using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

/// <summary>A month before the sample data: nothing stands there, and nobody else counts in it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EnteringAMonthByKeyboardTests(BrowserFixture browser)
{
    private const string Office = "oe-branch";

    [Fact]
    public async Task AWholeMonth_IsEnteredAndSavedWithoutAMouse()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-02"));
        var fields = await grid.Page.Locator("[data-count]").CountAsync();
        Assert.InRange(fields, 60, 120);

        await grid.Cell("2024-02-01", "moving").FocusAsync();
        for (var index = 0; index < fields; index++)
        {
            await grid.TypeAsync($"{index + 1}");
            await grid.PressAsync("Enter");
        }

        await grid.SavedAsync();
        await Assertions.Expect(grid.Status).ToContainTextAsync($"保存済 {fields}");
        await Assertions.Expect(grid.Page.Locator("[data-grand-total]")).ToHaveTextAsync((fields * (fields + 1) / 2).ToString("N0", CultureInfo.InvariantCulture));
        Assert.Equal(1, (await grid.StoredAsync(Office, "2024-02-01"))["moving"]);
        Assert.Equal(fields, (await grid.StoredAsync(Office, "2024-02-29"))["family-register-counter"]);
        await grid.Page.ReloadAsync();
        await grid.ReadyAsync();
        await Assertions.Expect(grid.Cell("2024-02-29", "family-register-counter")).ToHaveValueAsync($"{fields}");
    }

    [Fact]
    public async Task TabsGoAlongTheRow_AndEnterBelowWhereTheyBegan()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2022-03"));
        await grid.Cell("2022-03-07", "moving").FocusAsync();

        foreach (var number in new[] { "14", "７", "2,046" })
        {
            await grid.TypeAsync(number);
            await grid.PressAsync("Tab");
        }
        await grid.TypeAsync("0");
        await grid.PressAsync("Enter");

        await Assertions.Expect(grid.Cell("2022-03-08", "moving")).ToBeFocusedAsync();
        await Assertions.Expect(grid.Row("2022-03-07").Locator("[data-row-total]")).ToHaveTextAsync("2,067");
        await grid.SavedAsync();
        await Assertions.Expect(grid.State("2022-03-07")).ToHaveTextAsync("保存済");
        Assert.Equal(new() { ["moving"] = 14, ["seal"] = 7, ["certificate"] = 2046, ["family-register-counter"] = 0 }, await grid.StoredAsync(Office, "2022-03-07"));
    }

    [Fact]
    public async Task ArrowsPassWhatIsClosed_TypingReplaces_EscAndCtrlZTakeBack()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-04"));
        var monday = grid.Cell("2024-04-08", "moving");
        await grid.Cell("2024-04-05", "moving").FocusAsync();
        await grid.PressAsync("ArrowDown");
        await Assertions.Expect(monday).ToBeFocusedAsync();

        await grid.TypeAsync("20");
        await grid.PressAsync("ArrowRight");
        await grid.PressAsync("ArrowLeft");
        await grid.TypeAsync("31");
        await Assertions.Expect(monday).ToHaveValueAsync("31");
        await grid.PressAsync("Escape");
        await Assertions.Expect(monday).ToHaveValueAsync("20");

        await grid.TypeAsync("44");
        await grid.PressAsync("Enter");
        await grid.PressAsync("Control+z");
        await Assertions.Expect(monday).ToHaveValueAsync("20");
        await Assertions.Expect(monday).ToBeFocusedAsync();
        await grid.PressAsync("Control+z");
        await Assertions.Expect(monday).ToHaveValueAsync("");
        await grid.PressAsync("Control+y");

        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 20 }, await grid.StoredAsync(Office, "2024-04-08"));
        await grid.PressAsync("F2");
        await grid.PressAsync("ArrowLeft");
        await grid.TypeAsync("5");
        await Assertions.Expect(monday).ToHaveValueAsync("250");
    }

    [Fact]
    public async Task WhatIsNoNumber_IsSaidBelowTheRow_AndNotSent()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2024-05"));
        var cell = grid.Cell("2024-05-07", "moving");
        await cell.FocusAsync();
        await grid.TypeAsync("多い");
        await grid.PressAsync("Enter");

        await Assertions.Expect(grid.Row("2024-05-07").Locator("+ tr")).ToContainTextAsync("住民異動：0 以上の整数で入力してください（例：12）");
        await Assertions.Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(grid.Status).ToContainTextAsync("要確認 1");
        await Axe.AssertFindsNothingAsync(grid.Page);

        await grid.Status.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(cell).ToBeFocusedAsync();
        await grid.TypeAsync("8");
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 8 }, await grid.StoredAsync(Office, "2024-05-07"));
    }

    [Fact]
    public async Task BesideTheCell_StandItsWeekdaysHistoryAndComment()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "chuo-kumin", GridInBrowser.Month("chuo-ward-office", "2026-11"));
        await grid.Cell("2026-11-12", "moving").FocusAsync();
        var panel = grid.Page.Locator("[data-panel]");
        await Assertions.Expect(panel).ToContainTextAsync("11月12日（木）　住民異動");
        await Assertions.Expect(panel.Locator(".weekday-bars rect.own")).ToHaveCountAsync(1);
        await Assertions.Expect(panel.GetByRole(AriaRole.Link, new() { Name = "このセルの履歴をすべて見る" })).ToBeVisibleAsync();

        await grid.PressAsync("Shift+F2");
        await grid.TypeAsync("午後に端末が停止");
        await panel.GetByRole(AriaRole.Button, new() { Name = "コメントを保存する" }).PressAsync("Enter");

        await Assertions.Expect(panel.Locator(".written")).ToHaveTextAsync("午後に端末が停止");
        await Assertions.Expect(grid.Cell("2026-11-12", "moving")).ToBeFocusedAsync();
        await Axe.AssertFindsNothingAsync(grid.Page);
    }
}
