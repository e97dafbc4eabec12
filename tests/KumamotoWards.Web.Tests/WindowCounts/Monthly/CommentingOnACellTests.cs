using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Monthly;

public sealed class CommentingOnACellTests(CountsPortal portal) : MonthGrid(portal)
{
    [Fact]
    public async Task Get_APart_ShowsWeekdaysRangeAndHistory()
    {
        await CountBeforeAsync("moving", ("2026-10-23", 10), ("2026-10-30", 12), ("2026-11-06", 11), ("2026-11-13", 13), ("2026-11-20", 90));

        var page = await CellAsync("2026-11-20", part: true);

        Assert.Null(page.QuerySelector("h1"));
        Assert.Equal("11月20日（金）　住民異動", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("10/23 10、10/30 12、11/6 11、11/13 13、11/20 90", page.QuerySelector("svg.weekday-bars")!.GetAttribute("aria-label"));
        Assert.Contains("11月の金曜日としては多い数です", page.QuerySelector(".cell-warning, .cell-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("空欄 → 90", page.QuerySelector(".cell-lines")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/window-counts/history?office=oe-branch&date=2026-11-20&item=moving", page.QuerySelector("a[href*='history']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_AComment_IsShown_AndMarkedInTheGrid()
    {
        await CommentAsync(await CellAsync("2026-11-19"), "午後に端末が停止");

        var page = await CellAsync("2026-11-19");
        Assert.Equal("午後に端末が停止", page.QuerySelector(".written")!.TextContent);
        Assert.NotNull((await OpenGridAsync()).Page.QuerySelector("td.commented [data-count='2026-11-19_moving']"));

        await CommentAsync(page, "", ("Delete", "true"));
        Assert.Null((await CellAsync("2026-11-19")).QuerySelector(".written"));
    }

    [Fact]
    public async Task Post_AStaleComment_ShowsTheOther_AndKeepsWhatWasWritten()
    {
        var stale = await CellAsync("2026-11-18");
        await CommentAsync(await CellAsync("2026-11-18"), "先に書いた");

        using var response = await PostAsync(stale, "あとから書いた");
        var page = await PortalClient.ReadPageAsync(response);

        Assert.Contains("いまのコメントは「先に書いた」です", page.QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("あとから書いた", page.QuerySelector<IHtmlTextAreaElement>("#comment-text")!.Value.Trim());
        await CommentAsync(page, "両方");
        Assert.Equal("両方", (await CellAsync("2026-11-18")).QuerySelector(".written")!.TextContent);
    }

    [Fact]
    public async Task Post_ATooLongComment_IsNamed()
    {
        using var response = await PostAsync(await CellAsync("2026-11-17"), new string('あ', 301));
        Assert.Contains("300字以内", (await PortalClient.ReadPageAsync(response)).QuerySelector("#comment-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AStrangersComment_IsForbidden()
    {
        var stranger = await Portal.ClientOfAsync("hanazono");
        Assert.Null((await stranger.GetPageAsync(Address("2026-11-16"))).QuerySelector("[data-comment-form]"));
        var own = await stranger.GetPageAsync("/account");
        using var response = await stranger.Http.PostAsync(
            "/window-counts/monthly/comment?office=oe-branch&date=2026-11-16&item=moving",
            new FormUrlEncodedContent([new("Text", "x"), new("__RequestVerificationToken", own.QuerySelector("meta[name='csrf-token']")!.GetAttribute("content")!)]));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("office=atlantis&date=2026-11-16&item=moving")]
    [InlineData("office=oe-branch&date=2026-11-16&item=passport-issue")]
    [InlineData("office=oe-branch&date=yesterday&item=moving")]
    [InlineData("")]
    public async Task Get_ACellThatIsNone_IsNotFound(string query)
    {
        var client = await Portal.ClientOfAsync(Clerk);
        using var response = await client.GetAsync($"/window-counts/monthly/cell?{query}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Address(string date) => $"/window-counts/monthly/cell?office={Branch}&date={date}&item=moving";

    private async Task<IHtmlDocument> CellAsync(string date, bool part = false) =>
        await (await Portal.ClientOfAsync(Clerk)).GetPageAsync($"{Address(date)}{(part ? "&part=true" : "")}");

    private async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string text, params (string Name, string Value)[] more)
    {
        var fields = more.ToDictionary(field => field.Name, field => (string?)field.Value);
        fields["Text"] = text;
        return await (await Portal.ClientOfAsync(Clerk)).SubmitAsync(PortalClient.FormIn(page, "/window-counts/monthly/comment"), fields);
    }

    private async Task CommentAsync(IHtmlDocument page, string text, params (string Name, string Value)[] more)
    {
        using var response = await PostAsync(page, text, more);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
