using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Tallies;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class TallyingTests : BranchDay
{
    [Fact]
    public async Task Taps_AddUp_AndAResendCountsOnce()
    {
        var first = Tap("moving", 1);
        await RecordedAsync(first, Tap("moving", 2), Tap("moving", -1));

        var again = await RecordedAsync(first, Tap("moving", 1));

        Assert.Equal([first.Id], again.Duplicates);
        Assert.Equal(3, await ValueAsync("moving"));
        Assert.All(await LinesAsync(), line => Assert.Equal(CountLineKind.Tally, line.Kind));
    }

    [Fact]
    public async Task ALineBelowZero_IsHeldOnce_AndTheRestIsCounted()
    {
        var below = Tap("seal", -1);

        var result = await RecordedAsync(below, Tap("moving", 1), below);
        var again = await RecordedAsync(below);

        Assert.Equal([(below.Id, "below-zero"), (below.Id, "below-zero")], result.Held.Select(line => (line.Id, line.Code)));
        Assert.Equal((below.Id, "below-zero"), again.Held.Select(line => (line.Id, line.Code)).Single());
        Assert.Equal(1, await ValueAsync("moving"));
        var held = await Counts.ReadAsync(db => db.HeldTallies.SingleAsync());
        Assert.Equal((below.Id, -1, LedgerRefusal.BelowZero, Clerk.StaffMemberId), (held.ClientId, held.Delta, held.Refusal, held.StaffMemberId));
    }

    [Fact]
    public async Task ALineIntoAClosedMonth_IsHeld_EachAlone()
    {
        await MonthIsAsync(OfficeMonthState.Submitted, new DateOnly(2026, 10, 1));
        var october = Tap("moving", 1, new DateOnly(2026, 10, 30));

        var result = await RecordedAsync(october, Tap("moving", 1));

        Assert.Equal((october.Id, "month-submitted"), result.Held.Select(line => (line.Id, line.Code)).Single());
        Assert.Single(result.Accepted);
    }

    [Fact]
    public async Task MalformedLines_AreAllNamed_AndNoneIsCounted()
    {
        var result = Assert.IsType<TalliesInvalid>(await RecordAsync(
            Clerk, Tap("moving", 1), Tap("nothing", 1), Tap("moving", 0), Tap("moving", 10_000), Tap("moving", 1, Friday.AddDays(5)), Tap("seal", 1, new DateOnly(2026, 11, 14)), Tap("passport-issue", 1)));

        Assert.Equal(
            [(1, "unknown-item"), (2, "bad-delta"), (3, "bad-delta"), (4, "future-date"), (5, "closed-day"), (6, "item-not-handled")],
            result.Errors.Select(error => (error.Line, error.Code)));
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task AnIdWithOtherContent_IsRefused_AndNothingIsCounted()
    {
        var tap = Tap("moving", 1);
        await RecordedAsync(tap);

        var result = Assert.IsType<TalliesInvalid>(await RecordAsync(Clerk, Tap("moving", 1), tap with { Delta = 2 }));

        Assert.Equal((1, "id-reused"), result.Errors.Select(error => (error.Line, error.Code)).Single());
        Assert.Equal(1, await ValueAsync("moving"));
    }

    [Theory]
    [InlineData("hanazono-general-branch")]
    [InlineData("chuo-resident-affairs")]
    public async Task AnotherOfficesWindow_IsForbidden(string unit) =>
        Assert.IsType<TalliesForbidden>(await RecordAsync(await Counts.PersonInAsync(unit), Tap("moving", 1)));

    [Fact]
    public async Task ATap_WithdrawsTheConfirmationOfTheDay()
    {
        await SavedAsync(WholeDay());
        await Counts.AsAsync<Core.WindowCounts.Daily.DayConfirmationService, Core.WindowCounts.Daily.ConfirmationResult>(Clerk, service => service.ConfirmAsync(Clerk, Branch, Friday));

        await RecordedAsync(Tap("moving", 1));

        Assert.Empty(await Counts.ReadAsync(db => db.DayConfirmations.ToListAsync()));
    }

    private async Task<TalliesRecorded> RecordedAsync(params TallyLine[] lines) => Assert.IsType<TalliesRecorded>(await RecordAsync(Clerk, lines));

    private Task<TallyResult> RecordAsync(StaffSnapshot person, params TallyLine[] lines) =>
        Counts.AsAsync<TallyService, TallyResult>(person, service => service.RecordAsync(person, Branch, lines));

    private static TallyLine Tap(string item, int delta, DateOnly? date = null) => new(Guid.NewGuid(), item, date ?? Friday, delta);
}
