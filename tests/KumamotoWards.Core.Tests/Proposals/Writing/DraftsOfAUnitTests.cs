using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.TestSupport.Proposals;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Writing;

public sealed class DraftsOfAUnitTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Fact]
    public async Task TheUnit_SeesWhatItWrites_WhatCameBackAndWhatEnded()
    {
        var draft = await _database.DraftAsync();
        var returned = await _database.InStateAsync(ProposalState.Returned);
        await _database.InStateAsync(ProposalState.WardReview);
        var declined = await _database.InStateAsync(ProposalState.Declined);

        var desk = await DeskOfAsync(await _database.PersonInAsync("oe-branch"));

        Assert.Equal([draft.Id, returned.Id], desk.Open.Select(item => item.Id).Order());
        Assert.Equal("理由", desk.Open.Single(item => item.Id == returned.Id).Returned!.Reason);
        Assert.Equal([declined.Id], desk.Ended.Select(item => item.Id));
        Assert.Empty(desk.Waiting);
    }

    [Fact]
    public async Task Endorsers_SeeWhatWaitsForThem_AndNobodyElseDoes()
    {
        var waiting = await _database.InStateAsync(ProposalState.WardReview);
        await _database.DraftAsync();

        Assert.Equal([waiting.Id], (await DeskOfAsync(_database.Endorser)).Waiting.Select(item => item.Id));
        Assert.Empty((await DeskOfAsync(_database.Endorser)).Open);
        foreach (var other in new[] { await _database.PersonInAsync("hanazono-general-branch"), await _database.PersonInAsync("nishi-general-affairs", isApprover: true) })
        {
            var desk = await DeskOfAsync(other);
            Assert.Empty(desk.Open.Concat(desk.Waiting).Concat(desk.Ended));
        }
    }

    [Fact]
    public async Task ADraft_IsWrittenByItsUnit_AndByNobodyElse_NorOnceItIsOnItsWay()
    {
        var draft = await _database.DraftAsync();
        var colleague = await _database.PersonInAsync("oe-branch");

        Assert.Null(await WriteAsync(await _database.PersonInAsync("hanazono-general-branch"), draft));
        Assert.Null(await WriteAsync(_database.Endorser, draft));
        Assert.Null(await WriteAsync(colleague, await _database.InStateAsync(ProposalState.WardReview)));
        Assert.NotNull(await WriteAsync(colleague, draft));
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<Proposal?> WriteAsync(StaffSnapshot person, Proposal draft) => _database.AsAsync<ProposalDrafts, Proposal?>(
        person, drafts => drafts.WriteAsync(person, draft.Id, draft.Version, draft.Content with { Title = "書き換え" }));

    private Task<DraftDesk> DeskOfAsync(StaffSnapshot person) => _database.AsAsync<DraftQueries, DraftDesk>(person, drafts => drafts.OfAsync(person));
}
