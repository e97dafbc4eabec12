using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals;

/// <summary>回答 of headquarters with its reasons. A deferral is one; the answer after it is another.</summary>
[NotAudited, VersionScope(DataScope.Proposals)]
public sealed class ProposalAnswer
{
    public const int TextMaxLength = 2_000;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }

    /// <summary>The state that the answer led to.</summary>
    public required ProposalState Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>条件</summary>
    public string? Conditions { get; init; }

    /// <summary>Of 一部採択: what is taken.</summary>
    public string? Taken { get; init; }

    /// <summary>Of 一部採択: what is not.</summary>
    public string? NotTaken { get; init; }

    /// <summary>Of 継続検討: when headquarters answers again.</summary>
    public DateOnly? NextAnswerOn { get; init; }

    public required int UnitId { get; init; }
    public required int StaffMemberId { get; init; }

    /// <summary>Business date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
