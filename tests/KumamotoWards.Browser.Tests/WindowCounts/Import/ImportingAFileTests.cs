using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.TestSupport.WindowCounts;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Import;

[Collection(BrowserCollection.Name)]
public sealed class ImportingAFileTests(BrowserFixture browser)
{
    [Fact]
    public async Task AFile_IsLookedAt_WrittenAndTakenBack()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");

        await ThereAndBackAsync(tab.Page, "H18");

        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task WithoutScript_ItGoesTheSameWay()
    {
        await using var scripted = await browser.NewTabAsync(user: "oe");
        await using var plain = await scripted.Page.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = $"{browser.Portal.Address}",
            JavaScriptEnabled = false,
            StorageState = await scripted.Page.Context.StorageStateAsync(),
        });

        await ThereAndBackAsync(await plain.NewPageAsync(), "H17");
    }

    [Fact]
    public async Task AFileThatIsTooLarge_IsToldAtOnce_AndAnotherOneIsTaken()
    {
        await using var tab = await browser.NewTabAsync(user: "oe");
        await tab.Page.GotoAsync("/window-counts/import");

        await ChooseAsync(tab.Page, new byte[21 * 1024 * 1024]);
        await Assertions.Expect(tab.Page.Locator("#File-error")).ToContainTextAsync("ファイルが大きすぎます（上限 20MB）");
        await tab.Page.ClickAsync("text=ファイルを確認する");
        await Assertions.Expect(tab.Page.Locator("#File")).ToBeFocusedAsync();

        await ChooseAsync(tab.Page, CountFiles.List("2026-11-20,大江出張所,住民異動,十"));
        await Assertions.Expect(tab.Page.Locator("#File-error")).ToBeHiddenAsync();
        await tab.Page.ClickAsync("text=ファイルを確認する");
        await Assertions.Expect(tab.Page.Locator(".import-rows tbody th")).ToHaveTextAsync("D2");
        await Assertions.Expect(tab.Page.Locator(".why")).ToContainTextAsync("0 以上の整数ではありません。");
    }

    private static async Task ThereAndBackAsync(IPage page, string year)
    {
        await page.GotoAsync("/window-counts/import");
        await ChooseAsync(page, CountFiles.ShiftJis("窓口,年度,住民異動", $"大江出張所,{year},2,900".Replace("2,900", "\"2,900\"")));
        await page.ClickAsync("text=ファイルを確認する");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("1件の欄が変わります（新規 1、変更 0）。");

        await page.ClickAsync("text=1件を取り込む");
        await Assertions.Expect(page.Locator(".notice.success")).ToContainTextAsync("件数.csv を取り込みました。");

        await page.ClickAsync("summary:has-text('取り込みを取り消す')");
        await page.FillAsync("#Reason", "試しに取り込んだため");
        await page.ClickAsync("button:has-text('取り込みを取り消す')");
        await Assertions.Expect(page.Locator(".notice.attention")).ToContainTextAsync("試しに取り込んだため");
    }

    private static Task ChooseAsync(IPage page, byte[] content) =>
        page.SetInputFilesAsync("#File", new FilePayload { Name = "件数.csv", MimeType = "text/csv", Buffer = content });
}
