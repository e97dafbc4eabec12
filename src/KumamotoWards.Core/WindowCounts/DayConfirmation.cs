using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>
/// A unit says that its items of an office's day are complete (本日分確定). A day is confirmed when every unit
/// responsible for an item expected that day has said so.
/// </summary>
[VersionScope(DataScope.Counts)]
public sealed class DayConfirmation
{
    public required int OfficeId { get; init; }
    public required DateOnly Date { get; init; }
    public required int UnitId { get; init; }
    public int? StaffMemberId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ConfirmedAt { get; init; }
}
