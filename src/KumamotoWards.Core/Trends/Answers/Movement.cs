using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>How an office's item moved from one year to the next.</summary>
/// <param name="Usual">The largest change from year to year before, on the same days; null where too few years tell.</param>
public sealed record Movement(Office Office, CountItem Item, long Before, long After, long? Usual)
{
    public long Delta => After - Before;

    public decimal? Percent => SmallNumbers.Percent(Before, After);

    /// <summary>平年を超える: more than it has changed in any of the other years looked at.</summary>
    public bool IsUnusual => Usual is not null && !IsUsual;

    /// <summary>平年並み: not more than it has changed in other years.</summary>
    public bool IsUsual => Usual is { } usual && Math.Abs(Delta) <= usual;
}

/// <summary>
/// The largest movements by office and item that are not explained by the season (the same days are compared), a window that
/// opened or closed, an item that began or ended, a break of the series or blanks.
/// </summary>
/// <param name="Largest">The five largest by absolute difference; those that are more than in other years come first.</param>
/// <param name="Compared">How many pairs of office and item were.</param>
/// <param name="Missing">How many were not, since days are not entered.</param>
/// <param name="Changed">How many were not, since a window or an item began or ended.</param>
/// <param name="Broken">How many were not, since the series is broken in between.</param>
public sealed record Movements(
    AnswerPeriod Period, FiscalYear From, FiscalYear To, IReadOnlyList<Movement> Largest, int Compared, int Missing, int Changed, int Broken)
{
    public const int Shown = 5;

    /// <summary>The one to speak of: the largest that is more than in other years, else the largest; null where nothing moved.</summary>
    public Movement? Foremost => Largest is [var first, ..] ? first : null;

    /// <summary>Another one is as large as the foremost, and as unusual: neither alone moved most.</summary>
    public bool IsTied => Foremost is { } foremost && Largest.Any(other =>
        !ReferenceEquals(other, foremost) && other.IsUnusual == foremost.IsUnusual && Math.Abs(other.Delta) == Math.Abs(foremost.Delta));

    /// <summary>Null where there are no such days, or no year that is over.</summary>
    public static Movements? Of(YearCourses courses, TrendScope scope, AnswerPeriod period) =>
        courses.DaysOf(scope, period) is { Year: var to } ? new MovementFinder(courses, scope, period, to).Find() : null;
}
