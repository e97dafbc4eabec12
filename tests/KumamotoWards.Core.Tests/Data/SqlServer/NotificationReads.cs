using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Tests.Data.SqlServer;

/// <summary>Every query of the notices, once: written, listed, read, mailed, refused, tried again, removed.</summary>
internal static class NotificationReads
{
    public static async Task RunAsync()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var me = (await outbox.PeopleAsync(2))[0];
        outbox.Server.Treats = address => address.StartsWith("p02", StringComparison.Ordinal) ? MailTreatment.RefuseRecipient : MailTreatment.Take;
        await outbox.WriteAsync(await outbox.DraftAsync(key: "first"));
        await outbox.SendAsync();
        await InAsync<NoticeQueries>(outbox, notices => notices.DigestAsync(me));
        await InAsync<NoticeQueries>(outbox, notices => notices.ListAsync(me, unreadOnly: true, page: 1));
        await InAsync<NoticeReading>(outbox, reading => reading.ReadAsync(me, noticeId: 1));
        await InAsync<NoticeReading>(outbox, reading => reading.ReadAllAsync(me, through: 1));
        await InAsync<MailPreferences>(outbox, preferences => preferences.OfAsync(me));
        foreach (MailState? state in new MailState?[] { null, MailState.Failed })
            await InAsync<MailWatch>(outbox, watch => watch.ListAsync(state, page: 1));
        await InAsync<MailWatch>(outbox, watch => watch.CountsAsync());
        await InAsync<MailWatch>(outbox, watch => watch.TryAgainAsync(id: 2));
        outbox.Database.Time.Advance(TimeSpan.FromDays(outbox.Options.KeepDays + 1));
        await InAsync<NoticeTidying>(outbox, tidying => tidying.RunAsync(outbox.Instance));
    }

    private static Task InAsync<T>(OutboxDatabase outbox, Func<T, Task> work) where T : notnull =>
        outbox.Database.InScopeAsync(services => work(services.GetRequiredService<T>()));
}
