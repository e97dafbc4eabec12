using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>A tally that could not be counted (month not open, or below 0), kept on the server for the office to resolve.</summary>
public sealed class HeldTally
{
    public int Id { get; private set; }
    public required Guid ClientId { get; init; }
    public required int OfficeId { get; init; }
    public required int CountItemId { get; init; }
    public required DateOnly Date { get; init; }
    public required int Delta { get; init; }

    /// <summary>Why it is held.</summary>
    public required LedgerRefusal Refusal { get; init; }

    public int? StaffMemberId { get; init; }
    public int? UnitId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }
}
