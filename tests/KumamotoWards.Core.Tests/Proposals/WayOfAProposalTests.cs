using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalAction;
using static KumamotoWards.Core.Proposals.ProposalState;

namespace KumamotoWards.Core.Tests.Proposals;

/// <summary>Every action × every state × everybody, against the sentences of the design: not against the table itself.</summary>
public sealed class WayOfAProposalTests : IAsyncLifetime
{
    /// <summary>Who may do what in which state, and where it leads; everything else is refused.</summary>
    private static readonly Dictionary<(ProposalAction, ProposalState, string Who), ProposalState> May = new()
    {
        [(Submit, Draft, "branch")] = WardReview,
        [(Submit, Returned, "branch")] = WardReview,
        [(Endorse, WardReview, "endorser")] = Submitted,
        [(Return, WardReview, "endorser")] = Returned,
        [(Accept, Submitted, "officer")] = Accepted,
        [(Accept, Submitted, "decider")] = Accepted,
        [(Accept, Submitted, "other section")] = Accepted,
        [(Return, Submitted, "officer")] = Returned,
        [(Return, Submitted, "decider")] = Returned,
        [(Return, Submitted, "other section")] = Returned,
        [(StartReview, Accepted, "officer")] = UnderReview,
        [(StartReview, Accepted, "decider")] = UnderReview,
        [(Return, Accepted, "decider")] = Returned,
        [(Return, UnderReview, "decider")] = Returned,
        [(Adopt, UnderReview, "decider")] = Adopted,
        [(AdoptInPart, UnderReview, "decider")] = PartiallyAdopted,
        [(Defer, UnderReview, "decider")] = Deferred,
        [(Decline, UnderReview, "decider")] = Declined,
        [(Adopt, Deferred, "decider")] = Adopted,
        [(AdoptInPart, Deferred, "decider")] = PartiallyAdopted,
        [(Defer, Deferred, "decider")] = Deferred,
        [(Decline, Deferred, "decider")] = Declined,
        [(Start, Adopted, "officer")] = InProgress,
        [(Start, Adopted, "decider")] = InProgress,
        [(Start, PartiallyAdopted, "officer")] = InProgress,
        [(Start, PartiallyAdopted, "decider")] = InProgress,
        [(Complete, InProgress, "officer")] = Completed,
        [(Complete, InProgress, "decider")] = Completed,
        [(Withdraw, Draft, "branch")] = Withdrawn,
        [(Withdraw, WardReview, "branch")] = Withdrawn,
        [(Withdraw, Returned, "branch")] = Withdrawn,
        [(Withdraw, Submitted, "branch")] = Withdrawn,
        [(Withdraw, Accepted, "branch")] = Withdrawn,
        [(Withdraw, UnderReview, "branch")] = Withdrawn,
        [(Withdraw, Deferred, "branch")] = Withdrawn,
    };

    private static readonly ProposalDecision Decision = new() { Reason = "理由", NextAnswerOn = new DateOnly(2027, 3, 1) };

    private ProposalsDatabase _database = null!;

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task AnAction_InAState_IsForThoseOfTheDesign(ProposalState state)
    {
        foreach (var (who, person) in await EverybodyAsync())
        {
            var proposal = await _database.InStateAsync(state);
            foreach (var action in Enum.GetValues<ProposalAction>())
            {
                if (proposal.State != state) proposal = await _database.InStateAsync(state);
                var result = await _database.MoveAsync(person, proposal.Id, action, Decision);

                var after = await _database.FindAsync(proposal.Id);
                if (May.TryGetValue((action, state, who), out var to))
                {
                    Assert.True(result is { Refusal: null }, $"{who} {action}: {result?.Refusal} {result?.Message}");
                    Assert.Equal(to, after.State);
                    // A deferral of a deferred one leaves the state as it was, but not the rest.
                    proposal = to == state ? await _database.InStateAsync(state) : after;
                    continue;
                }
                var mayRead = after.IsPublished || who is "branch" or "endorser";
                Assert.Equal(mayRead, result is not null);
                if (mayRead) Assert.True(result!.Refusal is ProposalRefusal.Forbidden or ProposalRefusal.WrongState, $"{who} {action}: {result.Refusal}");
                Assert.Equal((state, proposal.Version), (after.State, after.Version));
            }
        }
    }

    [Fact]
    public async Task ForbiddenIsSaidBeforeTheState_AndTheStateBeforeNothing()
    {
        var proposal = await _database.InStateAsync(Submitted);

        Assert.Equal(ProposalRefusal.Forbidden, (await _database.MoveAsync(_database.Officer, proposal.Id, Adopt, Decision))!.Refusal);
        Assert.Equal(ProposalRefusal.WrongState, (await _database.MoveAsync(_database.Decider, proposal.Id, Adopt, Decision))!.Refusal);
        Assert.Equal(ProposalRefusal.Forbidden, (await _database.MoveAsync(_database.Officer, proposal.Id, Adopt, Decision, Guid.NewGuid()))!.Refusal);
        Assert.Equal(ProposalRefusal.ChangedMeanwhile, (await _database.MoveAsync(_database.Decider, proposal.Id, Adopt, Decision, Guid.NewGuid()))!.Refusal);
    }

    [Fact]
    public async Task Numbers_CountOn_AndBeginAnewWithTheFiscalYear()
    {
        var (first, second) = (await _database.InStateAsync(Submitted), await _database.InStateAsync(Submitted));
        _database.Time.SetUtcNow(new DateTimeOffset(2027, 4, 1, 10, 0, 0, TimeSpan.FromHours(9)));
        var next = await _database.InStateAsync(Submitted);

        Assert.Equal([new(2026, 1), new(2026, 2), new(2027, 1)], new[] { first, second, next }.Select(proposal => proposal.Number!.Value));
    }

    public async Task InitializeAsync() => _database = await ProposalsDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private async Task<List<(string Who, StaffSnapshot Person)>> EverybodyAsync() =>
    [
        ("branch", _database.Branch),
        ("endorser", _database.Endorser),
        ("officer", _database.Officer),
        ("decider", _database.Decider),
        ("other section", await _database.PersonInAsync("hq-regional-policy", isApprover: true)),
        ("other ward", await _database.PersonInAsync("nishi-general-affairs", isApprover: true)),
        ("other branch", await _database.PersonInAsync("hanazono-general-branch", isHead: true)),
        ("administrator", await _database.PersonInAsync("system-administration")),
    ];
}
