using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.WindowCounts;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Daily;

public sealed class OpeningADayTests(CountsPortal portal) : DailyEntry(portal)
{
    [Fact]
    public async Task Get_WithoutAddress_OpensOwnOfficeAndToday()
    {
        var day = await OpenAddressAsync("/window-counts/daily");

        Assert.Equal(("大江出張所", "11月20日"), (day.OfficeName, day.DateShown));
        Assert.Equal(["moving", "seal", "certificate", "family-register-counter"], day.Typed);
    }

    [Fact]
    public async Task Get_AsHeadquarters_OpensTheFirstOfficeToRead()
    {
        var day = await OpenAddressAsync("/window-counts/daily", "honcho");

        Assert.Equal("中央区役所", day.OfficeName);
        Assert.Empty(day.Typed);
        Assert.Contains(day.Notices, notice => notice.StartsWith("この画面では見るだけです", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AWardOffice_HasTheOwnSectionFirstAndTheOtherToRead()
    {
        var day = await OpenAsync("2026-11-20", WardOffice, WardClerk);

        Assert.Equal(["区民課の担当", "税務課の担当"], day.Page.QuerySelectorAll(".responsible").Select(head => head.TextContent.Trim()));
        Assert.DoesNotContain("tax-certificate", day.Typed);
        Assert.Contains("税務課が入力", day.Rows.Last(), StringComparison.Ordinal);
        Assert.StartsWith("証明発行 税証明", day.Rows.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ABusinessDay_ComparesWithTheOnesBefore()
    {
        await CountBeforeAsync("moving", ("2026-11-19", 18), ("2026-11-13", 10), ("2026-11-06", 12), ("2026-10-30", 14));

        var day = await OpenAsync("2026-11-20");

        Assert.Contains("昨日 11/19 木", day.Text("thead"), StringComparison.Ordinal);
        Assert.Contains("18 10 12.0", day.Row("moving"), StringComparison.Ordinal);
        Assert.Contains("未入力", day.Row("moving"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheDayAfterAHoliday_ComparesWithTheBusinessDayBefore() =>
        Assert.Contains("前の開庁日 10/30 金", (await OpenAsync("2026-11-02")).Text("thead"), StringComparison.Ordinal);

    [Fact]
    public async Task Get_AHoliday_SaysSoAndKeepsWhatComesOutsideHours()
    {
        var day = await OpenAsync("2026-11-03");

        Assert.Contains(day.Notices, notice => notice.StartsWith("11月3日（火）は文化の日です入力はいりません。", StringComparison.Ordinal));
        Assert.Equal(["family-register-counter"], day.Typed);
        Assert.Equal("", day.Text("[data-confirm]"));
    }

    [Fact]
    public async Task Get_AFutureDay_SaysSoAndTakesNothing()
    {
        var day = await OpenAsync("2026-11-27");

        Assert.Contains(day.Notices, notice => notice.StartsWith("11月27日（金）はまだ来ていません", StringComparison.Ordinal));
        Assert.Empty(day.Typed);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("きのう")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("1867-12-31")]
    [InlineData("2026-11-20T00:00")]
    public async Task Get_ADateThatCannotBeShown_OpensTodayAndSaysSo(string date)
    {
        var day = await OpenAsync(Uri.EscapeDataString(date));

        Assert.Equal("11月20日", day.DateShown);
        Assert.Contains(day.Notices, notice => notice.StartsWith("今日の画面を開きました", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2011-04-01")]
    [InlineData("2027-11-20")]
    public async Task Get_TheOutermostDates_Answer(string date) => Assert.DoesNotContain(
        (await OpenAsync(date)).Notices, notice => notice.StartsWith("今日の画面を開きました", StringComparison.Ordinal));

    [Fact]
    public async Task Get_AYearOfPublishedFigures_ExplainsItself()
    {
        var day = await OpenAsync("2013-05-01");

        Assert.Contains(day.Notices, notice => notice.StartsWith("この年度は公表値だけがあります", StringComparison.Ordinal));
        Assert.Empty(day.Rows);
    }

    [Fact]
    public async Task Get_AnAbolishedOffice_ExplainsItself() => Assert.Contains(
        (await OpenAsync("2026-11-20", "gofuku-exchange-room")).Notices, notice => notice.Contains("で終わりました。", StringComparison.Ordinal));

    [Fact]
    public async Task Get_AnUnknownOffice_IsNotFound()
    {
        using var response = await (await Portal.ClientOfAsync(Clerk)).GetAsync(Address("2026-11-20", "atlantis"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_AnotherWard_IsReadOnlyAndSaysWhy()
    {
        var day = await OpenAsync("2026-11-20", user: "hanazono");

        Assert.Contains("この窓口の件数を変える権限がありません。所属の窓口を選んでください。", day.Notices);
        Assert.Empty(day.Typed);
        Assert.Equal("", day.Text(".save-bar"));
    }

    [Theory]
    [InlineData("2025-06-01", OfficeMonthState.Submitted, "6月分は提出済みです。")]
    [InlineData("2025-07-01", OfficeMonthState.Approved, "7月分は承認済みです。")]
    [InlineData("2025-08-01", OfficeMonthState.Locked, "8月分は締められています。直すときは本庁に再開を依頼してください。")]
    public async Task Get_AMonthThatIsNotOpen_IsReadOnlyAndSaysWhatToDo(string month, OfficeMonthState state, string words)
    {
        await SetMonthAsync(month, state);

        var day = await OpenAsync(month);

        Assert.Contains(day.Notices, notice => notice.StartsWith(words, StringComparison.Ordinal));
        Assert.Empty(day.Typed);
    }

    [Fact]
    public async Task Get_AMonthOfSamples_IsMarked()
    {
        await SetMonthAsync("2025-09-01", OfficeMonthState.Open, isSample: true);

        Assert.Equal("サンプル", (await OpenAsync("2025-09-01")).Text(".page-head .chip"));
        Assert.Equal("", (await OpenAsync("2025-11-04")).Text(".page-head .chip"));
    }

    [Fact]
    public async Task Get_AnyDay_LeadsToTheOnesAroundIt()
    {
        var day = await OpenAsync("2026-11-16");

        Assert.Equal(Address("2026-11-15"), day.Page.QuerySelector("[data-day='before']")!.GetAttribute("href"));
        Assert.Equal(Address("2026-11-17"), day.Page.QuerySelector("[data-day='after']")!.GetAttribute("href"));
        Assert.Null((await OpenAsync("2026-11-20")).Page.QuerySelector("[data-day='after']"));
    }

    [Fact]
    public async Task Get_AnyDay_ShowsTheLast31()
    {
        await CountBeforeAsync("moving", ("2026-10-29", 1));

        var days = (await OpenAsync("2026-11-20")).Page.QuerySelector("[data-day-strip]")!.QuerySelectorAll("a");

        Assert.Equal(31, days.Length);
        Assert.Contains("today", days[^1].ClassName, StringComparison.Ordinal);
        Assert.Equal("blank", days.Single(day => day.GetAttribute("href") == Address("2026-10-29")).ClassName);
        Assert.EndsWith("閉庁日", days.Single(day => day.GetAttribute("href") == Address("2026-11-03")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheOffices_HasOnesOwnFirst()
    {
        var groups = (await OpenAsync("2026-11-20", user: "hanazono")).Page.QuerySelectorAll<IHtmlOptionsGroupElement>("#office optgroup").ToList();

        Assert.Equal(["所属の窓口", "西区"], groups.Take(2).Select(group => group.Label));
        Assert.Equal("花園総合出張所", groups[0].TextContent.Trim());
    }
}
