namespace KumamotoWards.Core.Proposals;

/// <summary>What turn and clock are told by: of a proposal, or of its line in a list.</summary>
public interface IProposalProgress
{
    ProposalState State { get; }

    /// <inheritdoc cref="Proposal.SuggestedSectionId"/>
    int? SuggestedSectionId { get; }

    /// <inheritdoc cref="Proposal.SubmittedOn"/>
    DateOnly? SubmittedOn { get; }

    /// <inheritdoc cref="Proposal.DueOn"/>
    DateOnly? DueOn { get; }

    /// <inheritdoc cref="Proposal.SuspendedOn"/>
    DateOnly? SuspendedOn { get; }

    /// <inheritdoc cref="Proposal.SuspendedDays"/>
    int SuspendedDays { get; }
}
