using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using KumamotoWards.TestSupport.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Notifications;

/// <summary>Two real processes on one database and a real mail server. One is killed with a mail in its hands.</summary>
public sealed class KillingASenderTests
{
    private const int Notices = 6;

    [Fact]
    public async Task NothingIsLost_WhenOneIsKilled_AndNothingGoesTwiceInNormalRunning()
    {
        await using var server = MailServer.Start();
        await using var first = await PortalProcess.StartAsync(Settings(server));
        await WantEverythingAsync(first);

        var written = await TellAsync(first, "一");
        await KillWithAMailInHandAsync(first, server, written.Count / 2);
        await using var second = await first.StartBesideAsync();
        await AllAcceptedAsync(first);

        Assert.Equal(written.Order(), server.TakenIds.Distinct().Order());
        // The one in hand came twice: the server took it, and nobody could write that down.
        Assert.Equal(written.Count + 1, server.Taken.Count);

        await first.RestartAsync();
        var more = await TellAsync(first, "二");
        await AllAcceptedAsync(first);
        Assert.Equal(more.Order(), server.TakenIds.Skip(written.Count + 1).Order());
    }

    private static async Task KillWithAMailInHandAsync(PortalProcess portal, MailServer server, int before)
    {
        for (var taken = 0; taken < before; taken++) await server.NextTakenAsync();
        var gate = server.Holding = new Gate();
        await gate.ReachedAsync();
        server.Holding = null;
        await portal.KillAsync();
        gate.Open();
    }

    /// <summary>The lease is short, so that the test need not wait long for the dead process's.</summary>
    private static Dictionary<string, string> Settings(MailServer server) => new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = $"{server.Port}",
        ["Mail:Smtp:TimeoutSeconds"] = "8",
        ["Mail:LeaseSeconds"] = "16",
        ["Mail:PollSeconds"] = "1",
        ["Mail:FirstRetrySeconds"] = "1",
    };

    private static Task<int> WantEverythingAsync(PortalProcess portal) => WithDatabaseAsync(portal, async services =>
    {
        var db = services.GetRequiredService<WardsDbContext>();
        foreach (var person in await db.StaffMembers.Select(person => person.Id).ToListAsync()) db.MailPreferences.Add(new MailPreference(person, MailScope.WholeUnit));
        return await db.SaveChangesAsync();
    });

    /// <returns>The Message-IDs of what was written.</returns>
    private static Task<List<string>> TellAsync(PortalProcess portal, string word) => WithDatabaseAsync(portal, async services =>
    {
        var db = services.GetRequiredService<WardsDbContext>();
        for (var number = 0; number < Notices; number++)
            await NoticePortal.TellAsync(services, $"{word}の{number}", "chuo-resident-affairs", NoticeKind.ProposalNews, "/help");
        return await db.MailDeliveries.Where(mail => mail.Recipient.Notice.Subject.StartsWith(word)).Select(mail => mail.MessageId).ToListAsync();
    });

    private static async Task AllAcceptedAsync(PortalProcess portal)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (await WithDatabaseAsync(portal, services => services.GetRequiredService<WardsDbContext>().MailDeliveries.AllAsync(mail => mail.State == MailState.Accepted))) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("Mails still wait.");
    }

    private static async Task<T> WithDatabaseAsync<T>(PortalProcess portal, Func<IServiceProvider, Task<T>> work)
    {
        var options = new MailOptions { Transport = MailTransportKind.Smtp, From = "kusei-portal@example.lg.jp" };
        await using var services = new ServiceCollection().AddWardsData(portal.Database).AddSingleton(options).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
