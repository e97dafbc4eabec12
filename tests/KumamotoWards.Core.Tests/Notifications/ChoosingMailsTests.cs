using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

public sealed class ChoosingMailsTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData(MailScope.OwnDuties, false, false)]
    [InlineData(MailScope.OwnDuties, true, true)]
    [InlineData(MailScope.WholeUnit, false, true)]
    [InlineData(MailScope.WholeUnit, true, true)]
    public async Task OwnDuties_AlwaysComeByMail_AllElseOnlyWhereChosen(MailScope? chosen, bool isDuty, bool isMailed)
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var me = await outbox.PersonAsync("me");
        if (chosen is { } scope) await outbox.ChooseAsync(me, scope);

        await outbox.WriteAsync(await outbox.DraftAsync(duty: isDuty ? [me] : []));

        Assert.Equal(isMailed, Assert.Single(await outbox.RecipientsAsync()).Mail is not null);
    }

    [Fact]
    public async Task ChoosingAgain_ReplacesTheChoice()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var me = await outbox.PersonAsync("me");
        await outbox.ChooseAsync(me, MailScope.WholeUnit);
        await outbox.ChooseAsync(me, MailScope.OwnDuties);
        await outbox.WriteAsync(await outbox.DraftAsync());
        Assert.Null(Assert.Single(await outbox.RecipientsAsync()).Mail);
    }

    [Fact]
    public async Task WithoutAnAddress_OrAnAccountToSignInWith_OneIsToldAtHomeOnly()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        int[] people = [await outbox.PersonAsync("unreachable"), await outbox.PersonAsync("no-account", hasAccount: false), await outbox.PersonAsync("disabled")];
        await outbox.Database.WithContextAsync(async db =>
        {
            (await db.StaffMembers.SingleAsync(person => person.Id == people[0])).ReachAt(null);
            (await db.Set<Account>().SingleAsync(account => account.StaffMemberId == people[2])).IsDisabled = true;
            return await db.SaveChangesAsync();
        });

        await outbox.WriteAsync(await outbox.DraftAsync(kind: NoticeKind.ProposalTurn));

        var recipients = await outbox.RecipientsAsync();
        Assert.Equal(people, recipients.Select(each => each.StaffMemberId));
        Assert.All(recipients, each => Assert.Null(each.Mail));
    }

    [Fact]
    public async Task WithoutAMailServer_NoMailIsWritten_ToBeSentInALumpLater()
    {
        await using var outbox = await OutboxDatabase.CreateAsync(configure: options => options.Transport = MailTransportKind.None);
        await outbox.PeopleAsync(1);
        await outbox.WriteAsync(await outbox.DraftAsync());
        Assert.Null(Assert.Single(await outbox.RecipientsAsync()).Mail);
        Assert.Equal(0, await outbox.SendAsync());
    }
}
