using KumamotoWards.Core.Trends.Comparisons;

namespace KumamotoWards.Core.Trends.Answers;

/// <summary>Small numbers are said as 件: a percentage of a few tens tells nothing.</summary>
public static class SmallNumbers
{
    /// <summary>From this number on, on both sides, a percentage is shown.</summary>
    public const long FirstLarge = 50;

    public static decimal? Percent(long before, long after) =>
        before < FirstLarge || after < FirstLarge ? null : Comparison.PercentOf(before, after);
}
