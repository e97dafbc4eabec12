using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

public sealed class SubmittingAWholeMonthTests : ClosingScenario
{
    [Fact]
    public async Task ABlank_IsNamed()
    {
        await EnteredAsync(butNot: new DateOnly(2026, 10, 14));

        var refused = await MoveAsync(Head, Submit);

        Assert.Equal(MonthRefusal.Blanks, refused.Refusal);
        Assert.Contains("1日あります（10月14日（水））", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitting_ConfirmsTheOwnDays()
    {
        await EnteredAsync();

        await MovedAsync(Head, Submit);

        Assert.Equal(21, await Counts.ReadAsync(db => db.DayConfirmations.CountAsync(day => day.StaffMemberId == Head.StaffMemberId)));
    }

    [Fact]
    public async Task AWardOffice_WaitsForItsOtherSections()
    {
        await EnteredAsync(WardOffice);
        var refused = await MoveAsync(WardClerk, Submit, office: WardOffice);
        Assert.Equal(MonthRefusal.Unconfirmed, refused.Refusal);
        Assert.StartsWith("税務課がまだ確定していない日が 21日あります", refused.Message, StringComparison.Ordinal);

        var tax = await Counts.PersonInAsync("chuo-tax");
        foreach (var date in Enumerable.Range(0, 31).Select(October.AddDays))
            await Counts.AsAsync<DayConfirmationService, ConfirmationResult>(tax, service => service.ConfirmAsync(tax, WardOffice, date));

        await MovedAsync(WardClerk, Submit, office: WardOffice);
    }

    [Fact]
    public async Task AMonthThatIsNotOver_IsNotSubmitted_NotEvenOnBehalf()
    {
        var november = new DateOnly(2026, 11, 1);
        await EnteredAsync(month: november);

        Assert.Equal(MonthRefusal.MonthNotOver, (await MoveAsync(Head, Submit, month: november)).Refusal);
        Assert.Equal(MonthRefusal.MonthNotOver, (await MoveAsync(WardClerk, Submit, "不在", month: november)).Refusal);
    }

    [Fact]
    public async Task OnTheFirstOfApril_MarchIsSubmitted_ByWhoWorksThereThen()
    {
        var march = new DateOnly(2027, 3, 1);
        Counts.Database.Time.SetUtcNow(new DateTimeOffset(2027, 3, 31, 14, 59, 0, TimeSpan.Zero));
        await EnteredAsync(month: march);
        Assert.Equal(MonthRefusal.MonthNotOver, (await MoveAsync(Head, Submit, month: march)).Refusal);

        Counts.Database.Time.SetUtcNow(new DateTimeOffset(2027, 3, 31, 15, 0, 0, TimeSpan.Zero));
        var successor = await Counts.PersonInAsync(Branch, "新しい所長", isHead: true);

        Assert.Null((await MoveAsync(successor, Submit, month: march)).Refusal);
    }

    [Fact]
    public async Task ALeapFebruary_HasItsTwentyNinthDay()
    {
        var february = new DateOnly(2028, 2, 1);
        Counts.Database.Time.SetUtcNow(new DateTimeOffset(2028, 3, 2, 0, 0, 0, TimeSpan.Zero));
        await EnteredAsync(month: february, butNot: new DateOnly(2028, 2, 29));

        Assert.Contains("2月29日（火）", (await MoveAsync(Head, Submit, month: february)).Message, StringComparison.Ordinal);
    }
}
