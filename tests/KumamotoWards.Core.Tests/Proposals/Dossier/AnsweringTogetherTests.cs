using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Dossier;

public sealed class AnsweringTogetherTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;
    private int _lead;
    private int _other;

    [Fact]
    public async Task OneAnswer_IsBoth_AndEachAuthorIsTold()
    {
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();
        Assert.Equal(2, (await _database.NoticesOfAsync(_database.Branch)).Count(subject => subject.StartsWith("合わせて回答：", StringComparison.Ordinal)));
        var shown = (await _database.DetailAsync(_database.Branch, _other))!;
        Assert.Equal(_lead, shown.AnsweredWith!.Id);
        Assert.Equal(_other, Assert.Single((await _database.DetailAsync(_database.Branch, _lead))!.AlsoAnswers).Id);
        Assert.Equal(ProposalRefusal.AnsweredElsewhere, (await _database.DetailAsync(_database.Decider, _other))!.Of(ProposalAction.Adopt).Verdict.Refusal);
        (await _database.MoveAsync(_database.Decider, _other, ProposalAction.Adopt)).IsRefused(ProposalRefusal.AnsweredElsewhere);

        (await _database.MoveAsync(_database.Decider, _lead, ProposalAction.AdoptInPart, new ProposalDecision { Reason = "一部から", Taken = "試行", NotTaken = "全域" })).IsDone();

        var answered = (await _database.DetailAsync(_database.Branch, _other))!;
        Assert.Equal((ProposalState.PartiallyAdopted, "一部から", "試行"), (answered.Proposal.State, answered.LastAnswer!.Reason, answered.LastAnswer.Taken));
        Assert.Equal(2, (await _database.NoticesOfAsync(_database.Branch)).Count(subject => subject.StartsWith("一部採択：", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ThereIsNeverAChain_NorACircle()
    {
        var third = (await _database.InStateAsync(ProposalState.Accepted)).Id;
        (await _database.LinkAsync(_database.Officer, _other, _other)).IsRefused(ProposalRefusal.Invalid, "Lead");
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();

        (await _database.LinkAsync(_database.Officer, _lead, _other)).IsRefused(ProposalRefusal.Invalid, "Lead");
        (await _database.LinkAsync(_database.Officer, _lead, third)).IsRefused(ProposalRefusal.Invalid, "Lead");
        (await _database.LinkAsync(_database.Officer, third, _other)).IsRefused(ProposalRefusal.Invalid, "Lead");
        (await _database.LinkAsync(_database.Officer, third, _lead)).IsDone();
    }

    [Fact]
    public async Task LinkedCrosswise_BySeenVersions_OnlyOneHolds()
    {
        var seen = (await _database.FindAsync(_lead)).Version;
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();
        (await _database.LinkAsync(_database.Decider, _lead, _other, seen)).IsRefused(ProposalRefusal.ChangedMeanwhile);
        Assert.Null((await _database.FindAsync(_lead)).AnsweredWithId);
    }

    [Fact]
    public async Task OnlyProposalsThatWaitInOneSection_AreLinked_ByItsStaff()
    {
        var adopted = (await _database.InStateAsync(ProposalState.Adopted)).Id;
        (await _database.LinkAsync(_database.Branch, _other, _lead)).IsRefused(ProposalRefusal.Forbidden);
        (await _database.LinkAsync(await _database.PersonInAsync("hq-ward-policy"), _other, _lead)).IsRefused(ProposalRefusal.Forbidden);
        (await _database.LinkAsync(_database.Officer, _other, adopted)).IsRefused(ProposalRefusal.Invalid, "Lead");
        (await _database.LinkAsync(_database.Officer, adopted, _lead)).IsRefused(ProposalRefusal.WrongState);
        (await _database.ReassignAsync(_database.Officer, _lead, "hq-ward-policy")).IsDone();
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsRefused(ProposalRefusal.Invalid, "Lead");
    }

    [Theory]
    [InlineData(ProposalAction.Return)]
    [InlineData(ProposalAction.Withdraw)]
    public async Task WhatLeavesHeadquarters_FreesTheOthers_WhoAreTold(ProposalAction action)
    {
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();

        (await _database.MoveAsync(action == ProposalAction.Return ? _database.Decider : _database.Branch, _lead, action, new ProposalDecision { Reason = "理由" })).IsDone();

        var free = (await _database.DetailAsync(_database.Decider, _other))!;
        Assert.Null(free.AnsweredWith);
        Assert.Contains("別に回答します", free.Steps[^1].Note, StringComparison.Ordinal);
        Assert.True(free.Rights.Link);
        Assert.Contains(await _database.NoticesOfAsync(_database.Officer), subject => subject.StartsWith("合わせて回答する提案の", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlinked_EachIsAnsweredByItself()
    {
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();
        var version = (await _database.FindAsync(_other)).Version;
        (await _database.AsAsync<ProposalLinks, ProposalResult?>(_database.Officer, links => links.UnlinkAsync(_database.Officer, _other, version))).IsDone();

        (await _database.MoveAsync(_database.Decider, _lead, ProposalAction.Adopt)).IsDone();
        Assert.Equal(ProposalState.UnderReview, (await _database.FindAsync(_other)).State);
        (await _database.MoveAsync(_database.Decider, _other, ProposalAction.Adopt)).IsDone();
    }

    [Fact]
    public async Task AnotherSection_TakesBoth_AndTheClockRunsOn()
    {
        (await _database.LinkAsync(_database.Officer, _other, _lead)).IsDone();
        var due = (await _database.FindAsync(_lead)).DueOn;
        (await _database.ReassignAsync(_database.Officer, _other, "hq-ward-policy")).IsRefused(ProposalRefusal.AnsweredElsewhere);
        (await _database.ReassignAsync(_database.Officer, _lead, "hq-citizen-affairs")).IsRefused(ProposalRefusal.Invalid, "Section");
        (await _database.ReassignAsync(_database.Officer, _lead, "hq-ward-policy", reason: " ")).IsRefused(ProposalRefusal.Invalid, "Reason");
        (await _database.ReassignAsync(_database.Officer, _lead, "hq-ward-policy", version: Guid.NewGuid())).IsRefused(ProposalRefusal.ChangedMeanwhile);
        var policy = await _database.PersonInAsync("hq-ward-policy");

        (await _database.ReassignAsync(_database.Officer, _lead, "hq-ward-policy")).IsDone();

        Assert.Equal(2, await _database.ReadAsync(db => db.Proposals.CountAsync(each => each.SectionId == policy.Assignments[0].UnitId)));
        Assert.Equal((ProposalState.UnderReview, due), ((await _database.FindAsync(_lead)).State, (await _database.FindAsync(_lead)).DueOn));
        Assert.Equal(2, (await _database.NoticesOfAsync(policy)).Count(subject => subject.StartsWith("主務課の変更：", StringComparison.Ordinal)));
        (await _database.ReassignAsync(_database.Officer, _lead, "hq-elderly-welfare")).IsRefused(ProposalRefusal.Forbidden);
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _lead = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
        _other = (await _database.InStateAsync(ProposalState.UnderReview)).Id;
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();
}
