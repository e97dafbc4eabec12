using AngleSharp.Dom;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Monthly;

public sealed class MonthlyTrendPageTests(MonthlyPortal portal) : IClassFixture<MonthlyPortal>
{
    private const string Branch = $"/trends/monthly?office={MonthlyPortal.Branch}";

    [Fact]
    public async Task Get_AnOffice_ShowsItsMonthsAgainstTheLastYear()
    {
        var page = await PageAsync($"{Branch}&item=moving");

        Assert.Equal("令和8年度（2026年度、11月18日まで）　速報", page.QuerySelector(".purpose")!.TextContent);
        Assert.StartsWith("大江出張所の住民異動の件数は、令和8年度の 4月から 10月までで 310件です。前年度の同じ月と同じ件数です。", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll(".month-table tbody tr").Select(Cells).ToList();
        Assert.Equal(["4月", "50", "±0", "±0.0", "50", "40"], rows[0]);
        Assert.Equal(["11月", "30途中", "-", "-", "40", "40"], rows[7]);
        Assert.Equal(["12月", "", "-", "-", "50", "40"], rows[8]);
        Assert.Equal(["くらべた 7か月の計", "310", "±0", "±0.0", "310", ""], rows[12]);
    }

    [Fact]
    public async Task Get_AnOffice_ShowsTheDaysOfTheYear()
    {
        var page = await PageAsync($"{Branch}&item=moving");

        var november = page.QuerySelectorAll(".year-calendar table")[^1];
        Assert.StartsWith("令和8年11月", november.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        var cells = november.QuerySelectorAll("td:not(.outside)").Select(cell => cell.TextContent).ToList();
        Assert.Equal(("1休", "2未入力", "3祝", "410", "21"), (cells[0], cells[1], cells[2], cells[3], cells[20]));
        Assert.Equal(8, page.QuerySelectorAll(".year-calendar table").Length);
        Assert.Equal(["月", "水曜", "平均"], page.QuerySelectorAll(".heat-map thead th").Select(head => head.TextContent));
        Assert.Equal(["4〜11月", "10.0", "10.0"], Cells(page.QuerySelector(".heat-map .subtotal")!));
    }

    [Fact]
    public async Task Get_YearOfTheSample_SaysSampleOnPageAndColumn()
    {
        var page = await PageAsync($"{Branch}&year=2024");

        Assert.NotNull(page.QuerySelector(".page-heading .chip.sample"));
        Assert.Contains("サンプル", page.QuerySelector(".month-table thead th:nth-child(2)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MovingSum_HasTheLastTwelveMonthsInItsTable()
    {
        var page = await PageAsync($"{Branch}&item=moving&year=2025");

        Assert.Contains("令和7年3月までの 12か月は 520件、令和8年3月までの 12か月は 520件です（±0件、±0.0 %、全件）。", page.QuerySelector("section[aria-labelledby=moving-heading] > p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/trends/monthly?year=2013", "平成25年度の月ごとの数がありません。公表されているのは年度の合計だけです。")]
    [InlineData("/trends/monthly?year=2027", "令和9年度の月ごとの数がありません。")]
    [InlineData("/trends/monthly?office=kengun-culture-hall", "令和8年度の月ごとの数がありません。")]
    public async Task Get_WhereThereIsNothing_SaysSo(string address, string sentence)
    {
        var page = await PageAsync(address);

        Assert.EndsWith(sentence, page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".year-calendar"));
    }

    [Fact]
    public async Task Get_BadQuery_IsExplainedAndTheRestKept()
    {
        var page = await PageAsync("/trends/monthly?year=never&ward=chuo&office=nowhere&item=nothing");

        Assert.Equal("年度は 2011 や 平成23 のように入力してください", Error(page, "Year"));
        Assert.Equal("窓口を選び直してください。アドレスの「nowhere」はありません", Error(page, "Office"));
        Assert.Equal("件数区分を選び直してください。アドレスの「nothing」はありません", Error(page, "Item"));
        Assert.Equal(("never", "chuo"), (Chosen(page, "Year"), Chosen(page, "Ward")));
    }

    [Fact]
    public async Task Get_AGroupOfItems_IsChosenByItsName()
    {
        var page = await PageAsync("/trends/monthly?item=戸籍届");

        Assert.Equal("戸籍届", Chosen(page, "Item"));
        Assert.Equal("/trends/monthly.csv?year=2026&item=%E6%88%B8%E7%B1%8D%E5%B1%8A", page.QuerySelector(".page-actions a")!.GetAttribute("href"));
    }

    private async Task<IDocument> PageAsync(string address)
    {
        using var client = await portal.SignInAsync("oe");
        return await client.GetPageAsync(address);
    }

    private static IReadOnlyList<string> Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];

    private static string? Error(IDocument page, string field) => page.QuerySelector($"#{field}-error")?.TextContent.Trim();

    private static string? Chosen(IDocument page, string field) => page.QuerySelector($"#{field} option[selected]")?.GetAttribute("value");
}
