using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends;

public sealed class YearlyViewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Published = "?from=2011&to=2013";

    [Fact]
    public async Task Index_HasTheFirstYearAs100_AndSaysWhatItReachesAcross()
    {
        var page = await PageAsync($"{Published}&view=index");

        Assert.Equal("区ごとの指数", page.QuerySelector("#lines-heading")!.TextContent);
        Assert.Equal(["熊本市", "100.0", "102.9", "108.6"], Row(page, "熊本市"));
        var notes = Notes(page);
        Assert.Contains("この指数（共通区分）は平成24年3月末の終了（交通センター市民サービスコーナー・五福まちづくり交流室・健軍文化ホール）、平成24年4月の", notes, StringComparison.Ordinal);
        Assert.Contains("をはさんでいます。その前と後は同じ条件ではありません。", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_OfUnchangedWindows_ReachesAcrossNothing()
    {
        var page = await PageAsync($"{Published}&view=index&basis=unchanged-offices");

        Assert.DoesNotContain("はさんでいます", Notes(page), StringComparison.Ordinal);
        Assert.Equal(["熊本市", "100.0", "86.8", "89.9"], Row(page, "熊本市"));
    }

    [Fact]
    public async Task Index_OfAnOfficeThatOpenedLater_IsNotClaimed()
    {
        var page = await PageAsync($"{Published}&view=index&ward=higashi");

        Assert.Equal(["東区役所", "—", "—", "—"], Row(page, "東区役所"));
        Assert.Contains("東区役所は、平成23年度の件数がないか 50件に満たないため、指数を出していません。", Notes(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_AddsUpToTheWhole()
    {
        var page = await PageAsync($"{Published}&view=share");

        Assert.Equal(["中央区", "35.4", "28.9", "28.5", "−6.9"], Row(page, "中央区"));
        Assert.Equal(["熊本市", "100.0", "100.0", "100.0", "±0.0"], Row(page, "熊本市"));
    }

    [Fact]
    public async Task Share_OfAnOffice_IsByItem()
    {
        var page = await PageAsync($"{Published}&view=share&office=oe-branch");

        Assert.Equal("件数区分の構成比", page.QuerySelector("#lines-heading")!.TextContent);
        Assert.Equal("92.4", Row(page, "証明発行")[1]);
    }

    [Fact]
    public async Task Change_ShowsCasesAndPercent_SinceTheYearBefore()
    {
        var page = await PageAsync($"{Published}&view=change");

        Assert.Equal(["中央区", "—", "−52,805−15.8 %", "+9,475+2.9 %"], Row(page, "中央区"));
    }

    [Fact]
    public async Task SmallCounts_AreNotBlownUpIntoPercentages()
    {
        var page = await PageAsync($"{Published}&view=change&office=yoshino-annex&item=seal");

        Assert.DoesNotContain("%", string.Concat(Row(page, "芳野分室")), StringComparison.Ordinal);
        Assert.Contains("件数の差だけを示しています。", Notes(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKindAndAGroupOfItems_NarrowEveryPartOfThePage()
    {
        var page = await PageAsync($"{Published}&kind=general-branch&item=戸籍届&geography=as-then");

        Assert.StartsWith("熊本市の総合出張所の戸籍届の件数は、", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(new OfficialTablePage(page).Blocks, block => block.Name.Contains("区役所", StringComparison.Ordinal) || block.Name == "大江出張所");
        Assert.Equal(["窓口", "年度", "戸籍届", "小計", "増減率（%、共通区分）", "窓口", "送付"], new OfficialTablePage(page).Heads.Take(7));
        string? Chosen(string field) => page.QuerySelector($"#{field} option[selected]")!.GetAttribute("value");
        Assert.Equal(("general-branch", "戸籍届", "as-then"), (Chosen("Kind"), Chosen("Item"), Chosen("Geography")));
        Assert.Contains("&kind=general-branch&geography=as-then&item=%E6%88%B8", page.QuerySelector(".page-actions a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kind=palace", "Kind", "種別を選び直してください。アドレスの「palace」はありません")]
    [InlineData("?item=tea", "Item", "件数区分を選び直してください。アドレスの「tea」はありません")]
    [InlineData("?basis=feeling", "Basis", "比較の基準は all-items、common-items、continuing-offices、unchanged-offices から選んでください")]
    [InlineData("?view=magic", "View", "見かたは counts、index、share、change から選んでください")]
    [InlineData("?geography=atlantis", "Geography", "区の数え方は as-now、as-then から選んでください")]
    public async Task BadQuery_SaysWhatToDoBesideTheField(string query, string field, string message) =>
        Assert.Equal(message, (await PageAsync(query)).QuerySelector($"#{field}-error")!.TextContent.Trim());

    [Fact]
    public async Task AViewAsCsv_HasTheFiguresOfItsChart()
    {
        using var client = await portal.SignInAsync("oe");
        var lines = (await client.Http.GetStringAsync($"/trends/yearly.csv{Published}&view=index")).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("年度（西暦）,年度（和暦）,行,コード,名前,件数（件）,指数（平成23年度=100）,比較の基準,状態,サンプル", lines[0]);
        Assert.Equal("2013,平成25年度,区,chuo,中央区,292193,87.7,共通区分,確定,", lines[3]);
    }

    [Fact]
    public async Task AViewAsJson_HasTheFiguresOfItsChart()
    {
        using var client = await portal.SignInAsync("oe");
        using var json = System.Text.Json.JsonDocument.Parse(await client.Http.GetStringAsync($"/api/v1/trends/yearly{Published}&view=change&ward=chuo"));
        var view = json.RootElement.GetProperty("view");

        Assert.Equal(("change", "%"), (view.GetProperty("kind").GetString(), view.GetProperty("unit").GetString()));
        var last = view.GetProperty("series").EnumerateArray().Single(series => series.GetProperty("scope").GetString() == "ward").GetProperty("years")[2];
        Assert.Equal((332_327, 9_475, 2.9m), (last.GetProperty("count").GetInt64() + 40_134, last.GetProperty("delta").GetInt64(), last.GetProperty("value").GetDecimal()));
        Assert.Equal(5, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    private async Task<IHtmlDocument> PageAsync(string query)
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        return await client.GetPageAsync($"/trends/yearly{query}");
    }

    private static IReadOnlyList<string> Row(IHtmlDocument page, string name) =>
        [.. page.QuerySelectorAll(".lines-table tbody tr").Single(row => row.FirstElementChild!.TextContent == name).Children.Select(cell => cell.TextContent.Trim())];

    private static string Notes(IHtmlDocument page) => string.Concat(page.QuerySelectorAll("section[aria-labelledby=lines-heading] > .table-note").Select(note => note.TextContent));
}
