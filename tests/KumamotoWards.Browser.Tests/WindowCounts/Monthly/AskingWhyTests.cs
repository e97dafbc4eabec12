using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.WindowCounts.Monthly;

[Collection(BrowserCollection.Name)]
public sealed class AskingWhyTests(BrowserFixture browser)
{
    [Fact]
    public async Task AWardAtItsBranch_IsAskedOncePerDay_BeforeAnythingIsSent()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "chuo-kumin", GridInBrowser.Month("oe-branch", "2025-03"));
        await grid.Cell("2025-03-03", "moving").FocusAsync();
        await grid.TypeAsync("5");
        await grid.PressAsync("Enter");
        await Assertions.Expect(grid.Row("2025-03-03").Locator("+ tr.about")).ToContainTextAsync("上の「代行入力の理由」を書くと保存します。");
        Assert.Empty(await grid.StoredAsync("oe-branch", "2025-03-03"));

        await grid.Page.FillAsync("#OnBehalfReason", "所長が研修のため");
        await grid.PressAsync("Tab");

        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 5 }, await grid.StoredAsync("oe-branch", "2025-03-03"));
        await grid.Page.FillAsync("#OnBehalfReason", "");
        await grid.Cell("2025-03-03", "seal").FocusAsync();
        await grid.TypeAsync("2");
        await grid.PressAsync("Enter");
        await grid.SavedAsync();
        Assert.Equal(new() { ["moving"] = 5, ["seal"] = 2 }, await grid.StoredAsync("oe-branch", "2025-03-03"));
    }

    [Fact]
    public async Task AChangeOnAConfirmedDay_SaysThatItsConfirmationIsTakenBack()
    {
        await using var grid = await GridInBrowser.OpenAsync(browser, "hanazono", "/window-counts/monthly?office=hanazono-general-branch&month=2026-11");
        await Assertions.Expect(grid.State("2026-11-13")).ToHaveTextAsync("確定");
        await grid.Cell("2026-11-13", "seal").FocusAsync();
        await grid.TypeAsync("19");
        await grid.PressAsync("Enter");

        await grid.SavedAsync();

        var link = grid.Page.Locator("[data-grid-withdrawn]").GetByRole(AriaRole.Link, new() { Name = "11月13日（金）" });
        await Assertions.Expect(link).ToHaveAttributeAsync("href", "/window-counts/daily?office=hanazono-general-branch&date=2026-11-13");
        await Assertions.Expect(grid.State("2026-11-13")).Not.ToHaveTextAsync("確定");
    }

    [Fact]
    public async Task AnApprovedMonth_TakesACorrectionWithItsReason()
    {
        await using (var scope = browser.Portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
            db.OfficeMonths.Add(new OfficeMonth(await db.Offices.Where(row => row.Slug == "chuo-ward-office").Select(row => row.Id).SingleAsync(), new DateOnly(2022, 6, 1), OfficeMonthState.Approved));
            await db.SaveChangesAsync();
        }
        await using var grid = await GridInBrowser.OpenAsync(browser, "chuo-kumin", GridInBrowser.Month("chuo-ward-office", "2022-06"));
        await grid.Cell("2022-06-01", "moving").FocusAsync();
        await grid.TypeAsync("77");
        await grid.PressAsync("Enter");
        await Assertions.Expect(grid.State("2022-06-01")).ToHaveTextAsync("要確認");

        await grid.Page.FillAsync("#CorrectionReason", "夕方の4件が漏れていた");
        await grid.PressAsync("Tab");

        await grid.SavedAsync();
        var line = (await grid.LinesAsync("chuo-ward-office", "2022-06-01", "moving"))[^1];
        Assert.Equal((CountLineKind.Correction, 77, "夕方の4件が漏れていた"), (line.Kind, line.StateAfter!.Value, line.Reason));
    }
}
