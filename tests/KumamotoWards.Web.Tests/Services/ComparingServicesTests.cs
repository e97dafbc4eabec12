using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Services;

public sealed class ComparingServicesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsEveryBranchWardByWard()
    {
        var page = await OpenAsync("/services");

        Assert.Equal(16, page.QuerySelectorAll(".matrix tbody tr").Length);
        Assert.Equal(["中央区", "東区", "西区", "南区", "北区"], page.QuerySelectorAll(".matrix tbody th.ward").Select(cell => cell.TextContent));
        Assert.Contains("15", page.QuerySelector(".matrix tfoot td.n")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MarksTheThreeCellsThatDiffer()
    {
        var page = await OpenAsync("/services");

        var different = page.QuerySelectorAll(".matrix td.different");
        Assert.Equal(3, different.Length);
        Assert.All(different, cell => Assert.StartsWith("城南総合出張所", cell.Closest("tr")!.QuerySelector("[scope=row]")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("（3か所）", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ACell_IsALevelOrNotHandled()
    {
        var page = await OpenAsync("/services?kind=annex");

        Assert.Equal(
            ["全部", "全部", "全部", "一部", "取次ぎ", "—扱っていない", "—扱っていない", "—扱っていない"],
            page.QuerySelectorAll(".matrix tbody td:not(.kind)").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_APlaceWithoutARecord_SaysSo()
    {
        var page = await OpenAsync("/services?on=2012-03-31&kind=civic-center");

        Assert.Equal("記録なし", page.QuerySelector(".matrix td.unrecorded")!.TextContent);
        Assert.Contains("（0のうち）", page.QuerySelector(".matrix tfoot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OffersTodayAndTheDaysOfChange()
    {
        var page = await OpenAsync("/services");

        Assert.Equal(
            ["いま（令和8年11月20日）", "平成24年4月1日から", "平成24年3月31日まで"],
            page.QuerySelectorAll("#on option").Select(option => option.TextContent));
    }

    [Theory]
    [InlineData("ward=nowhere", "指定された区が見つからない")]
    [InlineData("kind=99", "指定された種類が見つからない")]
    [InlineData("on=2012-02-30", "指定された時点を日付として読み取れない")]
    [InlineData("on=0001-01-01", "指定された時点を日付として読み取れない")]
    public async Task Get_AnUnknownFilter_IsLeftOutAndSaid(string query, string message)
    {
        var page = await OpenAsync($"/services?{query}&marks=zzz");

        Assert.Equal(16, page.QuerySelectorAll(".matrix tbody tr").Length);
        Assert.Contains(message, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/services", true)]
    [InlineData("/services?marks=on&marks=off", true)]
    [InlineData("/services?marks=off", false)]
    public async Task Get_TheTick_FollowsTheAddress(string address, bool ticked) =>
        Assert.Equal(ticked, (await OpenAsync(address)).QuerySelector("#marks")!.HasAttribute("checked"));

    [Fact]
    public async Task Csv_HasOneLineAPlaceAndService()
    {
        using var client = await portal.SignInAsync("honcho");

        var lines = (await client.Http.GetStringAsync("/services.csv?ward=minami")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("時点,区コード,区,窓口コード,窓口,種類,業務コード,業務,取扱い,同じ種類の窓口と違う", lines[0]);
        Assert.Equal(1 + 5 * 8, lines.Length);
        Assert.Contains("2026-11-20,43104,南区,jonan-general-branch,城南総合出張所,総合出張所,agriculture-promotion,地域農業の振興,全部,違う", lines);
    }

    [Fact]
    public async Task Get_SignedOut_LeadsToTheSignInPage()
    {
        using var client = portal.NewClient();

        using var response = await client.GetAsync("/services");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(string address)
    {
        using var client = await portal.SignInAsync("honcho");
        return await client.GetPageAsync(address);
    }
}
