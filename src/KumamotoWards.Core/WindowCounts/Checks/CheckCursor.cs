using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>How far the checks have followed the ledger: one row, so that every way in is checked and none twice.</summary>
[NotAudited]
public sealed class CheckCursor
{
    public const int SingleId = 1;

    public int Id { get; init; } = SingleId;

    /// <summary>Key of the last line looked at.</summary>
    public required long LastLineId { get; set; }
}
