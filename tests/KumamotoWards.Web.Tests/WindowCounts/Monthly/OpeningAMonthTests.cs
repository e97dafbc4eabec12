using System.Net;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Monthly;

public sealed class OpeningAMonthTests(CountsPortal portal) : MonthGrid(portal)
{
    [Fact]
    public async Task Get_WithoutAnything_OpensTheOwnOfficesCurrentMonth()
    {
        var grid = await OpenGridAsync(Grid);

        Assert.Equal("令和8年11月", grid.Text(".month-shown"));
        Assert.Equal(["住民異動", "印鑑登録", "証明発行", "戸籍届（窓口）"], grid.Heads);
        Assert.Equal(30, grid.Page.QuerySelectorAll("tr[data-row]").Length);
        Assert.True(grid.CanType("2026-11-20", "moving"));
    }

    [Fact]
    public async Task Get_ClosedDays_TakeOnlyWhatComesOutsideHours_AndFutureOnesNothing()
    {
        var grid = await OpenGridAsync();

        Assert.Null(grid.Field("2026-11-15", "moving"));
        Assert.True(grid.CanType("2026-11-15", "family-register-counter"));
        Assert.Contains("文化の日", grid.Row("2026-11-03").TextContent, StringComparison.Ordinal);
        Assert.Empty(grid.Row("2026-11-24").QuerySelectorAll("input"));
    }

    [Fact]
    public async Task Get_TheWardOffice_GroupsItsHeads_AndShowsAnotherSectionsItemReadOnly()
    {
        var grid = await OpenGridAsync(Month(office: WardOffice), WardClerk);

        Assert.Equal(["住民異動", "印鑑登録", "証明発行", "証明発行（税証明）"], grid.Heads.Take(4).Select(head => head == "証明" ? "証明発行" : head));
        Assert.Equal(["証明発行", "戸籍届", "パスポート"], grid.Page.QuerySelectorAll("th[scope='colgroup']").Select(head => head.TextContent));
        Assert.False(grid.CanType("2026-11-20", "tax-certificate"));
        Assert.True(grid.CanType("2026-11-20", "passport-issue"));
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted, "提出済", "9月分は提出済みです。")]
    [InlineData(OfficeMonthState.Locked, "締め済", "9月分は締められています。")]
    public async Task Get_AMonthThatIsClosed_IsReadOnlyAndSaysWhy(OfficeMonthState state, string word, string notice)
    {
        await SetMonthAsync("2026-09-01", state);

        var grid = await OpenGridAsync(Month("2026-09"));

        Assert.Empty(grid.Page.QuerySelectorAll("input[name^='Cells']"));
        Assert.Equal(word, grid.State("2026-09-01"));
        Assert.Contains(grid.Notices, each => each.StartsWith(notice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AReader_SeesNumbersAndTypesNothing()
    {
        await CountBeforeAsync("moving", ("2026-11-04", 41));

        var grid = await OpenGridAsync(Month(), "honcho");

        Assert.Equal("41", grid.Field("2026-11-04", "moving")!.Value);
        Assert.False(grid.CanType("2026-11-04", "moving"));
        Assert.Equal(("41", "保存済"), (grid.RowTotal("2026-11-04"), grid.State("2026-11-04")));
        Assert.Null(grid.Page.QuerySelector("[type='submit'].primary"));
    }

    [Theory]
    [InlineData("month=2013-05", "この年度は公表値だけがあります")]
    [InlineData("month=2026-12", "令和8年12月はまだ来ていません")]
    [InlineData("month=2026-13", "今日の画面を開きました")]
    [InlineData("month=%00x", "今日の画面を開きました")]
    [InlineData("month=1999-01", "今日の画面を開きました")]
    public async Task Get_AMonthThatCannotBeEntered_SaysWhy(string query, string notice) =>
        Assert.Contains((await OpenGridAsync($"{Grid}?office={Branch}&{query}")).Notices, each => each.StartsWith(notice, StringComparison.Ordinal));

    [Fact]
    public async Task Get_AMonthOfHistory_ShowsItsFigureInTheTotals_AndTakesNoDaysOfThatItem()
    {
        await Portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<WardsDbContext>();
            var office = await db.Offices.Where(row => row.Slug == Branch).Select(row => row.Id).SingleAsync();
            var item = await db.CountItems.Where(row => row.Slug == "moving").Select(row => row.Id).SingleAsync();
            return await services.GetRequiredService<CountLedger>().RecordAllAsync(
                [new SetCount(Guid.NewGuid(), CountCell.Month(office, new DateOnly(2015, 5, 1), item), 1234, null, CountAuthor.System, CountLineKind.Import)]);
        });

        var grid = await OpenGridAsync(Month("2015-05"));

        Assert.Equal(("1,234", "1,234"), (grid.Text("[data-column-total='moving']"), grid.Text("[data-grand-total]")));
        Assert.Null(grid.Field("2015-05-01", "moving"));
        Assert.True(grid.CanType("2015-05-01", "seal"));
        Assert.Contains(grid.Notices, notice => notice.Contains("住民異動です。合計の行にその数を示します。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("office=atlantis")]
    [InlineData("view=offices&ward=atlantis")]
    public async Task Get_AnUnknownPlace_IsNotFound(string query)
    {
        var client = await Portal.ClientOfAsync(Clerk);
        using var response = await client.GetAsync($"{Grid}?{query}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("2024-02", 29)]
    [InlineData("2026-04", 30)]
    public async Task Get_AMonth_HasItsOwnDays(string month, int days) =>
        Assert.Equal(days, (await OpenGridAsync(Month(month))).Page.QuerySelectorAll("tr[data-row]").Length);

    [Fact]
    public async Task Get_TheOfficesOfADay_LeadBackToTheMonth()
    {
        var grid = await OpenGridAsync($"{Grid}?view=offices&date=2026-11-19", WardClerk);

        Assert.Equal(["chuo-ward-office", "oe-branch"], grid.Page.QuerySelectorAll("tr[data-row]").Select(row => row.GetAttribute("data-row")));
        Assert.Equal("11月19日（木）", grid.Text(".month-shown"));
        Assert.NotNull(grid.Page.QuerySelector("#OnBehalfReason"));
        Assert.Equal("/window-counts/monthly?office=chuo-ward-office&month=2026-11", grid.Page.QuerySelector(".view-switch a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Csv_TellsBlankZeroAndNotHandledApart()
    {
        await CountBeforeAsync("moving", ("2026-11-05", 0));
        var client = await Portal.ClientOfAsync(Clerk);

        var lines = (await client.Http.GetStringAsync($"{Grid}.csv?office={Branch}&month=2026-11")).Split("\r\n");
        var offices = (await client.Http.GetStringAsync($"{Grid}.csv?view=offices&ward=chuo&date=2026-11-05")).Split("\r\n");

        Assert.Equal("日,曜日,住民異動,印鑑登録,証明発行,戸籍届（窓口）,合計,備考", lines[0].TrimStart('\uFEFF'));
        Assert.Equal("2026-11-05,木,0,,,,0,", lines[5]);
        Assert.Equal("2026-11-15,日,,,,,,日曜日は閉庁日です", lines[15]);
        Assert.StartsWith("大江出張所,0,,,—,", offices[2]);
    }

    [Fact]
    public async Task Get_CostsFewQueries_AndNoneOfTheLedger()
    {
        await CountBeforeAsync("moving", ("2026-11-06", 7));
        var client = await Portal.ClientOfAsync(Clerk);
        (await client.GetAsync(Month())).Dispose();

        using var log = CommandLog.Of(Portal);
        (await client.GetAsync(Month())).Dispose();

        Assert.InRange(log.Commands.Count, 1, 12);
        Assert.DoesNotContain(log.Commands, command => command.Contains("\"CountLines\"", StringComparison.Ordinal));
    }
}
