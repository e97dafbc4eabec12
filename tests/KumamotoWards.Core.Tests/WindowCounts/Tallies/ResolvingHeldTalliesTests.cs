using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Tallies;

/// <summary>A clerk's taps of 30 October arrived when the month was submitted, approved or locked; the head decides.</summary>
public sealed class ResolvingHeldTalliesTests : BranchDay
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly Day = new(2026, 10, 30);

    private StaffSnapshot Head => Clerk with { Assignments = [Clerk.Assignments[0] with { IsHead = true }] };

    [Fact]
    public async Task InAReopenedMonth_TheyAreSimplyCounted_UnderTheirOwnIds()
    {
        var taps = await HeldAsync(OfficeMonthState.Submitted, 1, 1);
        await MonthIsAsync(OfficeMonthState.Open, October);

        var result = await DecideAsync(Head, HeldAction.Count);

        Assert.Equal((2, null), (result.Taps, result.Problem));
        Assert.Equal(2, await ValueAsync("moving", Day));
        var lines = await LinesAsync();
        Assert.Equal(taps.Select(tap => (tap.Id, CountLineKind.Tally)).Order(), lines.Select(line => (line.ClientId, line.Kind)).Order());
        Assert.All(await TalliesAsync(), tally => Assert.Equal((HeldTallyResolution.Counted, Head.StaffMemberId), (tally.Resolution!.Value, tally.ResolvedById!.Value)));
    }

    [Fact]
    public async Task ADecisionMadeTwice_CountsOnce_AndSoDoesTheDevicesResend()
    {
        var taps = await HeldAsync(OfficeMonthState.Submitted, 1);
        await MonthIsAsync(OfficeMonthState.Open, October);
        var ids = await IdsAsync();

        var both = await Task.WhenAll(DecideAsync(Head, HeldAction.Count, ids: ids), DecideAsync(Head, HeldAction.Count, ids: ids));
        var resend = await RecordAsync(taps);

        Assert.Equal([0, 1], both.Select(result => result.Taps).Order());
        Assert.Equal(taps.Select(tap => tap.Id), resend.Duplicates);
        Assert.Equal(1, await ValueAsync("moving", Day));
    }

    [Fact]
    public async Task InAnApprovedMonth_TheyAreACorrectionWithAReason()
    {
        await HeldAsync(OfficeMonthState.Approved, 1);

        var without = await DecideAsync(Head, HeldAction.Count, "  ");
        var result = await DecideAsync(Head, HeldAction.Count, "端末がつながらなかったため");

        Assert.Equal("reason-required", without.Problem?.Code);
        Assert.Equal(1, result.Taps);
        var line = Assert.Single(await LinesAsync());
        Assert.Equal((CountLineKind.Correction, "端末がつながらなかったため"), (line.Kind, line.Reason));
        Assert.NotNull((await Counts.ReadAsync(db => db.OfficeMonths.SingleAsync(month => month.Month == October))).CorrectedAt);
    }

    [Fact]
    public async Task AWardSection_DoesNotCorrectABranchesApprovedMonth()
    {
        await HeldAsync(OfficeMonthState.Approved, 1);
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");

        Assert.Equal("not-possible-now", (await DecideAsync(ward, HeldAction.Count, "応援")).Problem?.Code);
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task AWardSection_CountsForABranchOnBehalf_WithAReason()
    {
        await HeldAsync(OfficeMonthState.Submitted, 1);
        await MonthIsAsync(OfficeMonthState.Open, October);
        var ward = await Counts.PersonInAsync("chuo-resident-affairs");

        Assert.Equal("reason-required", (await DecideAsync(ward, HeldAction.Count)).Problem?.Code);
        Assert.Equal(1, (await DecideAsync(ward, HeldAction.Count, "所長不在")).Taps);

        Assert.Equal("所長不在", (await Counts.ReadAsync(db => db.OnBehalfEntries.SingleAsync())).Reason);
        Assert.Equal(ward.StaffMemberId, (await LinesAsync()).Single().StaffMemberId);
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted)]
    [InlineData(OfficeMonthState.Locked)]
    public async Task AClosedMonth_IsAskedFor_Once_AndTheTapsGoOnWaiting(OfficeMonthState state)
    {
        await HeldAsync(state, 1);

        Assert.Equal("not-possible-now", (await DecideAsync(Head, HeldAction.Count, "数えたい")).Problem?.Code);
        Assert.Equal(1, (await DecideAsync(Head, HeldAction.RequestReopen, "数え漏れ")).Taps);
        Assert.Equal(0, (await DecideAsync(Head, HeldAction.RequestReopen, "数え漏れ")).Taps);

        var step = await Counts.ReadAsync(db => db.OfficeMonthSteps.SingleAsync());
        Assert.Equal((OfficeMonthAction.RequestReopen, state, state, "数え漏れ"), (step.Action, step.From, step.To, step.Reason));
        Assert.NotNull(Assert.Single(await WaitingAsync(Head)).RequestedAt);
    }

    [Fact]
    public async Task Discarding_NeedsAReason_AndTheDevicesResendCountsNothing()
    {
        var taps = await HeldAsync(OfficeMonthState.Locked, 1);

        Assert.Equal("reason-required", (await DecideAsync(Head, HeldAction.Discard)).Problem?.Code);
        Assert.Equal(1, (await DecideAsync(Head, HeldAction.Discard, "押し間違い")).Taps);
        await MonthIsAsync(OfficeMonthState.Open, October);
        var resend = await RecordAsync(taps);

        Assert.Equal(taps.Select(tap => tap.Id), resend.Duplicates);
        Assert.Null(await ValueAsync("moving", Day));
        Assert.Empty(await WaitingAsync(Head));
    }

    [Fact]
    public async Task WhatStillFallsBelowZero_IsRefused_AndNothingIsDecided()
    {
        await RecordAsync([Tap(-1)]);

        var result = await DecideAsync(Head, HeldAction.Count);

        Assert.Equal("below-zero", result.Problem?.Code);
        Assert.Null((await TalliesAsync()).Single().Resolution);
        await RecordAsync([Tap(2)]);
        Assert.Equal(1, (await DecideAsync(Head, HeldAction.Count)).Taps);
        Assert.Equal(1, await ValueAsync("moving", Day));
    }

    [Theory]
    [InlineData("hanazono-general-branch")]
    [InlineData("nishi-resident-affairs")]
    [InlineData("oe-branch")]
    public async Task StrangersAndColleagues_DoNotDecide(string unit)
    {
        await HeldAsync(OfficeMonthState.Submitted, 1);
        var person = await Counts.PersonInAsync(unit);

        Assert.True((await DecideAsync(person, HeldAction.Discard, "押し間違い")).Forbidden);

        Assert.Null((await TalliesAsync()).Single().Resolution);
        Assert.All(await WaitingAsync(person), group => Assert.Empty(group.Actions));
    }

    [Fact]
    public async Task Waiting_IsGroupedByCell_AndSaysWhatCanBeDone()
    {
        await HeldAsync(OfficeMonthState.Approved, 1, 1, -1);

        var group = Assert.Single(await WaitingAsync(Head));

        Assert.Equal((1, 3, OfficeMonthState.Approved, LedgerRefusal.MonthApproved), (group.Delta, group.Taps.Count, group.State, group.Refusal));
        Assert.Equal([HeldAction.Count, HeldAction.Discard], group.Actions);
        Assert.All(group.Taps, tap => Assert.Equal("山口 真理", tap.By));
        Assert.Empty(await WaitingAsync(await Counts.PersonInAsync("hq-citizen-affairs")));
    }

    [Fact]
    public async Task WhoSubmittedTheMonth_IsTold_ThatTheyCanTakeItBack()
    {
        await HeldAsync(OfficeMonthState.Submitted, 1);
        Assert.False(Assert.Single(await WaitingAsync(Head)).IsOwnSubmission);

        await Counts.ReadAsync(async db =>
        {
            var month = await db.OfficeMonths.SingleAsync(row => row.Month == October);
            db.Entry(month).Property(row => row.SubmittedById).CurrentValue = Head.StaffMemberId;
            return await db.SaveChangesAsync();
        });

        Assert.True(Assert.Single(await WaitingAsync(Head)).IsOwnSubmission);
    }

    private async Task<TallyLine[]> HeldAsync(OfficeMonthState state, params int[] deltas)
    {
        await MonthIsAsync(state, October);
        var taps = deltas.Select(Tap).ToArray();
        Assert.Equal(taps.Length, (await RecordAsync(taps)).Held.Count);
        return taps;
    }

    private static TallyLine Tap(int delta) => new(Guid.NewGuid(), "moving", Day, delta, new DateTime(2026, 10, 30, 1, 0, 0, DateTimeKind.Utc));

    private async Task<TalliesRecorded> RecordAsync(TallyLine[] taps) =>
        Assert.IsType<TalliesRecorded>(await Counts.AsAsync<TallyService, TallyResult>(Clerk, service => service.RecordAsync(Clerk, Branch, taps)));

    private async Task<HeldTallyResult> DecideAsync(StaffSnapshot person, HeldAction action, string? reason = null, int[]? ids = null)
    {
        ids ??= await IdsAsync();
        return await Counts.AsAsync<HeldTallyService, HeldTallyResult>(person, service => service.DecideAsync(person, action, ids, reason));
    }

    private Task<IReadOnlyList<HeldTallyGroup>> WaitingAsync(StaffSnapshot person) =>
        Counts.AsAsync<HeldTallyQueries, IReadOnlyList<HeldTallyGroup>>(person, queries => queries.WaitingAsync(person));

    private async Task<int[]> IdsAsync() => [.. (await TalliesAsync()).Select(tally => tally.Id)];

    private Task<List<HeldTally>> TalliesAsync() => Counts.ReadAsync(db => db.HeldTallies.OrderBy(tally => tally.Id).ToListAsync());
}
