namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>What became of a change.</summary>
public enum LedgerResult
{
    /// <summary>A line was appended.</summary>
    Written = 1,

    /// <summary>The id is known and says the same: it had been counted before.</summary>
    Duplicate = 2,

    /// <summary>The cell already stood at that value; no line was needed.</summary>
    Unchanged = 3,

    /// <summary>The id is known as a tally that is held and says the same.</summary>
    Held = 4,

    Refused = 5,
}

/// <summary>Why a change was refused.</summary>
public enum LedgerRefusal
{
    /// <summary>The id is known with other content.</summary>
    IdReused = 1,

    MonthSubmitted = 2,
    MonthApproved = 3,
    MonthLocked = 4,

    /// <summary>The cell does not stand at what the client last saw.</summary>
    ChangedMeanwhile = 5,

    BelowZero = 6,
    AboveLimit = 7,

    /// <summary>The item's month has one figure for the whole month, so its days take none.</summary>
    MonthHasOneFigure = 8,

    /// <summary>The item's month has figures of days, so it takes none for the whole month.</summary>
    MonthHasDays = 9,

    /// <summary>The item's fiscal year has a published figure, so its days and months take none.</summary>
    YearHasOneFigure = 10,

    /// <summary>The item's fiscal year has recorded months, so it takes no figure for the whole year.</summary>
    YearHasMonths = 11,
}

/// <summary>What became of one change.</summary>
/// <param name="Refusal">Why it was refused, or is held; else null.</param>
/// <param name="Actual">The state of the cell now; null = blank.</param>
public sealed record LedgerOutcome(CountChange Change, LedgerResult Result, LedgerRefusal? Refusal, int? Actual);

/// <summary>A set of changes that belong together had some that cannot be recorded; nothing of the set was.</summary>
public sealed class CountsRefusedException(IReadOnlyList<LedgerOutcome> outcomes)
    : Exception($"{outcomes.Count(outcome => outcome.Result == LedgerResult.Refused)} of {outcomes.Count} changes of counts were refused.")
{
    /// <summary>Of every change, in the order asked.</summary>
    public IReadOnlyList<LedgerOutcome> Outcomes { get; } = outcomes;

    public IEnumerable<LedgerOutcome> Refused => Outcomes.Where(outcome => outcome.Result == LedgerResult.Refused);
}
