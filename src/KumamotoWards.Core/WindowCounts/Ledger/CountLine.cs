using KumamotoWards.Core.Auditing;

namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>By which way a line came.</summary>
public enum CountLineKind
{
    Tally = 1,
    Entry = 2,
    Grid = 3,
    Import = 4,
    Correction = 5,
    Reversal = 6,
}

/// <summary>What span of time a line speaks of.</summary>
public enum CountPeriod
{
    Day = 1,

    /// <summary>A month of history from before the system.</summary>
    Month = 2,

    /// <summary>A fiscal year of history: a published figure.</summary>
    Year = 3,
}

/// <summary>
/// One append-only line of the ledger of counts. The lines of a cell, in order of <see cref="Id"/>, are its whole history;
/// <see cref="StateAfter"/> of the last one is what the cell shows.
/// </summary>
[NotAudited]
public sealed class CountLine
{
    public const int ReasonMaxLength = 200;

    /// <summary>Sequence of the database; clustered.</summary>
    public long Id { get; private set; }

    /// <summary>The client's id of this line, global: a resend is recognised by it.</summary>
    public required Guid ClientId { get; init; }

    public required int OfficeId { get; init; }
    public required int CountItemId { get; init; }
    public required CountPeriod Period { get; init; }

    /// <summary>The day, or the first day of the month or fiscal year.</summary>
    public required DateOnly PeriodStart { get; init; }

    public required int Delta { get; init; }

    /// <summary>A number, or null for blank (not entered).</summary>
    public required int? StateAfter { get; init; }

    public required CountLineKind Kind { get; init; }
    public string? Reason { get; init; }

    /// <summary>Who wrote it and in which unit at that time; null for the system.</summary>
    public int? StaffMemberId { get; init; }

    public int? UnitId { get; init; }

    /// <summary>When a tally was tapped, by the clock of the device, UTC; null for every other kind.</summary>
    public DateTime? HappenedAt { get; init; }

    /// <summary>The file that a line of kind import, or its reversal, came from.</summary>
    public int? ImportId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; init; }
}
