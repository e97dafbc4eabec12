using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Proposals.Evidence;

public enum EvidencePurpose
{
    /// <summary>根拠となる件数</summary>
    Reason = 1,

    /// <summary>効果: measured after the implementation, beside what was before.</summary>
    Effect = 2,
}

/// <summary>A trend of the portal kept as it stood on a day, with its basis; the live figures may have moved on.</summary>
[VersionScope(DataScope.Proposals)]
public sealed class ProposalEvidence
{
    public const int CaptionMaxLength = 120;

    public int Id { get; private set; }
    public int ProposalId { get; private set; }
    public required Proposal Proposal { get; init; }
    public required EvidencePurpose Purpose { get; init; }

    /// <summary>What it shows, in a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>First and last fiscal year.</summary>
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>Slug of the basis of its percentages.</summary>
    public required string Basis { get; init; }

    /// <summary>The figures as they stood: JSON of <c>EvidenceSnapshot</c>.</summary>
    public required string Snapshot { get; init; }

    public required int TakenById { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime TakenAt { get; init; }
}
