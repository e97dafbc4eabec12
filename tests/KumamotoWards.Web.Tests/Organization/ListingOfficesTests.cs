using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Organization;

public sealed class ListingOfficesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsTheOpenOfficesAndThoseThatEnded()
    {
        var page = await OpenAsync("/organization/offices");

        var (open, ended) = (page.QuerySelectorAll(".offices")[0], page.QuerySelectorAll(".offices")[1]);
        Assert.Equal(21, open.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(
            ["交通センター市民サービスコーナー", "五福まちづくり交流室", "健軍文化ホール"],
            ended.QuerySelectorAll("[scope=row]").Select(cell => cell.TextContent));
        Assert.All(ended.QuerySelectorAll("tbody tr"), row => Assert.Contains("平成24年（2012年）3月31日で終了", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AtAnEarlierTime_ShowsTheNamesOfThen()
    {
        var page = await OpenAsync("/organization/offices?on=2012-03-31&ward=nishi");

        var names = page.QuerySelectorAll(".offices")[0].QuerySelectorAll("[scope=row]").Select(cell => cell.TextContent);
        Assert.Equal(["西部市民センター", "河内総合出張所", "芳野分室", "花園総合出張所"], names);
        Assert.Contains("平成24年（2012年）4月1日に開設", page.QuerySelectorAll(".offices")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SaysWhatEachHandles()
    {
        var page = await OpenAsync("/organization/offices?ward=chuo");

        var rows = page.QuerySelectorAll(".offices")[0].QuerySelectorAll("tbody tr");
        Assert.Contains("8課・", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("8区分", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("戸籍・住民基本台帳、各種証明書発行、まちづくり支援", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("4区分", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NothingFits_SaysSo()
    {
        var page = await OpenAsync("/organization/offices?ward=chuo&kind=annex");

        Assert.Contains("当てはまる窓口はありません", page.QuerySelector(".empty-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HasEveryOfficeWithItsDates()
    {
        using var client = await portal.SignInAsync("oe");

        using var response = await client.GetAsync("/organization/offices.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], (await response.Content.ReadAsByteArrayAsync())[..3]);
        var lines = (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(25, lines.Length);
        Assert.Contains("2026-11-20,43102,東区,higashi-ward-office,東区役所,ひがしくやくしょ,区役所,開いている,2012-04-01,,49,8,東本町,32.779859,130.766457", lines);
        Assert.Contains("2026-11-20,43101,中央区,gofuku-exchange-room,五福まちづくり交流室,ごふくまちづくりこうりゅうしつ,まちづくり交流室,終了,,2012-03-31,0,0,,,", lines);
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = await portal.SignInAsync("honcho");
        return await client.GetPageAsync(address);
    }
}
