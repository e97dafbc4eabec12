using KumamotoWards.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class SelectingABlockTests(BrowserFixture browser)
{
    private const string Office = "oe-branch";

    [Fact]
    public async Task ABlock_IsCopiedAsSpreadsheetsTakeIt_EmptiedAsOneStep_AndTakenBack()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "oe", GridInBrowser.Month(Office, "2022-06"));
        await grid.Cell("2022-06-02", "moving").FocusAsync();
        await grid.PasteAsync("1012\t36\n\t42\n");
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        var shown = grid.Page.Locator("[data-grid-selection]");

        // From Friday back to Thursday, and one to the right.
        await grid.Cell("2022-06-03", "moving").FocusAsync();
        await grid.PressAsync("Shift+ArrowUp");
        await grid.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(shown).ToHaveTextAsync("2行 × 2列を選んでいます。合計 1,090");
        Assert.Equal("1012\t36\r\n\t42", await CopyAsync(grid));
        await Assertions.Expect(grid.Cell("2022-06-03", "moving")).ToBeFocusedAsync();
        await Axe.AssertFindsNothingAsync(grid.Page);

        await grid.PressAsync("Delete");
        await grid.SavedAsync();
        Assert.Empty(await grid.StoredAsync(Office, "2022-06-02"));
        Assert.Empty(await grid.StoredAsync(Office, "2022-06-03"));
        await grid.PressAsync("Control+z");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 1012, ["seal"] = 36 }, await grid.StoredAsync(Office, "2022-06-02"));
        Assert.Equal(new() { ["seal"] = 42 }, await grid.StoredAsync(Office, "2022-06-03"));

        await grid.Cell("2022-06-02", "seal").FocusAsync();
        await grid.PressAsync("Control+a");
        await Assertions.Expect(shown).ToHaveTextAsync("30行 × 4列を選んでいます。合計 1,090");
        await grid.PressAsync("ArrowDown");
        await Assertions.Expect(shown).ToBeHiddenAsync();

        // The mouse drawn over cells, and Shift with a click.
        await grid.Cell("2022-06-02", "moving").HoverAsync();
        await grid.Page.Mouse.DownAsync();
        await grid.Cell("2022-06-03", "seal").HoverAsync();
        await grid.Page.Mouse.UpAsync();
        await Assertions.Expect(shown).ToHaveTextAsync("2行 × 2列を選んでいます。合計 1,090");
        await Assertions.Expect(grid.Cell("2022-06-02", "moving")).ToBeFocusedAsync();
        await grid.Cell("2022-06-02", "seal").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(shown).ToHaveTextAsync("1行 × 2列を選んでいます。合計 1,048");
    }

    /// <summary>What would stand on the clipboard.</summary>
    private static Task<string> CopyAsync(GridInBrowser grid) => grid.Page.EvaluateAsync<string>(
        """
        () => {
          const clipboardData = new DataTransfer();
          document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
          return clipboardData.getData("text/plain");
        }
        """);
}
