using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Dossier;

/// <summary>代決, 後閲 and 異例・重要.</summary>
public sealed class StandingInOnProposalsTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task ADeputysDecision_IsShownAs代決_UntilTheDeciderHasSeenIt()
    {
        await _database.RegisterDeputyAsync(_database.Officer);
        var id = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
        (await _database.MoveAsync(_database.Officer, id, ProposalAction.Adopt)).IsDone();
        var step = (await _database.DetailAsync(_database.Decider, id))!.Steps[^1];
        Assert.Equal((true, true, null), (step.IsDeputy, step.IsByApprover, step.ReviewedAt));
        Assert.NotNull(step.DeputyFor);

        var waiting = Assert.Single(await WaitingAsync(_database.Decider));
        Assert.Equal((id, ProposalAction.Adopt), (waiting.ProposalId, waiting.Action));
        Assert.Empty(await WaitingAsync(_database.Endorser));
        Assert.Equal(0, await ReviewAsync(_database.Endorser, waiting.StepId));
        Assert.Equal(1, await ReviewAsync(_database.Decider, waiting.StepId));
        Assert.Equal(0, await ReviewAsync(_database.Decider, waiting.StepId));

        Assert.NotNull((await _database.DetailAsync(_database.Branch, id))!.Steps[^1].ReviewedAt);
        Assert.Null((await _database.DetailAsync(_database.Branch, id))!.Steps[^1].DeputyFor);
    }

    [Fact]
    public async Task ALaterDeputy_SaysWhyTheFirstDoesNotAct()
    {
        await _database.RegisterDeputyAsync(_database.Officer);
        var second = await _database.PersonInAsync("hq-citizen-affairs");
        await _database.RegisterDeputyAsync(second, rank: 2);
        var id = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
        Assert.True((await _database.DetailAsync(second, id))!.Of(ProposalAction.Adopt) is { IsLaterDeputy: true, NeedsReason: true, DeputyFor: not null });
        (await _database.MoveAsync(second, id, ProposalAction.Adopt)).IsRefused(ProposalRefusal.ReasonRequired, "Reason");
        (await _database.MoveAsync(second, id, ProposalAction.Adopt, new ProposalDecision { Reason = "第1代決者は出張中" })).IsDone();
    }

    [Fact]
    public async Task WhatIsMarked_NoDeputyDecides_NorTakesTheMarkOff()
    {
        await _database.RegisterDeputyAsync(_database.Officer);
        var id = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
        (await _database.MarkAsync(_database.Decider, id)).IsDone();

        (await _database.MoveAsync(_database.Officer, id, ProposalAction.Adopt)).IsRefused(ProposalRefusal.ForbiddenToDeputies);
        (await _database.MarkAsync(_database.Officer, id, isExceptional: false)).IsRefused(ProposalRefusal.Forbidden);
        Assert.False((await _database.DetailAsync(_database.Officer, id))!.Rights.Mark);
        (await _database.MoveAsync(_database.Decider, id, ProposalAction.Adopt)).IsDone();
    }

    [Theory]
    [InlineData(ProposalState.Draft, "branch")]
    [InlineData(ProposalState.Returned, "branch")]
    [InlineData(ProposalState.WardReview, "endorser")]
    [InlineData(ProposalState.Submitted, "")]
    [InlineData(ProposalState.Accepted, "decider")]
    [InlineData(ProposalState.UnderReview, "decider")]
    [InlineData(ProposalState.Deferred, "decider")]
    [InlineData(ProposalState.Adopted, "")]
    public async Task WhoWritesItOrDecidesNext_Marks(ProposalState state, string who)
    {
        var people = new (string Name, StaffSnapshot Person)[] { ("branch", _database.Branch), ("endorser", _database.Endorser), ("officer", _database.Officer), ("decider", _database.Decider) };
        foreach (var (name, person) in people)
        {
            var id = (await _database.InStateAsync(state)).Id;
            var result = await _database.MarkAsync(person, id);
            Assert.Equal(name == who, result is { Refusal: null });
            Assert.Equal(name == who, (await _database.FindAsync(id)).IsExceptional);
        }
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<IReadOnlyList<ProposalReviewItem>> WaitingAsync(StaffSnapshot person) =>
        _database.AsAsync<ProposalReviews, IReadOnlyList<ProposalReviewItem>>(person, reviews => reviews.WaitingAsync(person));

    private Task<int> ReviewAsync(StaffSnapshot person, long step) => _database.AsAsync<ProposalReviews, int>(person, reviews => reviews.ReviewAsync(person, [step]));
}
