using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

public sealed class ReadingNoticesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task TheDigest_HasUnreadOnesFirst_TheNewestFirst_AndTheirCount(DatabaseProvider provider)
    {
        await using var outbox = await OutboxDatabase.CreateAsync(provider);
        var (me, other) = (await outbox.PersonAsync("me"), await outbox.PersonAsync("other"));
        foreach (var number in Enumerable.Range(1, 8)) await outbox.WriteAsync(await outbox.DraftAsync(subject: $"第{number}報"));
        var ids = (await outbox.RecipientsAsync()).Where(each => each.StaffMemberId == me).Select(each => each.NoticeId).ToList();
        foreach (var id in ids.Skip(3)) await ReadAsync(outbox, me, id);

        var digest = await outbox.Database.InScopeAsync(services => services.GetRequiredService<NoticeQueries>().DigestAsync(me));

        Assert.Equal(3, digest.Unread);
        Assert.Equal(["第3報", "第2報", "第1報", "第8報", "第7報"], digest.Items.Select(notice => notice.Subject));
        Assert.Equal(8, await outbox.Database.InScopeAsync(services => services.GetRequiredService<NoticeQueries>().UnreadAsync(other)));
    }

    [Fact]
    public async Task OneReadsOnesOwnOnly()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var (me, stranger) = (await outbox.PersonAsync("me"), await outbox.PersonAsync("stranger", unit: "chuo-tax"));
        await outbox.WriteAsync(await outbox.DraftAsync());
        var id = (await outbox.RecipientsAsync())[0].NoticeId;

        Assert.Null(await ReadAsync(outbox, stranger, id));
        Assert.False((await outbox.RecipientsAsync())[0].IsRead);
        Assert.Equal("/proposals/12", await ReadAsync(outbox, me, id));
        Assert.True((await outbox.RecipientsAsync())[0].IsRead);
    }

    [Fact]
    public async Task ReadingAll_LeavesWhatCameSince()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var me = await outbox.PersonAsync("me");
        foreach (var number in Enumerable.Range(1, 3)) await outbox.WriteAsync(await outbox.DraftAsync(subject: $"第{number}報"));
        var seen = (await outbox.RecipientsAsync())[1].NoticeId;

        Assert.Equal(2, await outbox.Database.InScopeAsync(services => services.GetRequiredService<NoticeReading>().ReadAllAsync(me, seen)));
        Assert.Equal([true, true, false], (await outbox.RecipientsAsync()).Select(each => each.IsRead));
    }

    [Fact]
    public async Task OldNotices_AreRemoved_ExceptWhatWaitsToBeSent()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync(subject: "送った"));
        await outbox.SendAsync();
        await outbox.WriteAsync(await outbox.DraftAsync(subject: "まだ"));
        outbox.Database.Time.Advance(TimeSpan.FromDays(outbox.Options.KeepDays));
        await outbox.WriteAsync(await outbox.DraftAsync(subject: "新しい"));

        Assert.Equal(0, await TidyAsync(outbox));
        outbox.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await TidyAsync(outbox));
        Assert.Equal(["まだ", "新しい"], await outbox.Database.WithContextAsync(db => db.Notices.OrderBy(notice => notice.Id).Select(notice => notice.Subject).ToListAsync()));
        Assert.Equal(2, (await outbox.MailsAsync()).Count);
    }

    private static Task<int> TidyAsync(OutboxDatabase outbox) =>
        outbox.Database.InScopeAsync(services => services.GetRequiredService<NoticeTidying>().RunAsync(outbox.Instance));

    private static Task<string?> ReadAsync(OutboxDatabase outbox, int person, long id) =>
        outbox.Database.InScopeAsync(services => services.GetRequiredService<NoticeReading>().ReadAsync(person, id));
}
