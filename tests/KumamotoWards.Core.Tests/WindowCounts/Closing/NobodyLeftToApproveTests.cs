using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.WindowCounts.Closing;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts.Closing;

public sealed class NobodyLeftToApproveTests : ClosingScenario
{
    [Fact]
    public async Task TheOnlyDecider_IsToldBeforeSubmitting_AndAColleagueIsNot()
    {
        await EnteredAsync(WardOffice);

        Assert.True((await SubmissionAsync(Approver)).LeavesNobodyToApprove);
        Assert.False((await SubmissionAsync(WardClerk)).LeavesNobodyToApprove);
    }

    [Fact]
    public async Task WithASecondDecider_SomebodyIsLeft()
    {
        await EnteredAsync(WardOffice);
        await Counts.PersonInAsync(LeadSection, "村上 恵", isApprover: true);

        Assert.False((await SubmissionAsync(Approver)).LeavesNobodyToApprove);
    }

    [Fact]
    public async Task OnBehalfOfABranch_ItIsTheSame()
    {
        await EnteredAsync();

        Assert.True((await SubmissionAsync(Approver, Branch)).LeavesNobodyToApprove);
        Assert.False((await SubmissionAsync(Head, Branch)).LeavesNobodyToApprove);
    }

    private async Task<MonthChoice> SubmissionAsync(StaffSnapshot person, string office = WardOffice) =>
        (await Counts.AsAsync<MonthDetailQueries, MonthDetail?>(person, queries => queries.FindAsync(person, office, October)))!
            .Allowed.Single(choice => choice.Action == OfficeMonthAction.Submit);
}
