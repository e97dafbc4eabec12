using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.History;

/// <summary>What the history is narrowed to; null does not narrow.</summary>
/// <param name="OfficeIds">At least one: the ledger is read by office and time, never as a whole.</param>
/// <param name="From">First business date, included.</param>
/// <param name="To">Last business date, included. Figures of a month or year stand at its first day.</param>
/// <param name="Person">Part of a name or a staff number; finds only people whose doings the reader may see.</param>
/// <param name="SinceApproval">Only lines written after the month had been approved for the first time.</param>
public sealed record CountHistorySearch(
    IReadOnlyCollection<int> OfficeIds, DateOnly From, DateOnly To, int? CountItemId = null, string? Person = null,
    CountLineKind? Kind = null, bool SinceApproval = false, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>One line of the ledger, as its history tells it.</summary>
/// <param name="Before">What the cell showed before; null = blank.</param>
/// <param name="After">What it showed from then on; null = blank.</param>
/// <param name="By">Name of the person; null for the system, and where the reader may see only the unit.</param>
/// <param name="Unit">The unit at that time; null for the system.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="HappenedAt">When a tally was tapped, UTC; null for every other kind.</param>
/// <param name="File">Name of the imported file that the line came from.</param>
public sealed record CountHistoryLine(
    long Id, int OfficeId, int CountItemId, CountPeriod Period, DateOnly Start, int? Before, int? After, int Delta, CountLineKind Kind,
    string? Reason, string? By, string? Unit, DateTime RecordedAt, DateTime? HappenedAt, string? File);
