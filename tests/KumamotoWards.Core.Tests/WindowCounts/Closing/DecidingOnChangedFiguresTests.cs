using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using Xunit;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

public sealed class DecidingOnChangedFiguresTests : ClosingScenario
{
    private static readonly DateOnly Day = new(2026, 10, 14);

    [Fact]
    public async Task ANumberThatChangedAfterItWasShown_IsNotSubmitted_AndTheMessageNamesIt()
    {
        await EnteredAsync();
        var shown = (await MonthAsync())!.Revision;
        await CountAsync(Clerk, 9);

        var refused = await MoveAsync(Head, Submit, version: shown);

        Assert.Equal(MonthRefusal.ChangedMeanwhile, refused.Refusal);
        Assert.Contains("10月14日（水）の住民異動（9、井手 浩）", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Open, (await MonthAsync())!.State);
    }

    [Fact]
    public async Task ACorrectionAfterItWasShown_IsNotApprovedUnseen()
    {
        await EnteredAsync();
        await MovedAsync(Head, Submit);
        await MovedAsync(Approver, Approve);
        await CountAsync(Clerk, 9, "数え違い");
        var shown = (await MonthAsync())!.Revision;
        await CountAsync(Clerk, 11, "もう一度数えた", expected: 9);

        Assert.Equal(MonthRefusal.ChangedMeanwhile, (await MoveAsync(Approver, Approve, version: shown)).Refusal);

        Assert.NotNull((await MonthAsync())!.CorrectedAt);
    }

    [Fact]
    public async Task OfTwoPeopleAtOnce_OneDecides_TheOtherIsTold()
    {
        await IsAsync(Submitted, submittedBy: Head.StaffMemberId);

        var results = await Task.WhenAll(MoveAsync(Approver, Approve, version: 3), MoveAsync(WardClerk, Return, "確かめてください", version: 3));

        Assert.Single(results, result => result.Refusal is null);
        Assert.Equal(MonthRefusal.ChangedMeanwhile, results.Single(result => result.Refusal is not null).Refusal);
        Assert.Single(await StepsAsync());
    }

    [Fact]
    public async Task AnOldVersion_OfAMonthNobodyHadTouched_IsStaleToo()
    {
        await MovedAsync(WardClerk, Submit, "不在");
        await MovedAsync(Approver, Return, "やり直し");

        Assert.Equal(MonthRefusal.ChangedMeanwhile, (await MoveAsync(WardClerk, Submit, "不在", version: 0)).Refusal);
    }

    [Fact]
    public async Task WhoMayNot_LearnsThatFirst() =>
        Assert.Equal(MonthRefusal.Forbidden, (await MoveAsync(Clerk, Submit, version: 99)).Refusal);

    [Fact]
    public async Task ASubmittedMonth_TakesNoNumber_AWithdrawnOneDoes()
    {
        await EnteredAsync();
        await MovedAsync(Head, Submit);
        Assert.IsType<DailySaveRefused>(await SaveAsync(Clerk, 9));

        await MovedAsync(Head, Withdraw);

        Assert.IsType<DailySaved>(await SaveAsync(Clerk, 9));
    }

    private async Task CountAsync(StaffSnapshot person, int count, string? reason = null, int expected = 7) =>
        Assert.IsType<DailySaved>(await SaveAsync(person, count, reason, expected));

    private Task<DailySaveResult> SaveAsync(StaffSnapshot person, int count, string? reason = null, int expected = 7) =>
        Counts.AsAsync<DailyCountService, DailySaveResult>(person, service => service.SaveAsync(person, Branch, [new DayLine(Guid.NewGuid(), Day, "moving", count, expected, reason)]));
}
