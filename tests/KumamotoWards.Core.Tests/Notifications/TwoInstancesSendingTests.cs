using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

/// <summary>Two instances on one database, by the clock of the test. Real processes that are killed: <c>KillingASenderTests</c>.</summary>
public sealed class TwoInstancesSendingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task WhileMailsKeepComing_EachGoesOnce(DatabaseProvider provider)
    {
        await using var outbox = await OutboxDatabase.CreateAsync(provider);
        await outbox.PeopleAsync(4);
        MailInstance[] instances = [new(), new()];

        for (var round = 0; round < 5; round++)
        {
            await outbox.WriteAsync(await outbox.DraftAsync(subject: $"第{round}報"));
            await Task.WhenAll(instances.Concat(instances).Select(instance => outbox.SendAsync(instance)));
            outbox.Database.Time.Advance(TimeSpan.FromSeconds(5));
        }
        foreach (var instance in instances) await outbox.SendAsync(instance);

        Assert.Equal(20, outbox.Server.Taken.Count);
        Assert.Equal((await outbox.MailsAsync()).Select(mail => mail.MessageId).Order(), outbox.Server.TakenIds.Order());
    }

    [Fact]
    public async Task OneSends_TheOtherWaits_UntilItIsGivenTheJobOrTheLeaseEnds()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var (one, other) = (new MailInstance(), new MailInstance());
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        Assert.Equal(1, await outbox.SendAsync(one));

        await outbox.WriteAsync(await outbox.DraftAsync());
        Assert.Equal(0, await outbox.SendAsync(other));
        await outbox.Database.InScopeAsync(services => services.GetRequiredService<MailSender>().ReleaseAsync(one));
        Assert.Equal(1, await outbox.SendAsync(other));

        await outbox.WriteAsync(await outbox.DraftAsync());
        outbox.Database.Time.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal(1, await outbox.SendAsync(new MailInstance()));
    }

    [Fact]
    public async Task ALongList_KeepsTheLease_ByTakingItAgain()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(6);
        await outbox.WriteAsync(await outbox.DraftAsync());
        // Each mail takes 50 seconds: six of them outlast a lease of 120.
        outbox.Server.Treats = _ =>
        {
            outbox.Database.Time.Advance(TimeSpan.FromSeconds(50));
            return outbox.SendAsync(new MailInstance()).GetAwaiter().GetResult() == 0 ? MailTreatment.Take : MailTreatment.RefuseContent;
        };

        Assert.Equal(6, await outbox.SendAsync());
        Assert.Equal(6, outbox.Server.TakenIds.Distinct().Count());
        Assert.Equal(6, outbox.Server.Taken.Count);
    }

    [Fact]
    public async Task OneThatStopsForLongerThanItsLease_LosesNothing_AndWhatItHadInHandIsRecognisable()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var (one, other) = (new MailInstance(), new MailInstance());
        await outbox.PeopleAsync(3);
        await outbox.WriteAsync(await outbox.DraftAsync());
        var stuck = outbox.Server.Holding = new Gate();

        var first = outbox.SendAsync(one);
        await stuck.ReachedAsync();
        outbox.Server.Holding = null;
        // A machine that stood still: its limit for one mail never fires, while everybody else's clock goes on.
        await using var elsewhere = SecondMachine.Beside(outbox);
        elsewhere.Time.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal(3, await elsewhere.SendAsync(other));
        stuck.Open();
        await first;

        Assert.All(await outbox.MailsAsync(), mail => Assert.Equal(MailState.Accepted, mail.State));
        Assert.Equal(3, outbox.Server.TakenIds.Distinct().Count());
        Assert.Equal(4, outbox.Server.Taken.Count);
    }
}
