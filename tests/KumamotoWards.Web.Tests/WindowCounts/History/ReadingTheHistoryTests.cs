using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.History;

public sealed class ReadingTheHistoryTests(CountsPortal portal) : IClassFixture<CountsPortal>
{
    private const string Path = "/window-counts/history";

    [Fact]
    public async Task ACell_SaysWhatItIs_AndEveryStepThatLedThere()
    {
        await SetAsync("2026-11-17", 12, null, null);
        await SetAsync("2026-11-17", 15, 12, "数え直し");

        var page = await OpenAsync("oe", "?office=oe-branch&item=moving&date=2026-11-17");

        Assert.Equal("大江出張所の令和8年11月17日（火）、住民異動は 15件です。", page.QuerySelector(".lead")!.TextContent);
        var lines = page.QuerySelectorAll(".history-lines tbody tr");
        Assert.Equal(["12 → 15", "空欄 → 12"], lines.Select(line => line.QuerySelector(".change")!.TextContent.Trim()));
        Assert.Contains("「数え直し」", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("山口 真理", lines[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyOfHeadquarters_SeesTheUnitButNoName()
    {
        await SetAsync("2026-11-16", 3, null, null);

        var page = await OpenAsync("honcho", "?office=oe-branch&item=moving&date=2026-11-16");

        Assert.Contains("大江出張所", page.QuerySelector(".history-lines tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("山口", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office=nowhere", "office", "指定された窓口はありません")]
    [InlineData("item=nothing", "item", "指定された件数区分はありません")]
    [InlineData("kind=magic", "kind", "指定された方法はありません")]
    [InlineData("from=2026-02-30", "from", "1989年4月1日以降の日付を")]
    [InlineData("from=0001-01-01", "from", "1989年4月1日以降の日付を")]
    [InlineData("from=2026-11-20&to=2026-11-01", "from", "「終わりの日」以前に")]
    [InlineData("office=all&from=2020-01-01", "from", "期間を 1年以内に")]
    [InlineData("person=あああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ", "person", "60文字以内")]
    public async Task WhatCannotBeRead_IsSaidBesideItsField(string query, string field, string message)
    {
        var page = await OpenAsync("oe", $"?{query}");

        var input = page.GetElementById(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(message, page.GetElementById(input.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_HasTheSameLines()
    {
        await SetAsync("2026-11-18", 21, null, null);
        var client = await portal.ClientOfAsync("oe");

        using var response = await client.GetAsync($"{Path}.csv?office=oe-branch&item=moving&date=2026-11-18");

        var lines = (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(",oe-branch,大江出張所,moving,住民異動,日,2026-11-18,,21,21,日次入力,山口 真理,大江出張所,,,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACsvOfWhatCannotBeRead_LeadsToThePageThatSaysSo()
    {
        var client = await portal.ClientOfAsync("oe");

        using var response = await client.GetAsync($"{Path}.csv?office=nowhere");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"{Path}?office=nowhere", response.Headers.Location!.OriginalString);
    }

    private async Task<IHtmlDocument> OpenAsync(string user, string query) => await (await portal.ClientOfAsync(user)).GetPageAsync(Path + query);

    private async Task SetAsync(string date, int count, int? expected, string? reason)
    {
        var client = await portal.ClientOfAsync("oe");
        using var response = await client.SendJsonAsync(HttpMethod.Put,
            "/api/v1/window-counts/daily", new { office = "oe-branch", lines = new[] { new { id = Guid.NewGuid(), date, item = "moving", count, expected, reason } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
