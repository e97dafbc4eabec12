using System.Net;
using KumamotoWards.Core.Notifications;
using KumamotoWards.TestSupport.Notifications;
using KumamotoWards.TestSupport.Portal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace KumamotoWards.Web.Tests.Notifications;

public sealed class NotWaitingForMailTests
{
    [Fact]
    public async Task WhileTheMailServerSaysNothing_RequestsAnswer_AndNoticesAreWritten()
    {
        await using var server = MailServer.Start();
        server.Greets = false;
        await using var portal = new MailingPortal(server);
        using var manager = await portal.SignInAsync("chuo-kacho");
        await portal.TellAsync("待っている知らせ", kind: NoticeKind.ProposalTurn, duty: "D0004");
        portal.Time.Advance(TimeSpan.FromSeconds(5));
        await server.NextConnectionAsync();

        Assert.Contains("待っている知らせ", (await manager.GetPageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        await portal.TellAsync("その間の知らせ");
        using var saved = await manager.PostFormAsync("/account/mail", new Dictionary<string, string?> { ["Scope"] = "WholeUnit" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("その間の知らせ", (await manager.GetPageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
        // Told to stop, the portal would wait for the mail under way.
        await server.DieAsync();
    }

    [Fact]
    public async Task TheWorker_SendsWhatWasWritten_ByItself()
    {
        await using var server = MailServer.Start();
        await using var portal = new MailingPortal(server);
        await portal.TellAsync("届く知らせ", kind: NoticeKind.ProposalTurn, duty: "D0004");
        portal.Time.Advance(TimeSpan.FromSeconds(5));
        await server.NextTakenAsync();
        Assert.Equal(("届く知らせ", "chuo-kacho@example.lg.jp"), (server.Taken[0].Subject, server.Taken[0].To.Mailboxes.Single().Address));
    }

    [Fact]
    public void AMailServerWithoutAName_StopsTheStart_AndSaysWhichKey()
    {
        using var portal = new MailingPortal(server: null);
        var refusal = Assert.Throws<OptionsValidationException>(() => portal.CreateClient());
        Assert.Contains("Mail:Smtp:Host must name the mail server.", refusal.Failures);
    }

    private sealed class MailingPortal(MailServer? server) : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:Transport", "Smtp").UseSetting("Mail:Smtp:Host", server is null ? "" : "127.0.0.1").UseSetting("Mail:Smtp:Port", $"{server?.Port ?? 25}");
        }
    }
}
