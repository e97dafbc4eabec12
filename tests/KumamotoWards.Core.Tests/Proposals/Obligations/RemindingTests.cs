using KumamotoWards.Core.Data;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Obligations;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Obligations;

public sealed class RemindingTests
{
    private static readonly (Guid One, Guid Other) Instances = (Guid.NewGuid(), Guid.NewGuid());

    [Theory, OnSqlite, OnSqlServer]
    public async Task AcrossTheNewYear_EachIsWrittenOnce_WhenItsDayHasCome(DatabaseProvider provider)
    {
        await using var database = await ProposalsDatabase.CreateAsync(provider);
        OnDay(database, 2026, 12, 24);
        // 25, 28, then 4, 5 and 6 January: due on the 6th.
        var proposal = await database.InStateAsync(Submitted);

        Assert.Empty(await LookAsync(database, 2026, 12, 25));
        var reminder = Assert.Single(await LookAsync(database, 2026, 12, 28));
        Assert.Equal(NoticeKind.ProposalReminder, reminder.Kind);
        Assert.Equal($"受付の期限が近づいています：令8-1 {proposal.Title}", reminder.Subject);
        Assert.Contains("受付の期限：令和9年（2027年）1月6日（水）（あと 3営業日です）", reminder.Facts, StringComparison.Ordinal);
        Assert.Single(await LookAsync(database, 2027, 1, 6));
        var both = await LookAsync(database, 2027, 1, 7);
        Assert.Equal(2, both.Count);
        Assert.Equal((NoticeKind.ProposalOverdue, $"/proposals/{proposal.Id}"), (both[1].Kind, both[1].Path));
        Assert.Contains("1営業日過ぎています", both[1].Facts, StringComparison.Ordinal);
        Assert.Equal(2, (await LookAsync(database, 2027, 2, 1)).Count);
    }

    [Fact]
    public async Task AReminder_IsTheSections_AndWhatIsOverdue_ItsDecidersDuty()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var elsewhere = await database.PersonInAsync("hq-regional-policy");
        await database.InStateAsync(UnderReview);

        // Submitted on 20 November: twenty business days end on 21 December.
        await LookAsync(database, 2026, 12, 17);
        var all = await LookAsync(database, 2026, 12, 22);

        Assert.Equal([NoticeKind.ProposalReminder, NoticeKind.ProposalOverdue], all.Select(notice => notice.Kind));
        Assert.Equal(DutiesOf(all[0]), [(database.Officer.StaffMemberId, true), (database.Decider.StaffMemberId, true)]);
        Assert.Equal(DutiesOf(all[1]), [(database.Officer.StaffMemberId, false), (database.Decider.StaffMemberId, true)]);
        Assert.DoesNotContain(all.SelectMany(notice => notice.Recipients), each => each.StaffMemberId == elsewhere.StaffMemberId);
    }

    [Fact]
    public async Task WhatNoSectionHasAccepted_AllOfHeadquartersIsRemindedOf()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var elsewhere = await database.PersonInAsync("hq-regional-policy");
        await database.InStateAsync(Submitted);

        var reminder = Assert.Single(await LookAsync(database, 2026, 11, 26));

        Assert.Contains(reminder.Recipients, each => each.StaffMemberId == elsewhere.StaffMemberId);
        Assert.Contains(reminder.Recipients, each => each.StaffMemberId == database.Officer.StaffMemberId);
        Assert.DoesNotContain(reminder.Recipients, each => each.StaffMemberId == database.Branch.StaffMemberId);
    }

    [Fact]
    public async Task AClockThatStands_IsLeftAlone_AndANewDate_IsRemindedOfAnew()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var proposal = await database.InStateAsync(UnderReview);
        await ChangeAsync(database, proposal.Id, each => each.Suspend(new DateOnly(2026, 11, 20)));
        Assert.Empty(await LookAsync(database, 2026, 12, 25));

        await ChangeAsync(database, proposal.Id, each => { each.Resume(10); each.OweBy(new DateOnly(2027, 1, 4)); });
        Assert.Single(await LookAsync(database, 2026, 12, 28));
        await ChangeAsync(database, proposal.Id, each => each.OweBy(new DateOnly(2027, 1, 12)));
        Assert.Equal(2, (await LookAsync(database, 2027, 1, 8)).Count);
    }

    [Fact]
    public async Task WhatIsAnswered_IsNotRemindedOf()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        foreach (var state in (ProposalState[])[Adopted, Declined, Completed, Returned, Withdrawn, WardReview]) await database.InStateAsync(state);

        Assert.Empty(await LookAsync(database, 2027, 3, 1));
    }

    [Fact]
    public async Task OfTwoInstances_OneWrites_AndTheOtherIsToldToAskAgain()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        await database.InStateAsync(Submitted);
        await database.InStateAsync(UnderReview);
        OnDay(database, 2027, 1, 29);

        var looked = await Task.WhenAll(Enumerable.Range(0, 6).Select(index => Task.Run(() => WatchAsync(database, index % 2 == 0 ? Instances.One : Instances.Other))));

        Assert.Contains(true, looked);
        Assert.Equal(2, await database.ReadAsync(db => db.Notices.CountAsync(notice => notice.Key != null)));
        Assert.True(await WatchAsync(database, Instances.Other));
        Assert.Equal(2, await database.ReadAsync(db => db.Notices.CountAsync(notice => notice.Key != null)));
    }

    /// <summary>The notices of the watch after a look on that day.</summary>
    private static async Task<List<Notice>> LookAsync(ProposalsDatabase database, int year, int month, int day)
    {
        OnDay(database, year, month, day);
        Assert.True(await WatchAsync(database, Instances.One));
        return await database.ReadAsync(db => db.Notices.AsNoTracking().Include(notice => notice.Recipients).Where(notice => notice.Key != null).OrderBy(notice => notice.Id).ToListAsync());
    }

    private static Task<bool> WatchAsync(ProposalsDatabase database, Guid instance) =>
        database.AsAsync<ObligationWatch, bool>(null!, watch => watch.LookAsync(instance));

    private static IEnumerable<(int, bool)> DutiesOf(Notice notice) => notice.Recipients.OrderBy(each => each.StaffMemberId).Select(each => (each.StaffMemberId, each.IsDuty));

    private static void OnDay(ProposalsDatabase database, int year, int month, int day) =>
        database.Time.SetUtcNow(new DateTimeOffset(year, month, day, 0, 1, 0, TimeSpan.FromHours(9)));

    private static Task<int> ChangeAsync(ProposalsDatabase database, int id, Action<Proposal> change) => database.AsAsync<WardsDbContext, int>(database.Officer, async db =>
    {
        change(await db.Proposals.SingleAsync(each => each.Id == id));
        return await db.SaveChangesAsync();
    });
}
