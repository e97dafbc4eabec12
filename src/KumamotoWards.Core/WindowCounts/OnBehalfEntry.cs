using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>代行入力: why a section of the ward office entered a branch's day; given once per office, day and section.</summary>
[VersionScope(DataScope.Counts)]
public sealed class OnBehalfEntry
{
    public const int ReasonMaxLength = 200;

    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }
    public required int UnitId { get; init; }
    public int? StaffMemberId { get; init; }
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
