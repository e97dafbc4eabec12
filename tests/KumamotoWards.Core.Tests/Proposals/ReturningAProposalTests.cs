using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Core.Tests.Proposals.Dossier;
using KumamotoWards.TestSupport.Proposals;
using Xunit;
using static KumamotoWards.Core.Proposals.ProposalAction;

namespace KumamotoWards.Core.Tests.Proposals;

/// <summary>What comes back to headquarters after a return is a new submission under its old number.</summary>
public sealed class ReturningAProposalTests
{
    [Fact]
    public async Task SubmittedAgain_ItKeepsItsNumber_HasTheWholeTime_AndAnotherSectionMayAccept()
    {
        await using var database = await ProposalsDatabase.CreateAsync();
        var id = (await database.InStateAsync(ProposalState.UnderReview)).Id;
        var number = (await database.FindAsync(id)).Number;
        (await database.AskAsync(database.Officer, id)).IsDone();
        database.GoTo(2026, 11, 26);
        (await database.ReplyAsync(database.Branch, id, await database.LastQuestionAsync(id))).IsDone();
        Assert.True((await database.FindAsync(id)).SuspendedDays > 0);

        (await database.MoveAsync(database.Decider, id, Return, new ProposalDecision { Reason = "根拠を足してください" })).IsDone();

        var returned = await database.FindAsync(id);
        Assert.Equal((null, null, null), (returned.SectionId, returned.AcceptedOn, returned.DueOn));
        (await database.MoveAsync(database.Branch, id, Submit)).IsDone();
        (await database.MoveAsync(database.Endorser, id, Endorse)).IsDone();
        var other = await database.PersonInAsync("hq-ward-policy");
        (await database.MoveAsync(other, id, Accept)).IsDone();
        var again = await database.FindAsync(id);
        Assert.Equal((number, other.Assignments[0].UnitId, 0), (again.Number, again.SectionId, again.SuspendedDays));
        // Twenty business days after the 26th.
        Assert.Equal((new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 24)), (again.SubmittedOn, again.DueOn));
    }
}
