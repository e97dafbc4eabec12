using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Listing;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals.Listing;

/// <summary>自分の番, in words of the design and not by the query itself; and 遅れ by the calendar.</summary>
public sealed class WhoseTurnItIsTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;

    [Theory]
    [InlineData(Draft, "branch")]
    [InlineData(WardReview, "endorser")]
    [InlineData(Submitted, "officer decider other-section")]
    [InlineData(Accepted, "officer decider")]
    [InlineData(UnderReview, "officer decider")]
    [InlineData(Adopted, "officer decider")]
    [InlineData(PartiallyAdopted, "officer decider")]
    [InlineData(Deferred, "officer decider")]
    [InlineData(Declined, "")]
    [InlineData(InProgress, "officer decider")]
    [InlineData(Completed, "")]
    [InlineData(Returned, "branch")]
    [InlineData(Withdrawn, "")]
    public async Task AState_IsTheTurnOf(ProposalState state, string who)
    {
        await _database.InStateAsync(state);

        Assert.Equal(who, await TurnAsync());
    }

    /// <summary>The list says 自分の番 of exactly what the page of the proposal calls the turn of the person's unit.</summary>
    [Theory]
    [MemberData(nameof(States))]
    public async Task TheListAgreesWithTheTurn(ProposalState state)
    {
        var proposal = await _database.InStateAsync(state);
        foreach (var person in new[] { _database.Branch, _database.Endorser, _database.Officer, _database.Decider, await _database.PersonInAsync("hq-regional-policy") })
        {
            var page = await _database.AsAsync<ProposalDetailQueries, ProposalDetail?>(person, queries => queries.FindAsync(person, proposal.Id));
            var directory = await _database.AsAsync<OrganizationQueries, OrganizationDirectory>(person, queries => queries.DirectoryAsync());
            Assert.Equal(page?.Turn.Units(directory).Any(unit => person.IsIn(unit)) == true, (await CountAsync(person)).Of(ProposalTab.Mine) > 0);
        }
    }

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    [Fact]
    public async Task WhatSuggestsASection_WaitsForThatSection()
    {
        var draft = await _database.DraftAsync(content: ProposalsDatabase.Complete with { SuggestedSectionId = _database.Officer.Assignments[0].UnitId });
        await _database.MoveAsync(_database.Branch, draft.Id, ProposalAction.Submit);
        await _database.MoveAsync(_database.Endorser, draft.Id, ProposalAction.Endorse);

        Assert.Equal("officer decider", await TurnAsync());
    }

    [Fact]
    public async Task AQuestionToTheProposer_PassesTheTurn_AndAnOpinionIsAskedOfItsSection()
    {
        var review = await _database.InStateAsync(UnderReview);
        var other = await _database.PersonInAsync("hq-regional-policy");
        await ChangeAsync(review.Id, (db, proposal) => db.ProposalConsultations.Add(new ProposalConsultation
        {
            Proposal = proposal,
            SectionId = other.Assignments[0].UnitId,
            DueOn = new DateOnly(2026, 12, 1),
            AskedById = _database.Officer.StaffMemberId,
            AskedAt = default,
        }));
        Assert.Equal("officer decider other-section", await TurnAsync());

        await ChangeAsync(review.Id, (_, proposal) => proposal.Suspend(new DateOnly(2026, 11, 20)));
        Assert.Equal("branch other-section", await TurnAsync());
    }

    [Fact]
    public async Task WhatIsAnsweredWithAnother_WaitsForNobody()
    {
        var (other, review) = (await _database.InStateAsync(Declined), await _database.InStateAsync(UnderReview));
        await ChangeAsync(review.Id, (_, proposal) => proposal.AnswerWith(other.Id));

        Assert.Equal("", await TurnAsync());
    }

    /// <summary>Submitted on Friday 20 November; Monday is a holiday, so the fifth business day is Monday 30 November.</summary>
    [Theory]
    [InlineData(27, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public async Task ItIsLate_OnTheBusinessDayAfterItsDate(int day, int late)
    {
        await _database.InStateAsync(Submitted);

        _database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.Zero).AddDays(day - 1));

        Assert.Equal(late, (await CountAsync(_database.Officer)).Of(ProposalTab.Late));
    }

    [Fact]
    public async Task OnAWeekend_NothingGetsLate_AndWhatStands_OnlyWasLateBefore()
    {
        var (standing, late) = (await _database.InStateAsync(UnderReview), await _database.InStateAsync(UnderReview));
        await ChangeAsync(standing.Id, (_, proposal) => { proposal.OweBy(new DateOnly(2026, 11, 27)); proposal.Suspend(new DateOnly(2026, 11, 26)); });
        await ChangeAsync(late.Id, (_, proposal) => proposal.OweBy(new DateOnly(2026, 11, 27)));

        // Saturday.
        _database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, (await CountAsync(_database.Officer)).Of(ProposalTab.Late));
        _database.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, (await CountAsync(_database.Officer)).Of(ProposalTab.Late));
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private async Task<string> TurnAsync()
    {
        var people = new (string Who, StaffSnapshot Person)[]
        {
            ("branch", _database.Branch), ("endorser", _database.Endorser), ("officer", _database.Officer), ("decider", _database.Decider),
            ("other-section", await _database.PersonInAsync("hq-regional-policy")),
            ("other-endorser", await _database.PersonInAsync("nishi-general-affairs", isApprover: true)),
            ("endorser's-clerk", await _database.PersonInAsync("chuo-general-affairs")),
        };
        var found = new List<string>();
        foreach (var (who, person) in people)
            if ((await CountAsync(person)).Of(ProposalTab.Mine) > 0) found.Add(who);
        return string.Join(' ', found);
    }

    private Task<ProposalCounts> CountAsync(StaffSnapshot person) =>
        _database.AsAsync<ProposalListQueries, ProposalCounts>(person, queries => queries.CountsAsync(person, new ProposalSearch()));

    private Task<int> ChangeAsync(int id, Action<WardsDbContext, Proposal> change) => _database.AsAsync<WardsDbContext, int>(_database.Officer, async db =>
    {
        change(db, await db.Proposals.SingleAsync(each => each.Id == id));
        return await db.SaveChangesAsync();
    });
}
