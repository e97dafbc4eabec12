using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Dossier;

/// <summary>Something that a person may do with a proposal beside moving it: theirs at all, and possible as it stands.</summary>
public readonly record struct ProposalRight(bool IsTheirs, bool IsNow)
{
    public static implicit operator bool(ProposalRight right) => right.IsTheirs && right.IsNow;
}

/// <summary>What a person may do with a proposal beside moving it. Page, API and the services ask the same.</summary>
/// <param name="Edit">Open to the person's pen.</param>
/// <param name="Ask">質問 to the proposer: stops the obligation clock.</param>
/// <param name="Reply">Answer an open question.</param>
/// <param name="Comment">Speak on the page.</param>
/// <param name="Note">Read and write 内部メモ.</param>
/// <param name="Consult">Ask other sections for their opinion.</param>
/// <param name="GiveOpinion">Of a section that was asked for it.</param>
/// <param name="Link">Answer it together with another, or no longer.</param>
/// <param name="Mark">異例・重要.</param>
public sealed record ProposalRights(
    ProposalRight Edit, ProposalRight Ask, ProposalRight Reply, ProposalRight Comment, ProposalRight Note,
    ProposalRight Consult, ProposalRight GiveOpinion, ProposalRight Reassign, ProposalRight Link, ProposalRight Mark)
{
    /// <param name="consulted">Sections that were asked for their opinion.</param>
    public static ProposalRights Of(StaffSnapshot person, Proposal proposal, ProposalUnits units, ProposalStanding standing, IReadOnlyCollection<int> consulted)
    {
        var moves = person.Has(Permission.MoveProposals);
        var proposes = moves && person.IsIn(proposal.UnitId);
        var leads = moves && person.IsIn(proposal.SectionId);
        var isAsked = moves && consulted.Any(section => person.IsIn(section));
        var waits = ProposalDecisions.AwaitingAnswer.Contains(proposal.State);
        return new ProposalRights(
            Edit: new(proposes, proposal.State.IsEditable()),
            Ask: new(leads, proposal.State is ProposalState.Accepted or ProposalState.UnderReview),
            Reply: new(proposes, proposal.SuspendedOn is not null),
            Comment: new(moves && (proposes || isAsked || person.IsIn(units.EndorsingId) || standing.Is(ProposalParty.SectionStaff)), IsNow: true),
            Note: new(moves && person.Assignments.Any(each => each.UnitKind == UnitKind.HeadquartersSection), IsNow: true),
            Consult: new(leads, waits),
            GiveOpinion: new(isAsked, waits),
            Reassign: new(leads, !proposal.State.IsFinal()),
            Link: new(leads, waits),
            Mark: MarkOf(proposal, standing, proposes));
    }

    /// <summary>Who writes it or decides next; never a deputy, who would free the own hands by it.</summary>
    private static ProposalRight MarkOf(Proposal proposal, ProposalStanding standing, bool proposes)
    {
        var (endorses, decides) = (InOwnRight(standing, ProposalParty.WardEndorser), InOwnRight(standing, ProposalParty.SectionApprover));
        return new ProposalRight(proposes || endorses || decides, proposal.State switch
        {
            ProposalState.Draft or ProposalState.Returned => proposes,
            ProposalState.WardReview => endorses,
            ProposalState.Accepted or ProposalState.UnderReview or ProposalState.Deferred => decides,
            _ => false,
        });
    }

    private static bool InOwnRight(ProposalStanding standing, ProposalParty party) =>
        standing.Roles.Any(role => role.Party == party && role.DeputyForId is null);
}
