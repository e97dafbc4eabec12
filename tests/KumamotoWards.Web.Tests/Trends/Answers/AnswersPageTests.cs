using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.Trends.Answers;

/// <summary>On the reference data alone: published years, and nothing recorded yet.</summary>
public sealed class AnswersPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("chuo-kacho", "", "中央区のまとめ")]
    [InlineData("oe", "", "大江出張所のまとめ")]
    [InlineData("oe", "?ward=chuo", "中央区のまとめ")]
    [InlineData("hanazono", "", "花園総合出張所のまとめ")]
    [InlineData("honcho-kacho", "?office=oe-branch", "大江出張所のまとめ")]
    [InlineData("honcho-kacho", "?office=oe-branch&ward=nishi", "大江出張所のまとめ")]
    [InlineData("honcho-kacho", "", "熊本市のまとめ")]
    [InlineData("chuo-kacho", "?ward=city", "熊本市のまとめ")]
    [InlineData("honcho-kacho", "?ward=nishi", "西区のまとめ")]
    public async Task Get_OpensWithTheOwnPlace_OrTheOneAskedFor(string person, string query, string title)
    {
        var page = await PageAsync(query, person);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(title[..^4], page.QuerySelector(".tabs [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Get_NothingRecorded_ClaimsNothingOfTheYear()
    {
        var page = await PageAsync("?ward=city&compare=so-far");

        Assert.Equal("令和8年度（2026年度）の入力はまだありません", page.QuerySelector(".purpose")!.TextContent);
        Assert.Equal("熊本市の令和8年度の件数は、まだありません。", page.QuerySelector(".lead")!.TextContent.Trim());
        Assert.Equal(
            ["今年度はこれまでどうか", "どこが大きく動いたか", "年度末はどうなりそうか", "何がそろっていないか"],
            page.QuerySelectorAll(".summary-card h2").Select(heading => heading.TextContent));
        Assert.Equal("熊本市の令和8年度の件数がまだないため、見込みは出していません。", page.QuerySelectorAll(".summary-text")[2].TextContent.Trim());
        Assert.Null(page.QuerySelector(".chip.sample"));
    }

    [Fact]
    public async Task Get_NothingRecorded_OpensWithTheLastPublishedYear()
    {
        var page = await PageAsync("?ward=city");

        Assert.Equal("平成25年度（2013年度）の 1年、確定", page.QuerySelector(".purpose")!.TextContent);
        Assert.Equal(
            "熊本市の窓口件数は、平成25年度の 1年で 1,105,628件、平成24年度と比べて +54,956件、+5.2 %（継続窓口）です。"
            + "最も動いたのは東区役所の証明発行で +13,147件、+16.7 %（同じ窓口・区分）です。",
            page.QuerySelector(".lead")!.TextContent.Trim());
        Assert.Equal("継続窓口＝両方の年度とも通して開き、入力のそろった窓口　同じ窓口・区分＝一つの窓口の一つの区分", page.QuerySelector(".lead + .table-note")!.TextContent);
        Assert.Equal(["平成25年度はどうだったか", "どこが大きく動いたか", "何がそろっていないか"], page.QuerySelectorAll(".summary-card h2").Select(heading => heading.TextContent));
        Assert.Equal(
            [("今年度これまで", "/trends?ward=city&compare=so-far", null), ("平成25年度の 1年", "/trends?ward=city&compare=whole-years", "true")],
            page.QuerySelectorAll(".switch a").Select(link => (link.TextContent, link.GetAttribute("href"), link.GetAttribute("aria-current"))));
    }

    [Fact]
    public async Task Get_Movements_ShowFiveWithTheirFigures()
    {
        var page = await PageAsync("?ward=city");

        var rows = page.QuerySelectorAll("[aria-labelledby=movements] table tbody tr").ToList();
        Assert.Equal(5, rows.Count);
        Assert.Equal(["東区役所 証明発行", "78,935", "92,082", "+13,147", "+16.7 %", "- 比べる年度が少ない"], rows[0].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Get_WhatIsMissing_IsANumberWithLinksToWhereItIs()
    {
        var page = await PageAsync("?ward=chuo&compare=so-far");

        var links = page.QuerySelectorAll("[aria-labelledby=incomplete] .links a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/window-counts/closing?year=2026&ward=chuo", "/window-counts/checks?ward=chuo"], links);
        Assert.Contains("空欄のある窓口は 2か所", page.QuerySelector("[aria-labelledby=incomplete] .summary-text")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?ward=nowhere", "区を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?ward=%3Cb%3E", "区を選び直してください。アドレスの「<b>」はありません")]
    [InlineData("?office=nowhere", "窓口を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?compare=everything", "比べる期間を選び直してください。so-far（今年度これまで）か whole-years（1年）です")]
    public async Task Get_BadQuery_SaysWhatToDo_AndShowsThePage(string query, string message)
    {
        var page = await PageAsync(query);

        Assert.Equal(message, page.QuerySelector(".error-summary a")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
        Assert.Equal(3, page.QuerySelectorAll(".summary-card").Length);
    }

    [Fact]
    public async Task Csv_HasEveryFigureOfThePage()
    {
        using var client = await portal.SignInAsync("honcho");
        var csv = await client.Http.GetStringAsync("/trends.csv?ward=city");

        Assert.StartsWith("範囲,市区町村コード,問い,項目,年度（西暦）,年度（和暦）,期間の最後の日,窓口コード,窓口,件数区分,値,単位,基準,サンプル\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("熊本市,,大きな動き,増減,2013,平成25年度,2014-03-31,higashi-ward-office,東区役所,証明発行,13147,件,同じ窓口・区分,\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("熊本市,,そろっていないもの,未提出の月,2013,平成25年度,2014-03-31,,,,0,", csv, StringComparison.Ordinal);
        Assert.Contains("熊本市,,そろっていないもの,未提出の月,2026,令和8年度,2026-11-19,,,,", await client.Http.GetStringAsync("/trends.csv?compare=so-far"), StringComparison.Ordinal);
        Assert.Contains("大江出張所,43101,年度の 1年,件数,2013,平成25年度,2014-03-31,,,,", await client.Http.GetStringAsync("/trends.csv?office=oe-branch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_BadQuery_LeadsToThePageThatSaysSo()
    {
        using var client = await portal.SignInAsync("honcho");
        using var response = await client.GetAsync("/trends.csv?ward=nowhere");

        Assert.Equal((HttpStatusCode.Redirect, "/trends?ward=nowhere"), (response.StatusCode, $"{response.Headers.Location}"));
    }

    [Fact]
    public async Task Api_TellsTheSameAsThePage()
    {
        using var client = await portal.SignInAsync("chuo-kacho");
        using var response = await client.GetAsync("/api/v1/trends/summary");
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());

        var root = answer.RootElement;
        Assert.Equal(("city", "city", "whole-years", JsonValueKind.Null), (
            root.GetProperty("scope").GetString(), root.GetProperty("slug").GetString(), root.GetProperty("compare").GetString(), root.GetProperty("outlook").ValueKind));
        var movement = root.GetProperty("movements").GetProperty("largest")[0];
        Assert.Equal(("higashi-ward-office", 78935, 92082, 16.7m, "unknown"), (
            movement.GetProperty("office").GetString(), movement.GetProperty("before").GetInt32(), movement.GetProperty("after").GetInt32(),
            movement.GetProperty("percent").GetDecimal(), movement.GetProperty("judgement").GetString()));
        Assert.Equal((await PageAsync("?ward=city")).QuerySelector(".lead")!.TextContent.Trim(), root.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Api_OfAnOffice_AndAPeriod()
    {
        using var client = await portal.SignInAsync("honcho");
        using var office = JsonDocument.Parse(await client.Http.GetStringAsync("/api/v1/trends/summary?office=oe-branch"));
        using var soFar = JsonDocument.Parse(await client.Http.GetStringAsync("/api/v1/trends/summary?compare=so-far"));

        Assert.Equal(("office", "oe-branch"), (office.RootElement.GetProperty("scope").GetString(), office.RootElement.GetProperty("slug").GetString()));
        Assert.Equal(2013, office.RootElement.GetProperty("soFar").GetProperty("fiscalYear").GetInt32());
        Assert.Equal(JsonValueKind.Null, soFar.RootElement.GetProperty("soFar").ValueKind);
    }

    [Fact]
    public async Task Api_WholeYear_IsTheYearlyComparisonOfContinuingOffices()
    {
        using var client = await portal.SignInAsync("honcho");
        using var yearly = JsonDocument.Parse(await client.Http.GetStringAsync("/api/v1/trends/yearly?from=2012&to=2013&basis=continuing-offices"));
        foreach (var place in new[] { "city", "chuo", "higashi", "nishi", "minami", "kita" })
        {
            using var summary = JsonDocument.Parse(await client.Http.GetStringAsync($"/api/v1/trends/summary?ward={place}&compare=whole-years"));
            var change = yearly.RootElement.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("slug").GetString() == place).GetProperty("changes")[0];
            var soFar = summary.RootElement.GetProperty("soFar");
            Assert.Equal(
                (place, change.GetProperty("before").GetInt64(), change.GetProperty("after").GetInt64()),
                (place, soFar.GetProperty("before").GetInt64(), soFar.GetProperty("after").GetInt64()));
        }
    }

    [Theory]
    [InlineData("?ward=nowhere", "区を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?office=nowhere", "窓口を選び直してください。アドレスの「nowhere」はありません")]
    [InlineData("?compare=everything", "比べる期間を選び直してください。so-far（今年度これまで）か whole-years（1年）です")]
    public async Task Api_BadQuery_IsRefusedInJapanese(string query, string detail)
    {
        using var client = await portal.SignInAsync("honcho");
        using var response = await client.GetAsync($"/api/v1/trends/summary{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        Assert.StartsWith(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> PageAsync(string query, string person = "honcho")
    {
        using var client = await portal.SignInAsync(person);
        return await client.GetPageAsync($"/trends{query}");
    }
}
