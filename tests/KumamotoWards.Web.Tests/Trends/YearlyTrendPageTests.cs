using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using KumamotoWards.TestSupport.Trends;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class YearlyTrendPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly IReadOnlyList<string> Rows = [.. PublishedTable.Changes.Select(row => row.Row)];

    [Fact]
    public async Task Get_PublishedYears_ShowsThePublishedTableInEveryCell()
    {
        var table = new OfficialTablePage(await PageAsync("?from=2011&to=2013"));

        Assert.Equal(PublishedTable.Lines.Select(Flat), table.Published(Rows).Select(Flat));
        Assert.Equal(
            PublishedTable.Changes,
            table.Blocks.Zip(Rows).Select(pair => new PublishedChanges(pair.Second, Plain(pair.First.Changes[0]), Plain(pair.First.Changes[1]), Plain(pair.First.Changes[2]))));
    }

    [Fact]
    public async Task Get_PublishedYears_NamesTheSubtotalsAndTheBasis()
    {
        var table = new OfficialTablePage(await PageAsync("?from=2011&to=2013"));

        Assert.Equal(
            ["窓口", "年度", "住民異動", "印鑑登録", "証明発行", "戸籍届", "パスポート", "小計", "小計税証明・パスポート抜き", "増減率（%、共通区分）",
                "証明", "税証明", "窓口", "送付", "申請", "交付", "H23→24抜きの小計", "H24→25小計", "H23→25抜きの小計"],
            table.Heads);
    }

    [Fact]
    public async Task Get_NoQuery_ShowsAllYearsOnTheCommonItems()
    {
        var page = await PageAsync("");

        Assert.Equal("平成23年度（2011年度）〜平成25年度（2013年度）　公表値、確定", page.QuerySelector(".purpose")!.TextContent);
        Assert.StartsWith("熊本市の窓口件数は、平成23年度から平成25年度までに +8.6 %（共通区分）。ただし、", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".chip.sample"));
    }

    [Fact]
    public async Task Get_AnyBasis_ShowsTheFourSideBySide()
    {
        var page = await PageAsync("?from=2011&to=2013&basis=unchanged-offices");

        var cards = page.QuerySelectorAll(".basis-card").ToList();
        Assert.Equal(
            [("全件", "+17.3 %"), ("共通区分", "+8.6 %"), ("継続窓口", "−2.6 %"), ("不変窓口", "−10.1 %")],
            cards.Select(card => (card.QuerySelector(".radio-card-title")!.TextContent, card.QuerySelector(".large-figure")!.TextContent)));
        Assert.Equal("不変窓口", page.QuerySelector(".basis-card[aria-current]")!.QuerySelector(".radio-card-title")!.TextContent);
        Assert.Contains("増減率（%、不変窓口）", new OfficialTablePage(page).Heads);
    }

    [Fact]
    public async Task Get_AWard_ShowsItsOfficesAndItsTotal()
    {
        var page = await PageAsync("?from=2011&to=2013&ward=kita");

        Assert.Equal(["北区役所", "北部総合出張所", "清水総合出張所", "龍田出張所", "北区 計"], new OfficialTablePage(page).Blocks.Select(block => block.Name));
        Assert.StartsWith("北区の窓口件数は、", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnOfficeAndAnItem_ShowsThemAlone()
    {
        var table = new OfficialTablePage(await PageAsync("?from=2011&to=2013&office=oe-branch&item=seal"));

        var block = Assert.Single(table.Blocks);
        Assert.Equal(["H23 1407", "H24 1415", "H25 1341"], block.Lines.Select(line => string.Join(' ', line)));
    }

    [Fact]
    public async Task Get_YearsBeyondThree_StandInParts()
    {
        var page = await PageAsync("?from=2010&to=2013");

        Assert.Single(page.QuerySelectorAll("table.official-table"));
        Assert.Contains("平成22年度は件数の記録がありません。", page.QuerySelector(".official .table-note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2013&to=2011", "To", "おわりの年度は、はじめの年度と同じか、あとの年度にしてください")]
    [InlineData("?from=soon", "From", "年度は 2011 や 平成23 のように入力してください")]
    [InlineData("?office=nowhere", "Office", "窓口を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?ward=%3Cb%3E", "Ward", "区を選び直してください。アドレスの「<b>」はありません")]
    public async Task Get_BadQuery_SaysWhatToDoBesideTheField(string query, string field, string message)
    {
        var page = await PageAsync(query);

        Assert.Equal(message, page.QuerySelector($"#{field}-error")!.TextContent.Trim());
        Assert.Equal($"#{field}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".official-table"));
    }

    private async Task<IHtmlDocument> PageAsync(string query)
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        return await client.GetPageAsync($"/trends/yearly{query}");
    }

    private static string Flat(PublishedLine line) =>
        $"{line.Row} {line.Year}: {string.Join(' ', line.Cells)} = {line.Subtotal} / {line.ComparableSubtotal}";

    private static string Plain(string percent) => percent.Replace('−', '-');
}
