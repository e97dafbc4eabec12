using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Daily;
using KumamotoWards.Core.WindowCounts.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Ledger;

public sealed class CorrectingAnApprovedMonthTests : BranchDay
{
    [Fact]
    public async Task AReason_CorrectsTheCount_AndTheMonthSaysSo()
    {
        await MonthIsAsync(OfficeMonthState.Approved);

        await SavedAsync(Set("moving", 12, reason: "夕方の分が漏れていた"));

        Assert.Equal(12, await ValueAsync("moving"));
        Assert.Equal(CountLineKind.Correction, (await LinesAsync()).Single().Kind);
        Assert.NotNull((await MonthAsync()).CorrectedAt);
    }

    [Fact]
    public async Task WithoutAReason_NothingIsWritten()
    {
        await MonthIsAsync(OfficeMonthState.Approved);

        var refused = Assert.IsType<DailySaveRefused>(await SaveAsync(Set("moving", 12)));

        Assert.Equal("month-approved", refused.Errors.Single().Code);
        Assert.Null((await MonthAsync()).CorrectedAt);
    }

    [Fact]
    public async Task AnotherUnitOfTheWard_CorrectsNothing_EvenWithAReason()
    {
        await MonthIsAsync(OfficeMonthState.Approved);
        var ward = await Counts.PersonInAsync("chuo-resident-affairs", "松尾 直樹");

        var refused = Assert.IsType<DailySaveRefused>(await SaveAsAsync(ward, Branch, [Set("moving", 12, reason: "漏れ")], onBehalfReason: "所長が不在"));

        Assert.Equal("month-approved", refused.Errors.Single().Code);
    }

    [Fact]
    public async Task ACorrection_LeavesTheDayConfirmed()
    {
        await SavedAsync(WholeDay());
        await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(Clerk, service => service.ConfirmAsync(Clerk, Branch, Friday));
        await MonthIsAsync(OfficeMonthState.Approved);

        await SavedAsync(Set("moving", 99, expected: 10, reason: "数え直し"));

        Assert.Equal(1, await Counts.ReadAsync(db => db.DayConfirmations.CountAsync()));
    }

    [Theory]
    [InlineData(OfficeMonthState.Submitted)]
    [InlineData(OfficeMonthState.Locked)]
    public async Task AMonthThatIsSubmittedOrLocked_TakesNoCorrection(OfficeMonthState state)
    {
        await MonthIsAsync(state);

        Assert.IsType<DailySaveRefused>(await SaveAsync(Set("moving", 12, reason: "夕方の分が漏れていた")));

        Assert.Empty(await LinesAsync());
    }

    private Task<OfficeMonth> MonthAsync() => Counts.ReadAsync(db => db.OfficeMonths.SingleAsync(month => month.Month == November));
}
