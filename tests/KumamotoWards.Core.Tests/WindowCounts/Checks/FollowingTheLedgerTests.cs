using KumamotoWards.Core.Data;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Checks;

public sealed class FollowingTheLedgerTests : CheckedBranch
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(11);

    [Fact]
    public async Task Taps_AreSeenToo()
    {
        await HasHistoryAsync();
        await TapAsync(300);
        Assert.Empty(await AlertsAsync());

        await FollowAsync();

        Assert.Equal((300, "unusual-count"), ((await AlertAsync()).Count!.Value, (await AlertAsync()).Rule));
    }

    [Fact]
    public async Task ADayThatIsStillTapped_IsNotAskedWhyItIsLow_UntilItIsOver()
    {
        await HasHistoryAsync();
        var followed = new FollowedLines();
        await TapAsync(2);
        await FollowAsync(followed);
        Assert.Empty(await AlertsAsync());

        Counts.Database.Time.Advance(TimeSpan.FromHours(12));
        await FollowAsync(followed);

        Assert.Contains("少ない", (await AlertAsync()).Message);
    }

    [Fact]
    public async Task AnImport_IsAsked_AndItsFileIsNoExcuse()
    {
        await HasHistoryAsync();
        var cell = CountCell.Day(await OfficeIdAsync(), Friday, await ItemIdAsync("moving"));
        await Counts.AsAsync<CountLedger, object>(null, async ledger =>
            await ledger.RecordAllAsync([new SetCount(Guid.NewGuid(), cell, 300, null, new CountAuthor(Clerk.StaffMemberId, null), CountLineKind.Import) { ImportId = 1 }]));

        await FollowAsync();

        Assert.Null((await AlertAsync()).Answer);
    }

    [Fact]
    public async Task TheCursor_StaysBehindTheYoungestLines_AndComesAfter()
    {
        await HasHistoryAsync();
        var start = await LastLineAsync();
        await TapAsync(1);
        await FollowAsync();
        Assert.Equal(start, await CursorAsync());

        Counts.Database.Time.Advance(Later);
        await FollowAsync();

        Assert.Equal(await LastLineAsync(), await CursorAsync());
    }

    [Fact]
    public async Task ALineThatWasSeen_IsNotLookedAtAgain_AndOneThatAppearsLateIs()
    {
        await HasHistoryAsync();
        var followed = new FollowedLines();
        await TapAsync(1);
        await FollowAsync(followed);
        Assert.Equal(0, await FollowAsync(followed));

        // A line whose transaction took longer appears below the last one.
        followed.Seen.Remove(await LastLineAsync());

        Assert.Equal(1, await FollowAsync(followed));
    }

    [Fact]
    public async Task OfTwoInstances_OneFollows_AndTheOtherGoesOnWhenItDies()
    {
        await HasHistoryAsync();
        var (one, other) = (new FollowedLines(), new FollowedLines());
        await FollowAsync(one);
        await TapAsync(300);

        Assert.Equal(0, await FollowAsync(other));
        Assert.Empty(await AlertsAsync());
        Counts.Database.Time.Advance(TimeSpan.FromMinutes(3));
        await FollowAsync(other);

        Assert.Equal(300, (await AlertAsync()).Count);
        Assert.Equal(0, await FollowAsync(one));
    }

    [Fact]
    public async Task InARushOfWriters_AnAlertJoinsNoQueue_AndComesWithTheFollower()
    {
        await HasHistoryAsync();
        await TapAsync(300);
        var gate = await Counts.Database.InScopeAsync(services => Task.FromResult(services.GetRequiredService<WriteGate>()));
        var turn = await gate.EnterAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 3).Select(_ => gate.EnterAsync(CancellationToken.None)).ToList();
        var office = (await Counts.RulesAsync()).Directory.FindOffice(Branch)!;

        var days = await Counts.AsAsync<DayChecks, CheckedDays>(Clerk, checks => checks.RunAfterSaveAsync(office, [Friday]));

        Assert.Single(days.Findings);
        Assert.Empty(await AlertsAsync());
        turn.Dispose();
        foreach (var next in waiting) (await next).Dispose();
        await FollowAsync();
        Assert.Equal(300, (await AlertAsync()).Count);
    }

    [Fact]
    public async Task WhatTheSystemWroteBefore_IsNeverFollowed()
    {
        await HasHistoryAsync();

        await FollowAsync();

        Assert.Equal(await LastLineAsync(), await CursorAsync());
        Assert.Empty(await AlertsAsync());
    }

    [Fact]
    public async Task NothingNew_CostsOneRead_UntilALineMayStillBeLate()
    {
        var followed = new FollowedLines();
        await TapAsync(1);
        Assert.True(await HasNewAsync(followed));
        await FollowAsync(followed);
        Assert.False(await HasNewAsync(followed));

        Counts.Database.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.True(await HasNewAsync(followed));
        await FollowAsync(followed);
        Counts.Database.Time.Advance(Later);
        Assert.False(await HasNewAsync(followed));

        await TapAsync(1);
        Assert.True(await HasNewAsync(followed));
    }

    private Task<bool> HasNewAsync(FollowedLines followed) => Counts.AsAsync<LedgerFollower, bool>(null, follower => follower.HasNewAsync(followed));

    private Task<TallyResult> TapAsync(int delta) => Counts.AsAsync<TallyService, TallyResult>(
        Clerk, service => service.RecordAsync(Clerk, Branch, [new TallyLine(Guid.NewGuid(), "moving", Friday, delta)]));

    private Task<long> CursorAsync() => Counts.ReadAsync(db => db.CheckCursors.Select(cursor => cursor.LastLineId).SingleAsync());

    private Task<long> LastLineAsync() => Counts.ReadAsync(db => db.CountLines.MaxAsync(line => line.Id));
}
