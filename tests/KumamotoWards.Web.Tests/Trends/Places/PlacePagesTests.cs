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

        Assert.Equal("2011,平成23年度,43101,中央区,oe-branch,大江出張所,出張所,2775,1407,58104,—,573,—,—,—,62859,共通区分,,,5,22,2,5,確定,,2012-03-31,", lines[1]);
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
        Assert.Equal("出張所 64,493 6 / 21 5.8 % +4,223 +7.0 %", Rows(page, ".places")[1]);
        Assert.Equal("1,105,628 100.0 % +54,956 +5.2 %", string.Join(' ', page.QuerySelectorAll(".places tfoot td:not(:empty)").Select(cell => cell.TextContent)));
        Assert.Equal(5, (await PageAsync("/trends/wards")).QuerySelectorAll(".places tbody tr").Length);
    }

    [Fact]
    public async Task TheList_ByFall_BeginsWithWhatLostMost_AndEndsWithWhatDoesNotCompare()
    {
        var page = await PageAsync("/trends/offices?order=fall");

        var names = page.QuerySelectorAll(".places tbody th[scope=row] a").Select(link => link.TextContent).ToList();
        var moved = page.QuerySelectorAll(".places tbody td[data-label=前年度から]").Select(cell => cell.TextContent).TakeWhile(cell => cell != "-").Select(Number).ToList();
        Assert.Equal(moved.Order(), moved);
        Assert.Equal(["交通センター市民サービスコーナー", "五福まちづくり交流室", "健軍文化ホール"], names[^3..]);
        Assert.StartsWith($"最も減ったのは{names[0]}の −", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("です（平成24年度と平成25年度を比べた件数）。", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/trends/offices.csv?order=fall']"));
    }

    [Fact]
    public async Task AnUnknownOrder_IsSaidAtItsField()
    {
        var page = await PageAsync("/trends/wards?order=upwards");

        Assert.Equal("並び順を選び直してください", page.QuerySelector("#Order-error")!.TextContent);
        Assert.Equal("中央区", page.QuerySelector(".places tbody th[scope=row]")!.TextContent);
    }

    [Fact]
    public async Task AnOffice_TellsWhatOpenedAndClosedBesideIt_InTheOrderOfTheirDays()
    {
        var page = await PageAsync("/trends/offices/akitsu-branch");

        Assert.Equal(
            ["平成24年3月末 同じ区の健軍文化ホールの終了", "平成24年4月 同じ区の東区役所の新設"],
            page.QuerySelectorAll(".history li").Select(line => $"{line.QuerySelector("strong")!.TextContent} {line.QuerySelector("span")!.TextContent}").Take(2));
        Assert.Empty(page.QuerySelectorAll(".history .breaks"));
        Assert.Contains("平成24年4月　同じ区の東区役所の新設、健軍文化ホールの終了", page.QuerySelector("[aria-labelledby=chart-heading]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWard_ListsWhatItsWindowsHandle_AndSaysThatNoResidentsAreKnown()
    {
        var page = await PageAsync("/trends/wards/minami");

        Assert.Equal("飽田総合出張所 天明総合出張所 幸田総合出張所 南部出張所 城南総合出張所", string.Join(' ', page.QuerySelectorAll(".place-windows tbody a").Select(link => link.TextContent)));
        Assert.Equal(3, page.QuerySelectorAll(".place-windows .different").Length);
        Assert.Equal(8, page.QuerySelectorAll(".sections tbody tr").Length);
        Assert.Equal("人口はまだ取り込まれていません。人口", page.QuerySelector("main a[href='/trends/population']")!.ParentElement!.TextContent);
        // A ward without such services has no column for them.
        Assert.Equal(4, (await PageAsync("/trends/wards/chuo")).QuerySelectorAll(".place-windows thead th").Length);
    }

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var client = await portal.SignInAsync("oe");
        return await client.GetPageAsync(address);
    }

    private static int Number(string written) => int.Parse(written.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Rows(IHtmlDocument page, string table) =>
        [.. page.QuerySelectorAll($"{table} tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())))];
}
