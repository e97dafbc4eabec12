using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using KumamotoWards.Web.Features.Trends.Compare;
using KumamotoWards.Web.Features.Trends.Places;
using KumamotoWards.Web.Features.Trends.Yearly;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Compare;

public sealed class ComparingPlacesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(2017, true)]
    [InlineData(2015, false)]
    public void Lead_SaysWhereTheEarthquakeIsBetweenTheYears(int to, bool isBetween)
    {
        var city = new FiguresBuilder().Earthquake();
        city.Item("moving");
        var ward = city.Ward("w");
        var offices = new[] { city.Office("one", ward), city.Office("two", ward) };
        foreach (var year in Enumerable.Range(2014, 4)) city.Year(offices[0], year, 100 + year - 2014).Year(offices[1], year, 200 - year + 2014);

        var query = new CompareQuery(city.Build(), [.. offices.Select(office => new PlaceName(null, office))], new SpanFilter { From = "2014", To = $"{to}" });
        var lead = $"{new ComparePage(new CompareFilter(), query) { Presets = [] }.Lead()}";

        Assert.StartsWith("最も増えたのは", lead, StringComparison.Ordinal);
        Assert.Equal(isBetween, lead.EndsWith("この間に熊本地震（平成28年4月）があり、その前後の件数はそのまま比べられないため、増減は参考です。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoPlaces_StandInOneTable_WithTheBasisBesideEachChange()
    {
        var page = await PageAsync("?scope=oe-branch&scope=ward:nishi");

        var table = page.QuerySelector(".compare-table")!;
        Assert.Equal(["大江出張所", "西区"], table.QuerySelectorAll("thead a").Select(head => head.TextContent));
        Assert.Equal(["62,859", "76,664"], table.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal(["+2.6 % 平23 → 平25", "+59.1 % 平23 → 平25"], table.QuerySelectorAll("tfoot td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("共通区分", table.QuerySelector("tfoot th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "最も増えたのは西区の +59.1 %（平成23→平成25年度、共通区分）、増え方が最も小さいのは大江出張所の +2.6 %（平成23→平成25年度、共通区分）です。",
            page.QuerySelector(".lead")!.TextContent);
    }

    [Fact]
    public async Task TheSmallCharts_ShareOneScale()
    {
        var page = await PageAsync("?scope=ward:chuo&scope=yoshino-annex");

        // The last point: of the largest ward near the top, of the smallest office on the base.
        var heights = page.QuerySelectorAll(".chart-card .dot.last").Select(dot => double.Parse(dot.GetAttribute("d")!.Split(' ', 'h')[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(heights[0] < 60 && heights[1] > 145, $"{heights[0]} {heights[1]}");
    }

    [Theory]
    [InlineData("?scope=oe-branch", "比べる区・窓口を 2つ以上選んでください")]
    [InlineData("?scope=oe-branch&scope=nowhere", "区・窓口を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?scope=ward:chuo&scope=ward:higashi&scope=ward:nishi&scope=ward:minami&scope=ward:kita&scope=oe-branch&scope=tobu-branch", "一度に比べられるのは 6つまでです。はじめの 6つを表示しています")]
    public async Task WhatCannotBeCompared_IsSaidAtTheChoice(string query, string message)
    {
        var page = await PageAsync(query);

        Assert.Equal(message, page.QuerySelector("#Scope-error")!.TextContent);
        Assert.NotEqual("", ((IHtmlSelectElement)page.QuerySelector("#Scope")!).Value);
    }

    [Fact]
    public async Task AFallIsNotCalledTheSmallestRise_AndAWindowInTheWardBesideItIsSaid()
    {
        var page = await PageAsync("?scope=ward:higashi&scope=ward:chuo&scope=oe-branch&scope=gofuku-exchange-room");

        Assert.Equal(
            "最も増えたのは東区の +21.7 %（平成23→平成25年度、共通区分）、最も減ったのは中央区の −12.3 %（平成23→平成25年度、共通区分）です。五福まちづくり交流室は、比べられる年度がありません。",
            page.QuerySelector(".lead")!.TextContent);
        var note = page.QuerySelector("#table .table-note")!.TextContent;
        Assert.Contains("共通区分は、比べる両方の年度で扱った区分だけを数えたものです。", note, StringComparison.Ordinal);
        Assert.Contains("大江出張所、五福まちづくり交流室の件数は、区の件数にも入っています。", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingChosen_InvitesToChoose()
    {
        var page = await PageAsync("");

        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.Equal("比べる区・窓口を選んでください", page.QuerySelector(".empty-title")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll("select[name=scope]").Length);
        Assert.Equal(["5つの区", "中央区の窓口", "区役所"], page.QuerySelectorAll(".compare-presets a").Select(link => link.TextContent));
        Assert.Equal("/trends/compare?scope=chuo-ward-office&scope=oe-branch", page.QuerySelectorAll(".compare-presets a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task YearsWithoutFigures_AreSaidInWords_NotDrawn()
    {
        var page = await PageAsync("?scope=gofuku-exchange-room&scope=kengun-culture-hall&from=2030&to=2031");

        Assert.Equal("選んだ区・窓口の件数は、この期間にはありません。", page.QuerySelector(".lead")!.TextContent);
        Assert.Null(page.QuerySelector("main figure"));
    }

    [Fact]
    public async Task TheCsv_HasARowForEachPlaceAndYear()
    {
        using var client = await portal.SignInAsync("oe");

        var lines = (await client.Http.GetStringAsync("/trends/compare.csv?scope=oe-branch&scope=nishi&from=2011&to=2013")).Trim().Split("\r\n");

        Assert.Equal(7, lines.Length);
        Assert.Equal("2013,平成25年度,窓口,oe-branch,大江出張所,64493,共通区分,2011-2013,2.6,確定,", lines[3]);
        Assert.StartsWith("2011,平成23年度,区計,nishi,西区,76664,", lines[4], StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> PageAsync(string query)
    {
        using var client = await portal.SignInAsync("oe");
        return await client.GetPageAsync($"/trends/compare{query}");
    }
}
