using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Changes;

public sealed class ChangesPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Published = "?from=2011&to=2013";

    [Fact]
    public async Task Get_PublishedYears_OpensEachStep_AndAddsUp()
    {
        var page = await PageAsync(Published);

        Assert.Equal(
            [
                "条件の変わらない 16窓口 818,957 736,527 −82,430",
                "拡充した 3区役所 96,190 155,033 +58,843",
                "新設した 2窓口 0 132,216 +132,216",
                "終了した 3窓口 27,484 0 −27,484",
                "新しい区分 0 81,852 +81,852",
                "合計（全件） 942,631 1,105,628 +162,997",
            ],
            page.QuerySelectorAll(".change-table > tbody > .step, .change-table > tfoot > tr").Select(Line));
        Assert.Equal("足しあげ 942,631 −82,430 +58,843 +132,216 −27,484 +81,852 ＝ 1,105,628件", page.QuerySelector(".change-sum")!.TextContent.Trim());
        Assert.All(page.QuerySelectorAll(".change-step"), AssertPartsAddUp);
    }

    [Fact]
    public async Task Get_PublishedYears_SaysWhatTheStepsStillContain()
    {
        var page = await PageAsync(Published);

        Assert.Equal(
            "熊本市の窓口件数は、平成23年度の 942,631件から平成25年度の 1,105,628件へ +162,997件（全件）。いちばん大きいのは新設した 2窓口の +132,216件です。増減率は +8.6 %（共通区分）、条件の変わらない 16窓口では −10.1 %（不変窓口）です。減った分の 68 %は、東区役所が新設された東区の 3窓口のもので、そちらへ移った人の分を含むことがあります。",
            page.QuerySelector(".lead")!.TextContent);
        Assert.Contains("ほかの窓口やコンビニ交付へ移った人、移ってきた人の分も含まれます。", page.QuerySelector(".change-step .table-note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("平成24年4月 拡充", page.QuerySelectorAll(".change-step")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("平成24年度から", page.QuerySelectorAll(".change-step")[4].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PublishedYears_ShowsEveryBaseYear()
    {
        var page = await PageAsync(Published);

        Assert.Equal(
            "平成25年度と比べるはじめの年度は 2通りあります。共通区分では +5.2 % から +8.6 %、どの年度から比べても減ってはいません。不変窓口では −10.1 % から +5.2 %、どの年度から比べるかで増減の向きが変わります。",
            page.QuerySelector("#base-years-heading")!.Closest("section")!.QuerySelector(".reading")!.TextContent);
        Assert.Equal(
            ["平成23年度（2011年度）（いまの比較） 24 942,631 1,023,776 +8.6 % 16 818,957 736,527 −10.1 %", "平成24年度（2012年度） 21 1,050,672 1,105,628 +5.2 % 21 1,050,672 1,105,628 +5.2 %"],
            page.QuerySelectorAll(".base-years tbody tr").Select(Line));
        Assert.Equal("/trends/changes?from=2012&to=2013&basis=common-items", page.QuerySelector(".base-years a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_PublishedYears_NamesTheWindowsAndItemsThatMoved_AndTheyAddUp()
    {
        var page = await PageAsync(Published);
        var tables = page.QuerySelectorAll(".contributors table");

        Assert.Equal("平成23年度 → 平成25年度、単位：件。共通区分、足すと +81,145件", page.QuerySelector(".contributors-section .note")!.TextContent);
        Assert.Equal("24窓口のうち、増えたのは 9窓口、減ったのは 15窓口です。", page.QuerySelector(".contributors-section .reading")!.TextContent);
        Assert.Equal(2, tables.Length);
        Assert.All(tables, table =>
        {
            var deltas = table.QuerySelectorAll("tbody tr").Select(row => Number(row.Children[3].TextContent)).ToList();
            Assert.Equal((81_145, 81_145), (deltas.SkipLast(1).Sum(), deltas[^1]));
            Assert.Equal(deltas.SkipLast(1).OrderByDescending(Math.Abs), deltas.SkipLast(1));
        });
        Assert.StartsWith("東区役所 — ", Line(tables[0].QuerySelector("tbody tr")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_YearsOfTheSameWindows_NamesTheWindowsInsteadOfABridgeOfOneStep()
    {
        var page = await PageAsync("?from=2012&to=2013");

        Assert.Contains("窓口では、", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#bridge-heading"));
        Assert.NotNull(page.QuerySelector("#contributors-heading"));
        Assert.NotNull((await PageAsync("?from=2012&to=2013&office=oe-branch&item=moving")).QuerySelector("#bridge-heading"));
    }

    [Fact]
    public async Task Get_WithoutYears_ComparesTheFirstAndTheLastThatCanBe()
    {
        var page = await PageAsync("?ward=kita&item=戸籍届&basis=unchanged-offices");

        Assert.Equal("北区　平成23年度（2011年度）から平成25年度（2013年度）まで　戸籍届", page.QuerySelector(".purpose")!.TextContent);
        Assert.Equal("/trends/changes.csv?from=2011&to=2013&ward=kita&item=%E6%88%B8%E7%B1%8D%E5%B1%8A&basis=unchanged-offices", page.QuerySelector(".page-actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_YearsWithoutFigures_SaysSo()
    {
        var page = await PageAsync("?from=1990&to=1995");

        Assert.Equal("熊本市には、平成2年度と平成7年度の件数がありません。", page.QuerySelector(".lead")!.TextContent);
        Assert.NotNull(page.QuerySelector(".empty-state"));
    }

    [Theory]
    [InlineData("?from=2013&to=2013", "To", "おわりの年度は、はじめの年度よりあとにしてください")]
    [InlineData("?from=2013&to=2011", "To", "おわりの年度は、はじめの年度と同じか、あとの年度にしてください")]
    [InlineData("?office=nowhere", "Office", "窓口を選び直してください。アドレスの「nowhere」はありません")]
    public async Task Get_BadQuery_SaysWhatToDoBesideTheField(string query, string field, string message)
    {
        var page = await PageAsync(query);

        Assert.Equal(message, page.QuerySelector($"#{field}-error")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".change-table"));
    }

    [Fact]
    public async Task Csv_SumsToBothTotals()
    {
        using var client = await portal.SignInAsync("oe");
        var lines = (await client.Http.GetStringAsync($"/trends/changes.csv{Published}")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();

        Assert.Equal(["はじめの年度", "おわりの年度", "範囲", "内訳", "窓口コード", "窓口", "件数区分コード", "件数区分", "平成23年度（件）", "平成25年度（件）", "増減（件）", "入る比べ方", "サンプル"], lines[0]);
        Assert.Equal([942_631L, 1_105_628, 162_997], Enumerable.Range(8, 3).Select(column => lines.Skip(1).Sum(line => line[column].Length == 0 ? 0 : long.Parse(line[column], CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task BaseYearsCsv_HasBothBasesOfEveryYear()
    {
        using var client = await portal.SignInAsync("oe");
        var lines = (await client.Http.GetStringAsync($"/trends/changes/base-years.csv{Published}")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("2011,平成23年度,2013,熊本市,不変窓口,16,818957,736527,-82430,-10.1,", lines[2]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task Api_SaysTheSame_AndNamesWhatIsWrong()
    {
        using var client = await portal.SignInAsync("oe");
        using var json = JsonDocument.Parse(await client.Http.GetStringAsync($"/api/v1/trends/changes{Published}&ward=chuo"));
        var root = json.RootElement;

        var steps = root.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(root.GetProperty("after").GetInt64(), root.GetProperty("before").GetInt64() + steps.Sum(step => step.GetProperty("delta").GetInt64()));
        Assert.Equal(["unchanged", "closed", "items"], steps.Select(step => step.GetProperty("kind").GetString()));
        Assert.Equal(["chuo-ward-office", "oe-branch"], steps[0].GetProperty("windows").EnumerateArray().Select(window => window.GetProperty("office").GetString()));
        Assert.Equal(4, root.GetProperty("baseYears").GetArrayLength());

        using var refused = await client.GetAsync("/api/v1/trends/changes?from=2013&to=2013");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("おわりの年度は、はじめの年度よりあとにしてください", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherPages_LinkHere()
    {
        using var client = await portal.SignInAsync("chuo-kacho");

        Assert.NotNull((await client.GetPageAsync("/trends/yearly?from=2011&to=2013&ward=chuo")).QuerySelector("a[href='/trends/changes?from=2011&to=2013&ward=chuo&basis=common-items']"));
        Assert.NotNull((await client.GetPageAsync("/")).QuerySelector("a[href='/trends/changes?from=2011&to=2013&ward=chuo&basis=common-items']"));
    }

    [Fact]
    public async Task YearlyPage_OfTheSameWindows_NamesThoseThatMovedInsteadOfFourEqualCards()
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        var page = await client.GetPageAsync("/trends/yearly?from=2012&to=2013");

        Assert.Equal("どの比べ方でも、変化は同じです", page.QuerySelector("#basis-heading")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".basis-card"));
        Assert.Equal(2, page.QuerySelectorAll(".contributors .chart").Length);
        Assert.Equal(4, (await client.GetPageAsync($"/trends/yearly{Published}")).QuerySelectorAll(".basis-card").Length);
    }

    /// <summary>In an opened step the windows and the items sum to the same as the step.</summary>
    private static void AssertPartsAddUp(IElement step)
    {
        foreach (var table in step.QuerySelectorAll("table"))
        {
            var rows = table.QuerySelectorAll("tr").Where(row => row.ParentElement!.LocalName == "tbody").Select(row => row.Children[3].TextContent).ToList();
            Assert.Equal(Number(rows[^1]), rows.SkipLast(1).Sum(Number));
        }
        Assert.Equal(2, step.QuerySelectorAll("table").Length);
    }

    private static long Number(string text) =>
        long.Parse(text.Replace('−', '-').Replace("±", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Line(IElement row) => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()));

    private async Task<IHtmlDocument> PageAsync(string query)
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        return await client.GetPageAsync($"/trends/changes{query}");
    }
}
