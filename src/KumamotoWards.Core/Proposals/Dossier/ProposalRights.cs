using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>What a person may do with a proposal beside moving it. Page, API and the services ask the same.</summary>
/// <param name="Edit">Open to the person's pen.</param>
/// <param name="Ask">質問 to the proposer: stops the obligation clock.</param>
/// <param name="Reply">Answer an open question.</param>
/// <param name="Comment">Speak on the page.</param>
/// <param name="Note">Read and write 内部メモ.</param>
/// <param name="Consult">Ask other sections for their opinion.</param>
/// <param name="GiveOpinion">Of the own section, where it was asked.</param>
/// <param name="Link">Answer it together with another, or no longer.</param>
/// <param name="Mark">異例・重要.</param>
public sealed record ProposalRights(bool Edit, bool Ask, bool Reply, bool Comment, bool Note, bool Consult, bool GiveOpinion, bool Reassign, bool Link, bool Mark)
{
    /// <param name="consulted">Sections that were asked for their opinion.</param>
    public static ProposalRights Of(StaffSnapshot person, Proposal proposal, ProposalUnits units, ProposalStanding standing, IReadOnlyCollection<int> consulted)
    {
        var moves = person.Has(Permission.MoveProposals);
        var proposes = moves && person.IsIn(proposal.UnitId);
        var leads = moves && person.IsIn(proposal.SectionId);
        var atHeadquarters = moves && person.Assignments.Any(each => each.UnitKind == UnitKind.HeadquartersSection);
        var waits = ProposalDecisions.AwaitingAnswer.Contains(proposal.State);
        return new ProposalRights(
            Edit: proposes && proposal.State.IsEditable(),
            Ask: leads && proposal.State is ProposalState.Accepted or ProposalState.UnderReview,
            Reply: proposes && proposal.SuspendedOn is not null,
            Comment: moves && (proposes || person.IsIn(units.EndorsingId) || standing.Is(ProposalParty.SectionStaff) || consulted.Any(section => person.IsIn(section))),
            Note: atHeadquarters,
            Consult: leads && waits,
            GiveOpinion: moves && waits && consulted.Any(section => person.IsIn(section)),
            Reassign: leads && proposal.State is not (ProposalState.Declined or ProposalState.Completed or ProposalState.Withdrawn),
            Link: leads && waits,
            Mark: MayMark(proposal, standing, proposes));
    }

    /// <summary>Who decides next, or writes it; never a deputy, who would free the own hands by it.</summary>
    private static bool MayMark(Proposal proposal, ProposalStanding standing, bool proposes) => proposal.State switch
    {
        ProposalState.Draft or ProposalState.Returned => proposes,
        ProposalState.WardReview => InOwnRight(standing, ProposalParty.WardEndorser),
        ProposalState.Accepted or ProposalState.UnderReview or ProposalState.Deferred => InOwnRight(standing, ProposalParty.SectionApprover),
        _ => false,
    };

    private static bool InOwnRight(ProposalStanding standing, ProposalParty party) =>
        standing.Roles.Any(role => role.Party == party && role.DeputyForId is null);
}
