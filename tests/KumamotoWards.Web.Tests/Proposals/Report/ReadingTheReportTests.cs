using KumamotoWards.Web.Tests.Proposals.Api;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Report;

public sealed class ReadingTheReportTests : IDisposable
{
    private readonly ProposalsPortal _portal = new();

    [Fact]
    public async Task ARunningYear_SaysSo_AndItsSentenceStandsFirst()
    {
        var adopted = await _portal.UnderReviewAsync();
        await _portal.StepAsync("honcho-kacho", adopted, "adopt", new { reason = "効果が見込める" });
        await _portal.UnderReviewAsync();
        _portal.Portal.Time.Advance(TimeSpan.FromDays(5));

        // Five days later the earlier sign-in is over.
        using var reader = await _portal.Portal.SignInAsync("oe");
        var page = await reader.GetPageAsync("/proposals/report");

        Assert.Equal("令和8年度（2026年度、年度途中：11月25日（水）現在）", page.QuerySelector(".purpose")!.TextContent);
        Assert.Equal("令和8年度は 11月25日（水）までに 2件の提案が本庁に届き、1件に回答しました。", page.QuerySelector(".report-lead p")!.TextContent);
        Assert.Equal(["1", "0", "0", "0", "1", "0", "0", "2"], page.QuerySelectorAll("[aria-labelledby=by-ward] .city td").Select(cell => cell.TextContent));
        Assert.Contains("理由を付けて答えた割合：100.0 %（回答した 1件のうち 1件）", page.QuerySelector("[aria-labelledby=by-section] .note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/proposals/{adopted}", Assert.Single(page.QuerySelectorAll(".report-results a")).GetAttribute("href"));
        Assert.Equal("/proposals/report.csv?year=2026", page.QuerySelector(".page-actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task OverTheYears_TwoChartsAndTheirTable_ButOfOneYearNone()
    {
        var (earlier, adopted) = (await _portal.UnderReviewAsync(), await _portal.UnderReviewAsync());
        await _portal.StepAsync("honcho-kacho", adopted, "adopt", new { reason = "効果が見込める" });
        Assert.Null((await (await _portal.AsAsync("oe")).GetPageAsync("/proposals/report")).GetElementById("years"));
        await _portal.Portal.WithContextAsync(async db =>
        {
            db.Entry(await db.Proposals.SingleAsync(each => each.Id == earlier)).Property(each => each.FiscalYear).CurrentValue = 2025;
            return await db.SaveChangesAsync();
        });

        var page = await (await _portal.AsAsync("oe")).GetPageAsync("/proposals/report");

        var years = page.QuerySelector("[aria-labelledby=years]")!;
        Assert.Equal(
            [
                "本庁に届いた提案は、令和7年度の 1件に対して、令和8年度は 11月20日（金）までに 1件です。採択は 0件から 1件になりました。",
                "回答までの中央値は、令和8年度に 0営業日でした（期限は 20営業日）。",
            ],
            years.QuerySelectorAll("figcaption").Select(caption => caption.TextContent));
        Assert.Equal(
            ["令和7年度（2025） 1件 0件 0件 0営業日 - -", "令和8年度（2026、年度途中） 1件 1件 1件 0営業日 0営業日 100.0 %"],
            years.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
        // A year that is over is reported as it stood then: nothing of the next.
        Assert.Null((await (await _portal.AsAsync("oe")).GetPageAsync("/proposals/report?year=2025")).GetElementById("years"));
    }

    [Theory]
    [InlineData("2025", "令和7年度に本庁へ提出された提案は、ありません。")]
    [InlineData("令和7年度", "令和7年度に本庁へ提出された提案は、ありません。")]
    [InlineData("soon", "令和8年度に本庁へ提出された提案は、まだありません。")]
    public async Task AYearWithoutProposals_SaysSo(string year, string sentence)
    {
        var page = await (await _portal.AsAsync("admin")).GetPageAsync($"/proposals/report?year={Uri.EscapeDataString(year)}");

        Assert.Equal(sentence, page.QuerySelector(".report-lead")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("main table"));
    }

    [Fact]
    public async Task TheFile_HasARowForEachProposal_WithWhatTheTablesCount()
    {
        var id = await _portal.UnderReviewAsync();
        await _portal.StepAsync("honcho-kacho", id, "decline", new { reason = "ほかの方法がある" });
        await _portal.DraftAsync();

        using var file = await (await _portal.AsAsync("chuo-kumin")).GetAsync("/proposals/report.csv?year=2026");

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        var lines = (await file.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.Equal("2026,令8-1,待合の番号札を更新する,中央区,大江出張所,既存事業の見直し,市民課（例）,不採択,不採択,2026-11-20,2026-11-20,0,2026-11-20,0,0,あり,,,,", lines[1]);
    }

    public void Dispose() => _portal.Dispose();
}
