using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Discussion;

public enum ProposalMessageKind
{
    /// <summary>質問 of the 主務課 to the proposer: stops the obligation clock until it is answered.</summary>
    Question = 1,

    /// <summary>質問への答え</summary>
    Reply = 2,

    /// <summary>A word of anybody who may read it, the proposer's own questions included.</summary>
    Comment = 3,

    /// <summary>内部メモ: only headquarters sees it.</summary>
    InternalNote = 4,

    /// <summary>進捗 of the implementation.</summary>
    Progress = 5,
}

/// <summary>One entry of the talk about a proposal, appended and never changed.</summary>
[NotAudited, VersionScope(DataScope.Proposals)]
public sealed class ProposalMessage
{
    public const int TextMaxLength = 2_000;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required ProposalMessageKind Kind { get; init; }
    public required string Text { get; init; }
    public required int UnitId { get; init; }
    public required int StaffMemberId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>A unit that is told of it by name.</summary>
    public int? MentionedUnitId { get; init; }

    /// <summary>The question that a reply answers.</summary>
    public int? QuestionId { get; init; }

    /// <summary>Of a question: it waits for the proposer.</summary>
    public bool IsOpen { get; set; }
}
