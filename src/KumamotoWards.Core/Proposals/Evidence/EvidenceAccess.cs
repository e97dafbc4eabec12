using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Workflow;

namespace KumamotoWards.Core.Proposals.Evidence;

/// <summary>Who adds evidence when: the proposer reasons while it writes, the 主務課 shows the effect of what it does.</summary>
public static class EvidenceAccess
{
    /// <summary>What the person adds, and may take away again, as the proposal stands; null for nothing.</summary>
    public static EvidencePurpose? PurposeFor(ProposalStanding standing) =>
        standing.State.IsEditable() && standing.Is(ProposalParty.Proposer) ? EvidencePurpose.Reason
        : standing.State.IsImplemented() && standing.Is(ProposalParty.SectionStaff) ? EvidencePurpose.Effect
        : null;

    /// <summary>Why it is nothing: the person never does, or not as the proposal stands.</summary>
    public static ProposalRefusal RefusalOf(ProposalStanding standing) =>
        standing.Is(ProposalParty.Proposer) || standing.Is(ProposalParty.SectionStaff) ? ProposalRefusal.WrongState : ProposalRefusal.Forbidden;

    /// <summary>Japanese.</summary>
    public static string MessageOf(ProposalRefusal refusal, ProposalState state) => refusal == ProposalRefusal.Forbidden
        ? "この提案に件数の推移を付ける権限がありません。根拠は提案した所属、効果は主務課の職員が付けます。"
        : $"この提案はいま「{state.Label()}」のため、件数の推移を付けたり外したりできません。";
}
