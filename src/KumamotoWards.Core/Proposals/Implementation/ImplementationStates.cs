using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Implementation;

/// <summary>When a proposal has an implementation to plan and to report on, and who does.</summary>
public static class ImplementationStates
{
    /// <summary>Adopted, wholly or in part, and all that follows.</summary>
    public static bool IsImplemented(this ProposalState state) =>
        state is ProposalState.Adopted or ProposalState.PartiallyAdopted or ProposalState.InProgress or ProposalState.Completed;

    /// <summary>The 主務課 writes it.</summary>
    public static bool MayWrite(ProposalStanding standing) => standing.State.IsImplemented() && standing.Is(ProposalParty.SectionStaff);
}
