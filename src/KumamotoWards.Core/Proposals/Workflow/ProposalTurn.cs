using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.Proposals.Workflow;

/// <summary>Whose turn a proposal is: it waits for one unit at a time.</summary>
/// <param name="UnitId">Null where nothing waits, or any section of headquarters may accept it.</param>
/// <param name="IsForApprover">It waits for a decision of the unit's 決裁者.</param>
/// <param name="IsForHeadquarters">Any section of headquarters may take it.</param>
public readonly record struct ProposalTurn(int? UnitId, bool IsForApprover = false, bool IsForHeadquarters = false)
{
    public static ProposalTurn Of(IProposalProgress proposal, ProposalUnits units) => proposal.State switch
    {
        ProposalState.Draft or ProposalState.Returned => new(units.ProposerId),
        ProposalState.WardReview => new(units.EndorsingId, IsForApprover: true),
        // The section that the proposer thinks of is told first; another may still take it.
        ProposalState.Submitted => new(proposal.SuggestedSectionId, IsForHeadquarters: true),
        ProposalState.Accepted or ProposalState.UnderReview when proposal.SuspendedOn is not null => new(units.ProposerId),
        ProposalState.Accepted => new(units.SectionId),
        ProposalState.UnderReview or ProposalState.Deferred => new(units.SectionId, IsForApprover: proposal.State == ProposalState.UnderReview),
        ProposalState.Adopted or ProposalState.PartiallyAdopted or ProposalState.InProgress => new(units.SectionId),
        ProposalState.Declined or ProposalState.Completed or ProposalState.Withdrawn => default,
    };

    /// <summary>Those who can take it: of what any section may accept, all of headquarters.</summary>
    public IEnumerable<int> Units(OrganizationDirectory directory) =>
        UnitId is { } unit ? [unit]
        : IsForHeadquarters ? directory.Units.Where(each => each.Kind == UnitKind.HeadquartersSection && each.IsActive).Select(each => each.Id)
        : [];
}
