using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Notifications;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Web.Tests.Notifications;

public sealed class ReadingNoticesTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task AtHome_UnreadNoticesStandFirst_WithTheirCount_AndWhoseTurnItIs()
    {
        await using var portal = new PortalFactory();
        foreach (var number in Enumerable.Range(1, 6)) await portal.TellAsync($"第{number}報");
        await portal.TellAsync("承認をお願いします", kind: NoticeKind.ProposalTurn, duty: "D0004");
        using var manager = await portal.SignInAsync("chuo-kacho");

        var home = await manager.GetPageAsync("/");
        Assert.Equal("未読 7件", Text(home, "#notices .section-head .note"));
        var items = home.QuerySelectorAll("#notices li.unread");
        Assert.Equal(5, items.Length);
        Assert.Equal("承認をお願いします", items[0].QuerySelector(".news-title")!.TextContent);
        Assert.Equal("あなたの番", items[0].QuerySelector(".chip")!.TextContent);
        Assert.Equal("次は区民課の番です。", items[0].QuerySelector(".news-turn")!.TextContent);

        using var stranger = await portal.SignInAsync("honcho");
        Assert.Contains("お知らせはありません", Text(await stranger.GetPageAsync("/"), "#notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpeningANotice_LeadsToItsPage_AndMarksItRead()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("第1報", path: "/help/keyboard");
        using var manager = await portal.SignInAsync("chuo-kacho");
        var link = (await manager.GetPageAsync("/")).QuerySelector("#notices .news-title a")!.GetAttribute("href")!;

        using var opened = await manager.GetAsync(link);
        Assert.Equal("/help/keyboard", opened.Headers.Location!.OriginalString);
        Assert.Empty((await manager.GetPageAsync("/")).QuerySelectorAll("#notices li.unread"));
    }

    [Fact]
    public async Task MarkingOneRead_ComesBackToWhereItWasPressed()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("第1報");
        await portal.TellAsync("第2報");
        using var manager = await portal.SignInAsync("chuo-kacho");

        using var atHome = await manager.SubmitAsync(PortalClient.FormIn(await manager.GetPageAsync("/"), "/notifications/2/read"), Nothing);
        Assert.Equal("/#notices", atHome.Headers.Location!.OriginalString);
        Assert.Equal("未読1", Text(await manager.GetPageAsync("/notifications"), ".tabs li:last-child"));
        using var inList = await manager.SubmitAsync(PortalClient.FormIn(await manager.GetPageAsync("/notifications?show=unread"), "/notifications/1/read"), Nothing);
        Assert.Equal("/notifications?show=unread#notices", inList.Headers.Location!.OriginalString);
        Assert.Contains("未読のお知らせはありません", Text(await manager.GetPageAsync("/notifications?show=unread"), "main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarkingAllRead_LeavesWhatCameSinceThePageWasOpened()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("第1報");
        await portal.TellAsync("第2報");
        using var manager = await portal.SignInAsync("chuo-kacho");
        var form = PortalClient.FormIn(await manager.GetPageAsync("/notifications"), "/notifications/read");
        await portal.TellAsync("第3報");

        using var response = await manager.SubmitAsync(form, Nothing);
        var page = await manager.GetPageAsync("/notifications");
        Assert.Contains("2件のお知らせを既読にしました", Text(page, ".notice"), StringComparison.Ordinal);
        Assert.Equal(["第3報"], page.QuerySelectorAll("li.unread .news-title").Select(title => title.TextContent));
    }

    [Fact]
    public async Task TheNoticeOfAnother_IsNotThere_ToOpenOrToMark()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("第1報");
        using var stranger = await portal.SignInAsync("honcho");
        using var opened = await stranger.GetAsync("/notifications/1");
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
        await portal.TellAsync("自分への知らせ", unit: "hq-citizen-affairs");
        var form = PortalClient.FormIn(await stranger.GetPageAsync("/"), "/notifications/2/read");
        form.SetAttribute("action", "/notifications/1/read");
        using var marked = await stranger.SubmitAsync(form, Nothing);
        Assert.Equal(HttpStatusCode.NotFound, marked.StatusCode);
        Assert.False(await portal.WithContextAsync(db => db.NoticeRecipients.AnyAsync(recipient => recipient.IsRead)));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("")]
    public async Task AForgedWayBack_LeadsToTheList(string back)
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("第1報");
        using var manager = await portal.SignInAsync("chuo-kacho");
        using var response = await manager.PostFormAsync("/", new Dictionary<string, string?> { ["Back"] = back }, "/notifications/1/read");
        Assert.Equal("/notifications#notices", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task TheList_HasPages_AndItsTextsAreTextOnly()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("<script>alert(1)</script>");
        foreach (var number in Enumerable.Range(2, 20)) await portal.TellAsync($"第{number}報");
        using var manager = await portal.SignInAsync("chuo-kacho");

        Assert.Equal(20, (await manager.GetPageAsync("/notifications")).QuerySelectorAll(".news > li").Length);
        var last = await manager.GetPageAsync("/notifications?page=2");
        Assert.Equal("<script>alert(1)</script>", Text(last, ".news-title"));
        Assert.Equal("「待合の番号札を更新する」\n提案した所属：大江出張所", Text(last, ".news-facts"));
    }

    [Fact]
    public async Task AtHome_NoticesCostOneQuery()
    {
        await using var portal = new PortalFactory();
        foreach (var number in Enumerable.Range(1, 6)) await portal.TellAsync($"第{number}報");
        using var manager = await portal.SignInAsync("chuo-kacho");
        using var log = CommandLog.Of(portal);
        await manager.GetPageAsync("/");
        Assert.Single(log.Commands, command => command.Contains("NoticeRecipients", StringComparison.Ordinal));
    }

    private static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.Text().Trim();
}
