using System.Net;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Moq;
using Xunit;

namespace KumamotoWards.Web.Tests.Notifications;

public sealed class WatchingMailsTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task WhatFailed_IsListedWithItsReason_AndCanBeTriedAgain()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("承認をお願いします", kind: NoticeKind.ProposalTurn, duty: "D0004");
        await portal.TellAsync("次もお願いします", kind: NoticeKind.ProposalTurn, duty: "D0003");
        await SendAsync(portal, mail => new MailAnswer(MailOutcome.Refused, "サーバーの返事：550 no such user"));
        using var admin = await portal.SignInAsync("admin");

        var page = await admin.GetPageAsync("/admin/mail");
        Assert.Contains("送れないメールが 2件あります", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains("承認をお願いします", StringComparison.Ordinal));
        Assert.Contains("サーバーの返事：550 no such user", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("chuo-kacho@example.lg.jp", row.TextContent, StringComparison.Ordinal);

        var address = row.QuerySelector("form")!.GetAttribute("action")!;
        using var again = await admin.SubmitAsync(PortalClient.FormIn(page, address), Nothing);
        Assert.Equal([MailState.Waiting, MailState.Failed], await StatesAsync(portal));
        // Pressed twice, in two windows: the second is told.
        using var late = await admin.SubmitAsync(PortalClient.FormIn(page, address), Nothing);
        Assert.Contains("送り直していません", (await admin.GetPageAsync("/admin/mail")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        using var all = await admin.SubmitAsync(PortalClient.FormIn(page, "/admin/mail/again"), Nothing);
        await SendAsync(portal, mail => new MailAnswer(MailOutcome.Accepted));
        Assert.Equal([MailState.Accepted, MailState.Accepted], await StatesAsync(portal));
        Assert.Contains("送っていないメールはありません", (await admin.GetPageAsync("/admin/mail")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await admin.GetPageAsync("/admin/mail?state=Accepted")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task WhatWaits_SaysWhyAndUntilWhen()
    {
        await using var portal = new PortalFactory();
        await portal.TellAsync("承認をお願いします", kind: NoticeKind.ProposalTurn, duty: "D0004");
        await SendAsync(portal, mail => new MailAnswer(MailOutcome.Deferred, "サーバーの返事：450 come again"));
        using var admin = await portal.SignInAsync("admin");

        var page = await admin.GetPageAsync("/admin/mail?state=Waiting");
        Assert.Contains("一度で送れなかったメールが 1件あります", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("次は 11月20日（金） 17:02", row, StringComparison.Ordinal);
        Assert.Contains("450 come again", row, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("tbody form"));
    }

    [Fact]
    public async Task AMailThatThereIsNot_IsNotFound()
    {
        await using var portal = new PortalFactory();
        using var admin = await portal.SignInAsync("admin");
        using var response = await admin.SendJsonAsync(HttpMethod.Post, "/admin/mail/4711/again", new { });
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Task<List<MailState>> StatesAsync(PortalFactory portal) =>
        portal.WithContextAsync(db => db.MailDeliveries.OrderBy(mail => mail.Id).Select(mail => mail.State).ToListAsync());

    /// <summary>One look at the outbox, with a server that answers so.</summary>
    private static Task<int> SendAsync(PortalFactory portal, Func<MimeMessage, MailAnswer> answer) => portal.InScopeAsync(services =>
    {
        var transport = new Mock<IMailTransport>();
        transport.Setup(each => each.SendAsync(It.IsAny<MimeMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync((MimeMessage mail, CancellationToken _) => answer(mail));
        return ActivatorUtilities.CreateInstance<MailSender>(services, transport.Object).SendDueAsync(services.GetRequiredService<MailInstance>());
    });
}
