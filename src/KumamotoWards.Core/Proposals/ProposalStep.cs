using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals;

/// <summary>What is recorded in the course of a proposal, beyond its changes of state.</summary>
public enum ProposalEvent
{
    /// <summary>A step of <see cref="ProposalAction"/>.</summary>
    Moved = 1,

    /// <summary>ほかの課に移した</summary>
    Reassigned = 2,

    /// <summary>異例・重要 was marked, or the mark taken off.</summary>
    Marked = 3,

    /// <summary>Another proposal answers for this one, or no longer.</summary>
    Linked = 4,
}

/// <summary>One entry of 経過, appended and never changed but for the 後閲 of a 代決.</summary>
[NotAudited, VersionScope(DataScope.Proposals)]
public sealed class ProposalStep
{
    public const int ReasonMaxLength = 2_000;
    public const int NoteMaxLength = 400;

    public long Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required ProposalEvent Event { get; init; }

    /// <summary>Of a move; null otherwise.</summary>
    public ProposalAction? Action { get; init; }

    public required ProposalState From { get; init; }
    public required ProposalState To { get; init; }
    public required int StaffMemberId { get; init; }
    public required int UnitId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>As the person wrote it; the proposer sees it.</summary>
    public string? Reason { get; init; }

    /// <summary>What the step settled, in words: 主務課を市民課に決めました。</summary>
    public string? Note { get; init; }

    /// <summary>代決: a registered deputy acted for this 決裁者; null where the person acted in the own right.</summary>
    public int? DeputyForId { get; init; }

    /// <summary>後閲: when the 決裁者 has seen what the deputy did, UTC.</summary>
    public DateTime? ReviewedAt { get; internal set; }

    public int? ReviewedById { get; internal set; }
}
