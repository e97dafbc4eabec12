using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Organization;

public sealed class OfficeProfileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_AnUnknownOffice_IsNotFound()
    {
        using var client = await portal.SignInAsync("honcho");

        using var response = await client.GetAsync("/organization/offices/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_AnExpandedOffice_TellsWhatItWasAndThatTheSeriesBreaks()
    {
        var page = await OpenAsync("nishi-ward-office");

        var steps = page.QuerySelectorAll(".history li").Select(step => step.TextContent).ToList();
        Assert.Contains("西部市民センター（市民センター、西区）", steps[0], StringComparison.Ordinal);
        Assert.Contains("平成24年（2012年）4月1日 拡充", steps[1], StringComparison.Ordinal);
        Assert.Contains("比べられません", steps[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AWardOffice_NamesTheSectionOfEachItemAndSinceWhen()
    {
        var page = await OpenAsync("nishi-ward-office");

        Assert.Equal(8, page.QuerySelectorAll("#services tbody tr").Length);
        Assert.Equal(8, page.QuerySelectorAll("#count-items tbody tr").Length);
        Assert.Equal("証明発行（税証明）|件・交付|税務課|平成24年（2012年）4月1日", Cells(page.QuerySelectorAll("#count-items tbody tr")[3]));
    }

    [Fact]
    public async Task Get_ABranch_ShowsLevelsAndWhatDiffers()
    {
        var page = await OpenAsync("jonan-general-branch");

        Assert.Equal(8, page.QuerySelectorAll("#services tbody tr").Length);
        Assert.Equal(3, page.QuerySelectorAll("#services .differs").Length);
        Assert.Contains("500m", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheFigures_AreThePublishedOnes()
    {
        var page = await OpenAsync("oe-branch");

        var year = page.QuerySelector("#figures tbody tr")!;
        Assert.StartsWith("平成23年度", year.QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("2,775", year.QuerySelectorAll("td")[0].TextContent);
        Assert.Equal("—", year.QuerySelectorAll("td")[3].TextContent);
        Assert.Equal("62,859", year.QuerySelectorAll("td")[^1].TextContent);
    }

    [Fact]
    public async Task Get_TheCalendar_ShowsThisMonthAndTheNext()
    {
        var page = await OpenAsync("oe-branch");

        Assert.Equal(["令和8年11月", "令和8年12月"], page.QuerySelectorAll(".month caption").Select(caption => caption.TextContent));
        Assert.Equal(["", "", "", "", "", "", "1 休"], page.QuerySelector(".month tbody tr")!.Children.Select(day => day.TextContent.Trim()));
        Assert.Equal("20", page.QuerySelector(".month [aria-current=date]")!.TextContent);
        Assert.Contains("11月23日（月）は勤労感謝の日です", page.QuerySelectorAll(".special-days li").Select(day => day.TextContent));
        Assert.Equal("23 祝", page.QuerySelectorAll(".month td").First(day => day.TextContent.StartsWith("23", StringComparison.Ordinal)).TextContent.Trim());
    }

    [Fact]
    public async Task Get_AClosedOffice_SaysSoAndHasNoCalendar()
    {
        var page = await OpenAsync("kotsu-center-service-corner");

        Assert.Contains("平成24年（2012年）3月31日で終わった窓口です", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".month"));
        Assert.Single(page.QuerySelectorAll("#count-items tbody tr"));
        Assert.Single(page.QuerySelectorAll("#figures tbody tr"));
    }

    private static string Cells(IElement row) => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()));

    private async Task<IHtmlDocument> OpenAsync(string slug)
    {
        using var client = await portal.SignInAsync("honcho");
        return await client.GetPageAsync($"/organization/offices/{slug}");
    }
}
