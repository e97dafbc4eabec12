using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.Notifications;

public sealed class WritingNoticesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task WhoIsInTheUnitNow_IsTold_AndWhoHasTheDuty(DatabaseProvider provider)
    {
        await using var outbox = await OutboxDatabase.CreateAsync(provider);
        var clerk = await outbox.PersonAsync("clerk");
        var head = await outbox.PersonAsync("head");
        await outbox.PersonAsync("left", to: new DateOnly(2026, 11, 19));
        await outbox.PersonAsync("coming", from: new DateOnly(2026, 11, 21));
        await outbox.PersonAsync("elsewhere", unit: "chuo-tax");
        var outside = await outbox.PersonAsync("outside", unit: "chuo-tax");

        await outbox.WriteAsync(await outbox.DraftAsync(duty: [head, outside]));

        Assert.Equal([(clerk, false), (head, true), (outside, true)], (await outbox.RecipientsAsync()).Select(each => (each.StaffMemberId, each.IsDuty)));
    }

    [Fact]
    public async Task TheNoticeLands_OrNot_WithWhatItTellsOf()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        var draft = await outbox.DraftAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => outbox.Database.InScopeAsync(services => WriteAndFailAsync(services, draft)));
        Assert.Empty(await outbox.RecipientsAsync());
        Assert.Equal(0, await outbox.SendAsync());

        await outbox.WriteAsync(draft);
        Assert.Single(await outbox.RecipientsAsync());
    }

    [Fact]
    public async Task Adding_SavesNothingByItself()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        var draft = await outbox.DraftAsync();
        await outbox.Database.InScopeAsync(services => services.GetRequiredService<Outbox>().AddAsync(draft));
        Assert.Empty(await outbox.RecipientsAsync());
    }

    [Fact]
    public async Task NobodyInTheUnit_AndNobodyOfThatNumber_IsNoError()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.WriteAsync(await outbox.DraftAsync(kind: NoticeKind.ProposalTurn, duty: [4711]));
        Assert.Empty(await outbox.RecipientsAsync());
    }

    [Theory]
    [InlineData(NoticeKind.ProposalTurn, true)]
    [InlineData(NoticeKind.ProposalReminder, true)]
    [InlineData(NoticeKind.ProposalOverdue, true)]
    [InlineData(NoticeKind.Mention, true)]
    [InlineData(NoticeKind.ProposalNews, false)]
    public async Task WorkThatNobodyInParticularHas_IsTheDutyOfTheUnit(NoticeKind kind, bool isDuty)
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PersonAsync("clerk");
        await outbox.WriteAsync(await outbox.DraftAsync(kind: kind));
        Assert.Equal(isDuty, Assert.Single(await outbox.RecipientsAsync()).IsDuty);
    }

    [Fact]
    public async Task OnesOwnDoing_IsNoNews_ButOnesOwnDutyIs()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var me = (await outbox.PeopleAsync(1))[0];
        await outbox.WriteAsync(await outbox.DraftAsync(), actor: me);
        await outbox.WriteAsync(await outbox.DraftAsync(duty: [me]), actor: me);
        Assert.Equal([(true, false), (false, true)], (await outbox.RecipientsAsync()).Select(each => (each.IsRead, each.Mail is not null)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ASecondDraftWithTheSameKey_IsNotWritten(DatabaseProvider provider)
    {
        await using var outbox = await OutboxDatabase.CreateAsync(provider);
        await outbox.PeopleAsync(1);
        var reminder = await outbox.DraftAsync(key: "proposal-12-reminder-1");
        await outbox.Database.InScopeAsync(async services =>
        {
            var box = services.GetRequiredService<Outbox>();
            await box.AddAsync(reminder);
            await box.AddAsync(reminder);
            await services.GetRequiredService<WardsDbContext>().SaveChangesAsync();
        });
        await outbox.WriteAsync(reminder with { Subject = "別の言い方" });
        await outbox.WriteAsync(reminder with { Key = "proposal-12-reminder-2" });
        Assert.Equal(2, (await outbox.RecipientsAsync()).Count);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TwoDraftsWithTheSameKey_AtTheSameMoment_AreWrittenOnce(DatabaseProvider provider)
    {
        await using var outbox = await OutboxDatabase.CreateAsync(provider);
        await outbox.PeopleAsync(1);
        var reminder = await outbox.DraftAsync(key: "proposal-12-reminder-1");
        await using var late = outbox.Database.NewScope();
        await late.ServiceProvider.GetRequiredService<Outbox>().AddAsync(reminder);

        await outbox.WriteAsync(reminder);

        await Assert.ThrowsAsync<DbUpdateException>(() => late.ServiceProvider.GetRequiredService<WardsDbContext>().SaveChangesAsync());
        Assert.Single(await outbox.RecipientsAsync());
    }

    [Fact]
    public async Task WhatPeopleTyped_BecomesTextThatAMailCanCarry()
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        await outbox.PeopleAsync(1);
        var draft = await outbox.DraftAsync();

        await outbox.WriteAsync(draft with { Subject = "提案\r\nBcc: all@example.lg.jp\u0000", Facts = "一行目\r\n二行目\u0007\n" + new string('長', 5000), Turn = "次は\n市民課" });
        await outbox.WriteAsync(draft with { Subject = new string('題', 118) + "𠮷𠮷" });

        var notices = (await outbox.MailsAsync()).Select(mail => mail.Recipient.Notice).ToList();
        Assert.Equal("提案 Bcc: all@example.lg.jp", notices[0].Subject);
        Assert.StartsWith("一行目\n二行目 \n長", notices[0].Facts, StringComparison.Ordinal);
        Assert.Equal(Notice.FactsMaxLength, notices[0].Facts.Length);
        Assert.Equal("次は 市民課", notices[0].Turn);
        Assert.Equal(new string('題', 118) + "…", notices[1].Subject);
    }

    [Theory]
    [InlineData("proposals/12")]
    [InlineData("//elsewhere.example/12")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/proposals/12\r\nX-Header: 1")]
    [InlineData("/\\elsewhere.example")]
    public async Task AnAddressOutsideThePortal_IsRefused(string path)
    {
        await using var outbox = await OutboxDatabase.CreateAsync();
        var draft = await outbox.DraftAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => outbox.WriteAsync(draft with { Path = path }));
    }

    private static async Task WriteAndFailAsync(IServiceProvider services, NoticeDraft draft)
    {
        var db = services.GetRequiredService<WardsDbContext>();
        await db.WriteAsync<bool>(
            async token =>
            {
                await services.GetRequiredService<Outbox>().AddAsync(draft, token);
                await db.SaveChangesAsync(token);
                throw new InvalidOperationException("Something else of the same step is refused.");
            },
            _ => Task.FromResult(false),
            CancellationToken.None);
    }
}
