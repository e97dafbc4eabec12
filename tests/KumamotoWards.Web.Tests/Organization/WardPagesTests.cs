using System.Globalization;
using System.Net;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Organization;

public sealed class WardPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_TheList_HasEveryWardWithItsVision()
    {
        using var client = await portal.SignInAsync("oe");

        var page = await client.GetPageAsync("/organization/wards");

        Assert.Equal(["中央区", "東区", "西区", "南区", "北区"], page.QuerySelectorAll(".wards h2").Select(ward => ward.TextContent));
        Assert.Contains(page.QuerySelectorAll(".vision"), vision => vision.TextContent == "金峰望む 華のあるまち西区");
    }

    [Fact]
    public async Task Get_AWard_ShowsItsOfficesThenAndNowAndItsSections()
    {
        using var client = await portal.SignInAsync("oe");

        var page = await client.GetPageAsync("/organization/wards/chuo");

        Assert.Equal("新たな出会いと未来創造の都会（まち）～つながる、中央区。～", page.QuerySelector(".lead")!.TextContent);
        var tables = page.QuerySelectorAll(".columns table");
        Assert.Equal(["中央区役所", "大江出張所"], tables[0].QuerySelectorAll("tbody th a").Select(office => office.TextContent));
        Assert.Equal(["交通センター市民サービスコーナー", "五福まちづくり交流室"], tables[1].QuerySelectorAll("tbody th a").Select(office => office.TextContent));
        Assert.Equal(8, page.QuerySelectorAll("#sections tbody tr").Length);
        Assert.Contains("パスポート申請・交付", page.QuerySelector("#sections tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BeforeAnybodyCounts_SaysThatTheYearIsEmpty()
    {
        using var client = await portal.SignInAsync("oe");

        var page = await client.GetPageAsync("/organization/wards/kita");

        Assert.Contains("令和8年度（2026年度）", page.QuerySelector("#figures")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#figures .empty-state"));
    }

    [Fact]
    public async Task Get_AYearThatRuns_ShowsItsFiguresAndThatTheyAreSamples()
    {
        await using var counted = new PortalFactory { SampleData = true };
        using var client = await counted.SignInAsync("oe");

        var page = await client.GetPageAsync("/organization/wards/chuo");

        var rows = page.QuerySelectorAll("#figures tbody tr");
        Assert.Equal(["中央区役所", "大江出張所", "中央区 計"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Equal(Subtotal(rows[0]) + Subtotal(rows[1]), Subtotal(rows[2]));
        Assert.Equal("—", rows[1].QuerySelectorAll("td")[3].TextContent);
        Assert.Contains("年度途中（11月", page.QuerySelector("#figures .section-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("サンプル", page.QuerySelector(".page-head .chip")!.TextContent);
    }

    [Fact]
    public async Task Get_AnUnknownWard_IsNotFound()
    {
        using var client = await portal.SignInAsync("oe");

        using var response = await client.GetAsync("/organization/wards/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static int Subtotal(AngleSharp.Dom.IElement row) =>
        int.Parse(row.QuerySelectorAll("td")[^1].TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
