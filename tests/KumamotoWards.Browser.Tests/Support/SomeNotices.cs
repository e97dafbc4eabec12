using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace KumamotoWards.Browser.Tests.Support;

/// <summary>Notices of every kind, and mails of them that went, wait or failed, for the pages that show them.</summary>
internal static class SomeNotices
{
    public static async Task AddAsync(IServiceProvider services)
    {
        await TellAsync(services, "chuo-resident-affairs", "D0003", "D0004");
        await TellAsync(services, "hq-citizen-affairs", "D0006");
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<MailSender>(scope.ServiceProvider, new ChoosyTransport()).SendDueAsync(new MailInstance());
    }

    private static async Task TellAsync(IServiceProvider services, string unit, params string[] duty)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardsDbContext>();
        var unitId = await db.Units.Where(each => each.Code == unit).Select(each => each.Id).SingleAsync();
        var people = await db.StaffMembers.Where(person => duty.Contains(person.StaffNumber)).Select(person => person.Id).ToListAsync();
        foreach (var kind in Enum.GetValues<NoticeKind>())
            await scope.ServiceProvider.GetRequiredService<Outbox>().AddAsync(new NoticeDraft(
                kind, "区内確認をお願いします：繁忙期の窓口案内を出張所どうしで融通する", "提案した所属：大江出張所\n区内確認の期限：11月26日（木）まで", "次は中央区役所 総務企画課の番です。", "/help", [unitId], people));
        await db.SaveChangesAsync();
    }

    /// <summary>Takes one person's mail, puts off another's and refuses the third's.</summary>
    private sealed class ChoosyTransport : IMailTransport
    {
        public Task<MailAnswer> SendAsync(MimeMessage mail, CancellationToken cancellationToken) => Task.FromResult(mail.To.Mailboxes.Single().Address.Split('@')[0] switch
        {
            "chuo-kumin" => new MailAnswer(MailOutcome.Accepted),
            "chuo-kacho" => new MailAnswer(MailOutcome.Deferred, "サーバーの返事：450 4.2.0 greylisted, come again in 5 minutes"),
            _ => new MailAnswer(MailOutcome.Refused, "サーバーの返事：550 5.1.1 Recipient address rejected: User unknown in local recipient table"),
        });
    }
}
