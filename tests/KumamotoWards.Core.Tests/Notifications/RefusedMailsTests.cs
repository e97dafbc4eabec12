using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

/// <summary>What one mail is refused for. The others go.</summary>
public sealed class RefusedMailsTests
{
    [Fact]
    public async Task RefusedForNow_ItIsTriedAgain_EachTimeLater_WithTheSameMessageId()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = _ => MailTreatment.DeferRecipient;
        List<double> pauses = [];
        for (var attempt = 0; attempt < 7; attempt++)
        {
            Assert.Equal(0, await outbox.SendAsync());
            var mail = Assert.Single(await outbox.MailsAsync());
            Assert.Equal((MailState.Waiting, "サーバーの返事：450 4.2.0 greylisted, come again"), (mail.State, mail.LastError));
            pauses.Add((mail.NextAttemptAt - mail.LastAttemptAt!.Value).TotalSeconds);
            outbox.Database.Time.Advance(mail.NextAttemptAt - outbox.Database.Time.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await outbox.SendAsync());
            outbox.Database.Time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal([30, 60, 120, 240, 480, 900, 900], pauses);
        Assert.Equal(7, outbox.Server.AskedFor.Count);

        outbox.Server.Treats = _ => MailTreatment.Take;
        Assert.Equal(1, await outbox.SendAsync());
        Assert.Equal((await outbox.MailsAsync())[0].MessageId, Assert.Single(outbox.Server.TakenIds));
    }

    [Theory]
    [InlineData(MailTreatment.RefuseRecipient, "サーバーの返事：550 5.1.1 no such user")]
    [InlineData(MailTreatment.RefuseContent, "サーバーの返事：554 5.6.0 content not accepted")]
    public async Task RefusedForGood_ItIsMarked_AndTheOthersGo(MailTreatment treatment, string why)
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = address => address.StartsWith("p02", StringComparison.Ordinal) ? treatment : MailTreatment.Take;

        Assert.Equal(2, await outbox.SendAsync());
        outbox.Database.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await outbox.SendAsync());

        var mails = await outbox.MailsAsync();
        Assert.Equal([MailState.Accepted, MailState.Failed, MailState.Accepted], mails.Select(mail => mail.State));
        Assert.Equal(why, mails[1].LastError);
        Assert.Equal(1, mails[1].Attempts);
    }

    [Fact]
    public async Task TriedAgain_ItGoesToTheAddressThatIsRegisteredNow()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var person = (await outbox.PeopleAsync(1))[0];
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = address => address == "p01@example.lg.jp" ? MailTreatment.RefuseRecipient : MailTreatment.Take;
        await outbox.SendAsync();

        await ReachAtAsync(outbox, person, "right@example.lg.jp");
        await TryAgainAsync(outbox);
        Assert.Equal(1, await outbox.SendAsync());
        Assert.Equal("right@example.lg.jp", outbox.Server.Taken.Single().To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task AnAddressThatIsGone_FailsByItself()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var people = await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        await ReachAtAsync(outbox, people[0], null);
        await ReachAtAsync(outbox, people[1], "no address at all");

        Assert.Equal(1, await outbox.SendAsync());
        Assert.Equal(["メールアドレスが登録されていません。", "メールアドレスの形が正しくありません。", null], (await outbox.MailsAsync()).Select(mail => mail.LastError));
    }

    [Fact]
    public async Task OnceAccepted_NothingSendsItAgain()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        await outbox.SendAsync();

        await Assert.ThrowsAsync<RuleViolationException>(() => TryAgainAsync(outbox));
        Assert.Equal(0, await outbox.Database.InScopeAsync(services => services.GetRequiredService<MailWatch>().TryAllAgainAsync()));
        outbox.Database.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, await outbox.SendAsync());
        Assert.Single(outbox.Server.Taken);
    }

    [Fact]
    public async Task TriedAgainBySeveralAtOnce_ItGoesOnce()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = _ => MailTreatment.RefuseRecipient;
        await outbox.SendAsync();
        outbox.Server.Treats = _ => MailTreatment.Take;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => outbox.Database.InScopeAsync(services => services.GetRequiredService<MailWatch>().TryAllAgainAsync())));
        Assert.Equal(3, await outbox.SendAsync());
        Assert.Equal(3, outbox.Server.Taken.Count);
    }

    [Fact]
    public async Task APoisonedMail_WhichEndsTheConnection_HoldsUpNoOther()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(4);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = address => address.StartsWith("p02", StringComparison.Ordinal) ? MailTreatment.HangUp : MailTreatment.Take;

        Assert.Equal(3, await outbox.SendAsync());

        var poisoned = (await outbox.MailsAsync())[1];
        Assert.Equal(MailState.Waiting, poisoned.State);
        Assert.StartsWith("サーバーの返事がありません：", poisoned.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMailThatTheServerPutsOffForDays_IsGivenUpForAnAdministratorToSee()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Server.Treats = _ => MailTreatment.DeferRecipient;

        outbox.Database.Time.Advance(TimeSpan.FromHours(120));
        await outbox.SendAsync();
        Assert.Equal(MailState.Waiting, (await outbox.MailsAsync())[0].State);
        outbox.Database.Time.Advance(TimeSpan.FromMinutes(1));
        await outbox.SendAsync();
        Assert.Equal(MailState.Failed, (await outbox.MailsAsync())[0].State);
    }

    private static Task<int> ReachAtAsync(OutboxDatabase outbox, int staffMemberId, string? address) => outbox.Database.WithContextAsync(async db =>
    {
        (await db.StaffMembers.SingleAsync(person => person.Id == staffMemberId)).ReachAt(address);
        return await db.SaveChangesAsync();
    });

    private static async Task TryAgainAsync(OutboxDatabase outbox)
    {
        var id = (await outbox.MailsAsync())[0].Id;
        await outbox.Database.InScopeAsync(services => services.GetRequiredService<MailWatch>().TryAgainAsync(id));
    }
}
