using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.WindowCounts.Daily;

/// <summary>How far the counts of an office's day have come.</summary>
public enum DayProgress
{
    /// <summary>Not a business day: nothing is expected.</summary>
    NothingExpected = 1,

    /// <summary>空欄あり: at least one expected item is blank.</summary>
    Blank = 2,

    /// <summary>入力あり・未確定: no blank, not confirmed.</summary>
    Entered = 3,

    /// <summary>確定</summary>
    Confirmed = 4,
}

/// <summary>One day of the strip of the last 31.</summary>
/// <param name="ExpectedItems">Items of which a number is owed.</param>
/// <param name="BlankItems">Expected items without a number.</param>
public sealed record DayStripDay(OfficeDay Day, DayProgress Progress, int ExpectedItems, int BlankItems, bool IsToday);

/// <summary>One day of an office as the API shows it.</summary>
/// <param name="Counts">By count item, in published order; a blank item is absent.</param>
public sealed record DayFigures(DateOnly Date, bool IsConfirmed, bool IsBusinessDay, IReadOnlyList<(CountItem Item, int Value)> Counts);
