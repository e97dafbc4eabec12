using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts;

/// <summary>How the office resolved a tally that was held.</summary>
public enum HeldTallyResolution
{
    /// <summary>数えた: it stands in the ledger now, under its own id.</summary>
    Counted = 1,

    /// <summary>数えない: left out, with a reason.</summary>
    Discarded = 2,
}

/// <summary>A tally that could not be counted (month not open, or below 0), kept on the server for the office to resolve.</summary>
public sealed class HeldTally
{
    public const int ReasonMaxLength = 200;

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

    /// <summary>When it was tapped, by the clock of the device, UTC; null where the client did not say.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public HeldTallyResolution? Resolution { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? ResolvedAt { get; internal set; }

    public int? ResolvedById { get; internal set; }
    public string? ResolutionReason { get; internal set; }
}
