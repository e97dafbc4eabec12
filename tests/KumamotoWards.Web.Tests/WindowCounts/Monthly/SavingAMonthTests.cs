using System.Net;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Monthly;

public sealed class SavingAMonthTests(CountsPortal portal) : MonthGrid(portal)
{
    [Fact]
    public async Task Post_SeveralDays_AreStoredAsGridLines_AndShown()
    {
        var grid = await StoreAsync(await OpenGridAsync(), new() { ["2026-11-02_moving"] = "１２", ["2026-11-02_seal"] = "0", ["2026-11-04_moving"] = " 1,234 " });

        Assert.Matches("^11月分を保存しました。 ?17:02、変えた欄 3か所、合計 [0-9,]+件。山口 真理$", grid.Saved);
        Assert.Equal(new() { ["moving"] = 12, ["seal"] = 0 }, await CountsAsync("2026-11-02"));
        Assert.Equal(("1,234", "保存済"), (grid.RowTotal("2026-11-04"), grid.State("2026-11-04")));
        Assert.Equal([CountLineKind.Grid, CountLineKind.Grid], (await LinesAsync("2026-11-02")).Select(line => line.Kind));
    }

    [Fact]
    public async Task Post_Twice_CountsOnce()
    {
        var grid = await OpenGridAsync();

        await StoreAsync(grid, new() { ["2026-11-05_moving"] = "9" });
        var again = await StoreAsync(grid, new() { ["2026-11-05_moving"] = "9" });

        Assert.Contains("保存しました", again.Saved, StringComparison.Ordinal);
        Assert.Single(await LinesAsync("2026-11-05"));
    }

    [Fact]
    public async Task Post_ABlankedCell_IsBlank_AndAnUntouchedFormChangesNothing()
    {
        var grid = await StoreAsync(await OpenGridAsync(), new() { ["2026-11-06_moving"] = "9", ["2026-11-06_seal"] = "2" });

        grid = await StoreAsync(grid, new() { ["2026-11-06_moving"] = "" });
        Assert.Equal(new() { ["seal"] = 2 }, await CountsAsync("2026-11-06"));

        grid = await StoreAsync(grid, []);
        Assert.Equal("11月分は保存済みです。変わったところはありません。", grid.Saved);
        Assert.Equal(3, (await LinesAsync("2026-11-06")).Count);
    }

    [Fact]
    public async Task Post_WhatIsNoNumber_IsNamedAtItsCell_AndAllIsKept()
    {
        var grid = await RefuseAsync(await OpenGridAsync(), new() { ["2026-11-09_moving"] = "多い", ["2026-11-09_seal"] = "5" });

        Assert.Equal(["11月9日（月）　住民異動：0 以上の整数で入力してください（例：12）"], grid.Errors);
        var field = grid.Field("2026-11-09", "moving")!;
        Assert.Equal($"#{field.Id}", grid.Page.QuerySelector(".error-list a")!.GetAttribute("href"));
        Assert.Equal(("多い", "true", "5"), (field.Value, field.GetAttribute("aria-invalid"), grid.Field("2026-11-09", "seal")!.Value));
        Assert.Empty(await CountsAsync("2026-11-09"));
    }

    [Fact]
    public async Task Post_AWholeMonthOfBadCells_IsStillAPage()
    {
        var opened = await OpenGridAsync(Month(office: WardOffice), WardClerk);
        var typed = opened.Page.QuerySelectorAll("input[name^='Cells']").ToDictionary(field => field.GetAttribute("data-count")!, _ => (string?)"x");
        Assert.True(typed.Count > 100);

        var grid = await RefuseAsync(opened, typed, WardClerk);

        Assert.Equal(100, grid.Errors.Count());
        Assert.All(grid.Errors, error => Assert.Contains("0 以上の整数", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_OnACellThatAnotherChanged_ShowsBothNumbers_SavesNothing_AndTheSecondDecides()
    {
        var stale = await OpenGridAsync();
        await StoreAsync(await OpenGridAsync(), new() { ["2026-11-10_moving"] = "15" });

        var grid = await RefuseAsync(stale, new() { ["2026-11-10_moving"] = "14", ["2026-11-10_seal"] = "3" });
        Assert.Equal(["11月10日（火）　住民異動：ほかの人が先に 15 に変えていました。残す数を選んで、もう一度保存してください。"], grid.Errors);
        Assert.Contains("先に保存された数 15（山口 真理", grid.Row("2026-11-10").NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("14", "3"), (grid.Field("2026-11-10", "moving")!.Value, grid.Field("2026-11-10", "seal")!.Value));
        Assert.Equal(new() { ["moving"] = 15 }, await CountsAsync("2026-11-10"));

        await StoreAsync(grid, []);
        Assert.Equal(new() { ["moving"] = 14, ["seal"] = 3 }, await CountsAsync("2026-11-10"));
    }

    [Fact]
    public async Task Post_KeepingTheirs_LeavesTheirNumber()
    {
        var stale = await OpenGridAsync();
        await StoreAsync(await OpenGridAsync(), new() { ["2026-11-11_moving"] = "15" });
        var grid = await RefuseAsync(stale, new() { ["2026-11-11_moving"] = "14", ["2026-11-11_seal"] = "3" });

        await StoreAsync(grid, new() { ["KeepTheirs"] = "2026-11-11_moving" });

        Assert.Equal(new() { ["moving"] = 15, ["seal"] = 3 }, await CountsAsync("2026-11-11"));
    }

    [Fact]
    public async Task Post_AnErrorElsewhere_StillFindsOutThatACellChangedMeanwhile()
    {
        var stale = await OpenGridAsync();
        await StoreAsync(await OpenGridAsync(), new() { ["2026-11-12_moving"] = "15" });

        var corrected = await RefuseAsync(stale, new() { ["2026-11-12_moving"] = "14", ["2026-11-12_seal"] = "x" });
        var grid = await RefuseAsync(corrected, new() { ["2026-11-12_seal"] = "3" });

        Assert.Contains("ほかの人が先に 15 に変えていました", grid.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(new() { ["moving"] = 15 }, await CountsAsync("2026-11-12"));
    }

    [Fact]
    public async Task Post_AMonthThatClosedMeanwhile_SaysSo_AndKeepsWhatWasTyped()
    {
        var grid = await OpenGridAsync(Month("2026-07"));
        await SetMonthAsync("2026-07-01", OfficeMonthState.Locked);

        grid = await RefuseAsync(grid, new() { ["2026-07-01_moving"] = "4" });

        Assert.Equal(["7月分は締められています。直すときは本庁に再開を依頼してください。"], grid.Errors);
        Assert.Equal("4", grid.Field("2026-07-01", "moving")!.Value);
    }

    [Fact]
    public async Task Post_IntoAnApprovedMonth_AsksWhy_AndIsACorrection()
    {
        await SetMonthAsync("2026-06-01", OfficeMonthState.Approved);
        var grid = await OpenGridAsync(Month("2026-06"));
        Assert.Equal("承認済", grid.State("2026-06-01"));

        grid = await RefuseAsync(grid, new() { ["2026-06-01_moving"] = "4" });
        Assert.Equal(["訂正の理由を入力してください。"], grid.Errors);
        Assert.Equal("#CorrectionReason", grid.Page.QuerySelector(".error-list a")!.GetAttribute("href"));

        await StoreAsync(grid, new() { ["CorrectionReason"] = "集計もれ" });
        var line = Assert.Single(await LinesAsync("2026-06-01"));
        Assert.Equal((CountLineKind.Correction, "集計もれ", 4), (line.Kind, line.Reason, line.StateAfter));
    }

    [Fact]
    public async Task Post_AsTheWardForItsBranch_AsksTheReasonOncePerDay()
    {
        var grid = await OpenGridAsync($"{Grid}?view=offices&date=2026-11-13", WardClerk);

        grid = await RefuseAsync(grid, new() { ["oe-branch_moving"] = "4", ["chuo-ward-office_moving"] = "80" }, WardClerk);
        Assert.Equal(["代行入力の理由を入力してください。"], grid.Errors);
        Assert.Equal("4", grid.Field("oe-branch", "moving")!.Value);

        grid = await StoreAsync(grid, new() { ["OnBehalfReason"] = "所長が研修のため" }, WardClerk);
        Assert.Null(grid.Page.QuerySelector("#OnBehalfReason"));
        await StoreAsync(grid, new() { ["oe-branch_seal"] = "2" }, WardClerk);
        Assert.Equal(new() { ["moving"] = 4, ["seal"] = 2 }, await CountsAsync("2026-11-13"));
        Assert.Equal(80, (await CountsAsync("2026-11-13", WardOffice))["moving"]);
    }

    [Theory]
    [InlineData("hanazono", HttpStatusCode.Forbidden)]
    [InlineData("honcho", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Post_AnotherOfficesMonth_IsForbidden(string user, HttpStatusCode status)
    {
        var form = (await OpenGridAsync()).Form;
        form.RemoveChild(form.QuerySelector("[name='__RequestVerificationToken']")!);
        var stranger = await Portal.ClientOfAsync(user);
        var own = await stranger.GetPageAsync("/account");
        using var response = await stranger.SubmitAsync(form, new Dictionary<string, string?>
        {
            ["Cells[2026-11-16_moving]"] = "66",
            ["__RequestVerificationToken"] = own.QuerySelector("meta[name='csrf-token']")!.GetAttribute("content"),
        });

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await CountsAsync("2026-11-16"));
    }

    [Theory]
    [InlineData("2026-11-17_tax-certificate")]
    [InlineData("hanazono-general-branch_moving")]
    [InlineData("nonsense")]
    public async Task Post_AForgedCell_IsForbidden(string key)
    {
        using var response = await SendAsync(await OpenGridAsync(Month(office: WardOffice), WardClerk), new() { [$"Cells[{key}]"] = "5" }, WardClerk);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
