using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.WindowCounts.Closing;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.WindowCounts.Closing.OfficeMonthAction;
using static KumamotoWards.Core.WindowCounts.OfficeMonthState;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

public sealed class StandingInForADeciderTests : ClosingScenario
{
    private StaffSnapshot First { get; set; } = null!;
    private StaffSnapshot Second { get; set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        First = await Counts.PersonInAsync(LeadSection, "村上 恵");
        Second = await Counts.PersonInAsync(LeadSection, "宮本 大輔");
        await IsAsync(Submitted, submittedBy: Head.StaffMemberId);
    }

    [Fact]
    public async Task NobodyDecides_WhoIsNotRegistered() => await RefusedAsync(MonthRefusal.Forbidden, First, Approve);

    [Fact]
    public async Task TheFirstDeputy_Decides_AndTheDeciderReviewsIt()
    {
        await RegisterAsync(First, rank: 1);

        await MovedAsync(First, Approve);

        Assert.Equal(Approver.StaffMemberId, (await StepsAsync()).Single().DeputyForId);
        var waiting = Assert.Single(await WaitingAsync(Approver));
        Assert.Equal(("村上 恵", Approve), (waiting.Deputy, waiting.Action));
        Assert.Equal(0, await ReviewAsync(First, waiting.StepId));
        Assert.Equal(1, await ReviewAsync(Approver, waiting.StepId));
        Assert.Equal(0, await ReviewAsync(Approver, waiting.StepId));
        Assert.Empty(await WaitingAsync(Approver));
        Assert.Equal(Approver.StaffMemberId, (await StepsAsync()).Single().ReviewedById);
    }

    [Fact]
    public async Task ALaterDeputy_SaysWhyTheEarlierOneDoesNot()
    {
        await RegisterAsync(First, rank: 1);
        await RegisterAsync(Second, rank: 2);

        await RefusedAsync(MonthRefusal.ReasonRequired, Second, Approve);
        await MovedAsync(Second, Approve, "第1代決者も出張中のため");
    }

    [Fact]
    public async Task ADeputyWhoSubmitted_IsPassedOver_AndNeverApproves()
    {
        await RegisterAsync(First, rank: 1);
        await RegisterAsync(Second, rank: 2);
        await IsAsync(Submitted, submittedBy: First.StaffMemberId);

        await RefusedAsync(MonthRefusal.Forbidden, First, Approve);
        await MovedAsync(Second, Approve);
    }

    [Fact]
    public async Task ADeputy_DoesNotApproveInTheNameOfTheSubmitter()
    {
        await RegisterAsync(First, rank: 1);
        await IsAsync(Submitted, submittedBy: Approver.StaffMemberId);

        await RefusedAsync(MonthRefusal.OwnSubmission, First, Approve);
    }

    [Theory]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-04-01", "2026-11-19")]
    public async Task OutsideTheDates_ADeputyIsNone(string from, string? to)
    {
        await RegisterAsync(First, rank: 1, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));

        await RefusedAsync(MonthRefusal.Forbidden, First, Approve);
    }

    [Fact]
    public async Task WhoHasLeftTheUnit_IsADeputyNoLonger()
    {
        await RegisterAsync(First, rank: 1);
        var moved = First with { Assignments = (await Counts.PersonInAsync("chuo-tax")).Assignments };

        await RefusedAsync(MonthRefusal.Forbidden, moved, Approve);
    }

    [Fact]
    public async Task ABranchsDeputy_SubmitsForItsHead()
    {
        await IsAsync(Open);
        await EnteredAsync();
        await RegisterAsync(Clerk, rank: 1);

        await MovedAsync(Clerk, Submit);

        Assert.Equal(Head.StaffMemberId, (await StepsAsync()).Single().DeputyForId);
        await MovedAsync(Clerk, Withdraw);
    }

    [Fact]
    public async Task Registering_KeepsTheOrderAndThePeopleSound()
    {
        await RegisterAsync(First, rank: 1);
        Assert.Equal("Rank", (await Assert.ThrowsAsync<RuleViolationException>(() => RegisterAsync(Second, rank: 1))).Field);
        Assert.Equal("StaffMemberId", (await Assert.ThrowsAsync<RuleViolationException>(() => RegisterAsync(First, rank: 2))).Field);
        Assert.Equal("StaffMemberId", (await Assert.ThrowsAsync<RuleViolationException>(() => RegisterAsync(Approver, rank: 2))).Field);
        var stranger = await Counts.PersonInAsync("chuo-tax");
        var elsewhere = stranger with { Assignments = First.Assignments };
        Assert.Equal("StaffMemberId", (await Assert.ThrowsAsync<RuleViolationException>(() => RegisterAsync(elsewhere, rank: 2))).Field);
        Assert.Equal(1, await Counts.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Entity == nameof(Deputy))));
    }

    private async Task RegisterAsync(StaffSnapshot person, int rank, DateOnly? from = null, DateOnly? to = null)
    {
        var unit = (await Counts.RulesAsync()).Directory.Unit(person.Assignments[0].UnitId);
        await Counts.AsAsync<DeputyRegister, bool>(Approver, async register =>
        {
            await register.AddAsync(unit, new NewDeputy(person.StaffMemberId, rank, from ?? new DateOnly(2026, 4, 1), to));
            return true;
        });
    }

    private Task<IReadOnlyList<ReviewItem>> WaitingAsync(StaffSnapshot person) =>
        Counts.AsAsync<DeputyReviews, IReadOnlyList<ReviewItem>>(person, reviews => reviews.WaitingAsync(person));

    private Task<int> ReviewAsync(StaffSnapshot person, long step) => Counts.AsAsync<DeputyReviews, int>(person, reviews => reviews.ReviewAsync(person, [step]));
}
