using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Places;

public sealed class PlacePagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/trends/offices/nowhere")]
    [InlineData("/trends/wards/nowhere")]
    [InlineData("/trends/offices/nowhere.csv")]
    public async Task AnUnknownPlace_IsNotFound(string address)
    {
        using var client = await portal.SignInAsync("oe");
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task AnOffice_SaysItsChangeWithItsBasis_AndItsPlace()
    {
        var page = await PageAsync("/trends/offices/oe-branch");

        Assert.Equal(
            "大江出張所の窓口件数は、平成23年度から平成25年度までに +2.6 %（共通区分）。この間に同じ区の交通センター市民サービスコーナー・五福まちづくり交流室が終了し（平成24年3月末）、そこから移ってきた人の分を含むことがあります。平成25年度は 64,493件（全件）で、市内 21窓口のうち 6番目、出張所 5か所のうち 2番目です。",
            page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["62,859 - 5 / 22 2 / 5 確定", "60,270 −4.1 % 7 / 21 2 / 5 確定", "64,493 +7.0 % 6 / 21 2 / 5 確定"], Rows(page, ".place-years"));
    }

    [Fact]
    public async Task AnExpandedOffice_HasItsLineParted()
    {
        var page = await PageAsync("/trends/offices/nishi-ward-office");

        // Two runs: the year before stands alone, the line begins in 2012.
        var line = page.QuerySelector("[aria-labelledby=chart-heading] svg .line path")!.GetAttribute("d")!;
        Assert.Equal(1, line.Count(letter => letter == 'M'));
        Assert.Equal(1, line.Count(letter => letter == 'L'));
        Assert.Contains("前後の条件は同じではありません", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClosedOffice_IsShownAsFarAsItGoes()
    {
        var page = await PageAsync("/trends/offices/gofuku-exchange-room");

        Assert.Contains("平成24年（2012年）3月31日で終わった窓口です", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["3,542 - 20 / 22 1 / 1 確定"], Rows(page, ".place-years"));
    }

    [Fact]
    public async Task AWard_ShowsItsOfficesAndTheOtherWards()
    {
        var page = await PageAsync("/trends/wards/kita");

        Assert.Equal(["北区役所", "北部総合出張所", "清水総合出張所", "龍田出張所"], page.QuerySelectorAll("[aria-labelledby=offices-heading] figcaption a").Select(link => link.TextContent));
        Assert.Equal("北区", page.QuerySelectorAll("[aria-labelledby=peers-heading] figcaption a")[0].TextContent);
        Assert.Equal(5, page.QuerySelectorAll("[aria-labelledby=peers-heading] figcaption a").Length);
    }

    [Fact]
    public async Task TheCsv_HasTheFiguresOfThePage()
    {
        using var client = await portal.SignInAsync("oe");

        var lines = (await client.Http.GetStringAsync("/trends/offices/oe-branch.csv?from=2011&to=2013")).Split("\r\n");

        Assert.Equal("2011,平成23年度,43101,中央区,oe-branch,大江出張所,出張所,2775,1407,58104,—,573,—,—,—,62859,共通区分,,,5,22,2,5,確定,2012-03-31,", lines[1]);
        Assert.Contains(",-2589,-4.1,7,21,2,5,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABadYear_IsSaidAtItsField_AndThePageStands()
    {
        var page = await PageAsync("/trends/offices/oe-branch?from=2013&to=2011");

        Assert.Equal("おわりの年度は、はじめの年度と同じか、あとの年度にしてください", page.QuerySelector("#To-error")!.TextContent);
        Assert.Equal("2013", ((IHtmlSelectElement)page.QuerySelector("#From")!).Value);
    }

    [Fact]
    public async Task TheList_HasEveryOfficeOfTheLastCompleteYear()
    {
        var page = await PageAsync("/trends/offices");

        Assert.Equal(24, page.QuerySelectorAll(".places tbody th[scope=row]").Length);
        Assert.Equal("出張所 64,493 5.8 % +7.0 % 6 / 21", Rows(page, ".places")[1]);
        Assert.Equal(5, (await PageAsync("/trends/wards")).QuerySelectorAll(".places tbody tr").Length);
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var client = await portal.SignInAsync("oe");
        return await client.GetPageAsync(address);
    }

    private static List<string> Rows(IHtmlDocument page, string table) =>
        [.. page.QuerySelectorAll($"{table} tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())))];
}
