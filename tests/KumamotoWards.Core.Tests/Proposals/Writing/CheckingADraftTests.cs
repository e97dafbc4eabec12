using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Writing;

public sealed class CheckingADraftTests
{
    private static readonly ProposalContent Whole = ProposalsDatabase.Complete with { Cost = 1, WantedFiscalYear = 2027, VisionGoal = "安心", SuggestedSectionId = 1 };

    [Fact]
    public void AWholeOne_LeavesNothingToCheck() => Assert.Empty(ProposalChecklist.Of(Whole, evidence: 1));

    [Fact]
    public void WhatMustBeThere_Blocks_InTheOrderOfThePage()
    {
        var items = ProposalChecklist.Of(new ProposalContent("", null, null, "", "", "", ""), evidence: 0);

        Assert.Equal(["Title", "Kind", "Problem", "Request", "Effect"], items.Where(item => item.IsBlocking).Select(item => item.Field));
        Assert.Equal(["Affected", "Evidence", "Cost", "WantedFiscalYear", "VisionGoal", "SuggestedSectionId"], items.Where(item => !item.IsBlocking).Select(item => item.Field));
    }

    [Theory]
    [InlineData("連絡先は 096-328-2111 です")]
    [InlineData("０９６－３２８－２１１１")]
    [InlineData("マイナンバー 1234 5678 9012")]
    [InlineData("yamada.taro@example.jp まで")]
    public void WhatMayNameSomebody_IsWarnedOf(string text) =>
        Assert.Equal(["Problem"], ProposalChecklist.Of(Whole with { Problem = text }, evidence: 1).Select(item => item.Field));

    [Theory]
    [InlineData("平成23-25年度は 25,119件から 28,492件になった")]
    [InlineData("費用は 1200000 円、3-5 月に行う")]
    public void Figures_AreNot(string text) => Assert.Empty(ProposalChecklist.Of(Whole with { Problem = text }, evidence: 1));
}
